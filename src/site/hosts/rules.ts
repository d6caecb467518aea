/** What every host should be told of a site, before it is put into the words of one. Pure. */
import { adminAddresses, hrefOf } from '../../addresses.ts';
import type { Hosted } from '../host.ts';

/** Where every address contains a hash of what is in it: a browser need never ask again. */
export const keptFolder = '/assets/';
/** The same below `/pagefind/`, by how names end. */
export const keptEndings = ['pf_fragment', 'pf_index', 'pf_filter', 'pf_meta'] as const;

export const cacheControl = {
  kept: 'public, max-age=31536000, immutable',
  /** May be kept, but is asked for each time whether it is still so. */
  asked: 'no-cache',
} as const;

/** Of a drawing that is opened by itself or stands in a page: its own styles, and nothing else. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** What goes out with everything; the policy apart. */
export function securityHeaders({ httpsOnly }: Pick<Hosted, 'httpsOnly'>): readonly (readonly [string, string])[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ...(httpsOnly ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ];
}

/** Only a header can say who may frame a page. */
const unframed = (policy: string) => `${policy}; frame-ancestors 'none'`;
export const pagePolicy = ({ policy }: Pick<Hosted, 'policy'>): string => unframed(policy);

export const adminFolder = adminAddresses.page;
/** Below `adminFolder`; none where no articles are written in a browser. */
export const adminPolicies = ({ adminPolicy }: Pick<Hosted, 'adminPolicy'>): readonly string[] =>
  adminPolicy === undefined ? [] : [unframed(adminPolicy)];

/** A path as browsers know it, not encoded. */
export const pathOf = ({ base }: Pick<Hosted, 'base'>, address: string): string => base.path + address.slice(1);

/** The same, encoded: as a header or a link holds it. */
export const encodedPath = ({ base }: Pick<Hosted, 'base'>, address: string): string => hrefOf(base, address);

/** Editions below the first, which has no folder of its own. */
export const otherEditions = ({ editions }: Pick<Hosted, 'editions'>): Hosted['editions'] => editions.slice(1);

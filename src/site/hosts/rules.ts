/** What every host should be told of a site, before it is put into the words of one. Pure. */
import { adminAddresses, type Base, hrefOf } from '../../addresses.ts';
import type { Moved } from './redirects.ts';

/** A site as its hosts see it. */
export interface Hosted {
  readonly base: Base;
  /** The content security policy that holds on every page: with the styles of all of them. */
  readonly policy: string;
  /** That of the form in which articles are written in a browser, if there is one. */
  readonly adminPolicy?: string | undefined;
  /** Old addresses, those of the newest articles first. */
  readonly moved: readonly Moved[];
  /** The root of each language, and the page for what is not there; the first language first. */
  readonly editions: readonly { readonly root: string; readonly notFound: string }[];
  /** Whether browsers are told to use HTTPS alone from now on. */
  readonly httpsOnly: boolean;
}

/** A file for one sort of host. */
export interface HostFile {
  /** From the site's root. */
  readonly address: string;
  write(site: Hosted): string;
}

/** The host that a site is built for. */
export interface Host {
  readonly files: readonly HostFile[];
  readonly httpsOnly: boolean;
}

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

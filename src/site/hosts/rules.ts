/** Defines headers and paths that all hosts need, independent of their syntax. Pure. */
import { adminAddresses, hrefOf } from '../../addresses.ts';
import type { Hosted } from '../host.ts';

/** Folder of files with a hash of their content in the address, which browsers never need to revalidate. */
export const keptFolder = '/assets/';
/** Extensions of files below `/pagefind/` with a hash in their names. */
export const keptEndings = ['pf_fragment', 'pf_index', 'pf_filter', 'pf_meta'] as const;

/** Values of `Cache-Control`. */
export const cacheControl = {
  kept: 'public, max-age=31536000, immutable',
  /** May be cached, but must be revalidated on every use. */
  asked: 'no-cache',
} as const;

/** Content security policy of an SVG file: its own styles and nothing else. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Returns the security headers for every file, except the content security policy. */
export function securityHeaders({ httpsOnly }: Pick<Hosted, 'httpsOnly'>): readonly (readonly [string, string])[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ...(httpsOnly ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ];
}

/** Adds a ban on framing, which only a header can express. */
const unframed = (policy: string) => `${policy}; frame-ancestors 'none'`;
export const pagePolicy = ({ policy }: Pick<Hosted, 'policy'>): string => unframed(policy);

export const adminFolder = adminAddresses.page;
/** Returns the policy for files below `adminFolder`; none if the site has no form. */
export const adminPolicies = ({ adminPolicy }: Pick<Hosted, 'adminPolicy'>): readonly string[] =>
  adminPolicy === undefined ? [] : [unframed(adminPolicy)];

/** Returns the decoded path of an address. */
export const pathOf = ({ base }: Pick<Hosted, 'base'>, address: string): string => base.path + address.slice(1);

/** Returns the path of an address, percent-encoded for headers and links. */
export const encodedPath = ({ base }: Pick<Hosted, 'base'>, address: string): string => hrefOf(base, address);

/** Returns all editions except the main one, which has no folder of its own. */
export const otherEditions = ({ editions }: Pick<Hosted, 'editions'>): Hosted['editions'] => editions.slice(1);

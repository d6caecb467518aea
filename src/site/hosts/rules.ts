/** Defines headers and paths for all hosts. Other files write these headers and paths in the syntax of each host. Does not read or write files. */
import { addressOf, hrefOf } from '../../addresses.ts';
import type { FolderPolicy, Hosted } from '../host.ts';

/**
 * Folder of files. The address of each file contains a hash of the content. The content at an address therefore never changes, and a browser
 * may use a cached copy without asking the host.
 */
export const keptFolder = '/assets/';
/** Extensions of files below `/pagefind/`. The names of files with these extensions contain a hash of the content. */
export const keptEndings = ['pf_fragment', 'pf_index', 'pf_filter', 'pf_meta'] as const;

/** Values of the HTTP header `Cache-Control`. */
export const cacheControl = {
  /** For files that never change: the browser may use its cached copy for a year without asking the host. */
  kept: 'public, max-age=31536000, immutable',
  /** For all other files: the browser may keep a file, but must ask the host whether the file has changed. */
  asked: 'no-cache',
} as const;

/** Content security policy of an SVG file. It allows inline styles and `data:` pictures, but no scripts and no requests. */
export const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Returns the security headers that all files share. Does not include the content security policy, which differs between files. */
export function securityHeaders({ httpsOnly }: Pick<Hosted, 'httpsOnly'>): readonly (readonly [string, string])[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ...(httpsOnly ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ];
}

/** Escapes text for a regular expression. All hosts use regular expressions in Perl's syntax, or in a subset of it. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Adds `frame-ancestors` to a content security policy, so that no site can show the page in a frame. Browsers ignore this directive in a
 * `<meta>` element.
 */
const unframed = (policy: string) => `${policy}; frame-ancestors 'none'`;
/** Returns the content security policy for pages. */
export const pagePolicy = ({ policy }: Pick<Hosted, 'policy'>): string => unframed(policy);

/** Returns the folders whose files have another content security policy. */
export const folderPolicies = ({ folderPolicies: all = [] }: Pick<Hosted, 'folderPolicies'>): readonly FolderPolicy[] =>
  all.map(({ folder, policy }) => ({ folder, policy: unframed(policy) }));

/**
 * Returns the folders with mails of the newsletter, one for each language, and the content security policy of the mails. Each issue has a folder
 * with the file `mail.html` there. The list is empty if the site has no newsletter.
 */
export const mailFolders = ({
  mailPolicy,
  editions,
}: Pick<Hosted, 'mailPolicy' | 'editions'>): readonly { readonly folder: string; readonly policy: string }[] =>
  mailPolicy === undefined
    ? []
    : editions.map(({ root }) => ({ folder: addressOf.newsletter(root), policy: unframed(mailPolicy) }));

/** Returns the path of an address on the host, beginning with the path of the site's root. The path is not percent-encoded. */
export const pathOf = ({ base }: Pick<Hosted, 'base'>, address: string): string => base.path + address.slice(1);

/** Returns the percent-encoded path of an address on the host, beginning with the path of the site's root. */
export const encodedPath = ({ base }: Pick<Hosted, 'base'>, address: string): string => hrefOf(base, address);

/** Returns the editions in all languages except the first language, which has no separate folder. */
export const otherEditions = ({ editions }: Pick<Hosted, 'editions'>): Hosted['editions'] => editions.slice(1);

/** Writes content security policies, which limit what a page may load and run: https://www.w3.org/TR/CSP3/ */
import type { Admin, StoriesSetting } from '../source/publication/newsroom.ts';

/** Permissions that only some pages have. */
interface Allowed {
  /** True if the page shows codes of groups: pictures whose data is part of the page, at `data:` addresses. */
  readonly hasDataPictures?: boolean | undefined;
  /** Settings of the form for readers’ stories, if the page contains the form. */
  readonly stories?: StoriesSetting | undefined;
}

/**
 * Returns the policy of a page. It forbids requests to other sites, inline scripts, and inline styles without a known hash. It allows
 * WebAssembly, which Pagefind needs.
 */
export const policyFor = (styleHashes: readonly string[], { hasDataPictures, stories }: Allowed = {}): string =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'${styleHashes.map(hash => ` '${hash}'`).join('')}; img-src 'self'${hasDataPictures ? ' data:' : ''}; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action ${["'self'", ...targetsOf(stories)].join(' ')}`;

/**
 * Returns where the form for stories may send its answers: the origin of the endpoint, or a mail program. The page's own site is allowed on
 * every page, because an endpoint may lead readers back to the site, and Chromium applies the policy to that redirect too.
 */
function targetsOf(stories: StoriesSetting | undefined): readonly string[] {
  if (!stories) return [];
  return [stories.endpoint === undefined ? 'mailto:' : new URL(stories.endpoint).origin];
}

/** Returns the policy of a page that loads nothing but pictures of the site. The hash is that of the page's own style sheet. */
export const policyOfLite = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; img-src 'self'; base-uri 'none'; form-action 'none'`;

/** The policy of mails as pages. Mail programs support styles only as attributes, so a mail needs `unsafe-inline`. A mail loads nothing. */
export const policyOfMail = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/** Returns the policy of a file that needs no other file. Its pictures are part of it. The hash is that of its style sheet. */
export const policyOfBook = (styleHash: string): string =>
  `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * Returns the policy of a document that becomes a PDF: it loads fonts and pictures of this machine, and runs nothing. The hash is that of the
 * document's own style sheet.
 */
export const policyOfPrint = (styleHash: string): string =>
  `default-src 'none'; style-src 'self' '${styleHash}'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'`;

/**
 * Returns the policy of the form at `/admin/`. The form is Sveltia CMS, whose components write inline styles. The URLs of unsaved pictures
 * begin with `blob:` or `data:`, and the preview is a `blob:` frame. The picture codecs run as WebAssembly in workers. The form may connect
 * only to the site itself and to the service that stores the articles.
 */
export const policyOfAdmin = (admin: Admin): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    'media-src blob:',
    ['connect-src', "'self'", 'blob:', 'data:', ...originsOf(admin)].join(' '),
    "worker-src 'self' blob:",
    'frame-src blob:',
    'manifest-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * Returns a list with the origin to which the form may send articles. Returns an empty list for a backend that needs no service, such as a
 * local folder.
 */
export function originsOf({ backend, server }: Admin): readonly string[] {
  if (backend === 'github') return ['https://api.github.com'];
  if (backend === 'gitlab') return [new URL(server ?? 'https://gitlab.com').origin];
  if (backend === 'gitea' || backend === 'forgejo') return [new URL(server ?? 'https://gitea.com').origin];
  return [];
}

/** What a page may load and run: https://www.w3.org/TR/CSP3/. */
import type { Admin } from '../source/publication/newsroom.ts';

/** No third-party request, no inline script; inline styles known by their hash. WebAssembly is Pagefind's. */
export const policyFor = (styleHashes: readonly string[]): string =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'${styleHashes.map(hash => ` '${hash}'`).join('')}; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'`;

/**
 * What Sveltia CMS needs: styles of its components are written into the page, pictures that are not saved yet are `blob:` and `data:`, its
 * preview is a frame of the same kind, and codecs of pictures are WebAssembly in workers. What is written goes to one service alone.
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

/** Where the page may send what is written: its service, and nobody else. */
export function originsOf({ backend, server }: Admin): readonly string[] {
  if (backend === 'github') return ['https://api.github.com'];
  if (backend === 'gitlab') return [new URL(server ?? 'https://gitlab.com').origin];
  if (backend === 'gitea' || backend === 'forgejo') return [new URL(server ?? 'https://gitea.com').origin];
  return [];
}

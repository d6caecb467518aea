/** What a page may load and run: https://www.w3.org/TR/CSP3/. */

/** No third-party request, no inline script; inline styles known by their hash. WebAssembly is Pagefind's. */
export const policyFor = (styleHashes: readonly string[]): string =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'${styleHashes.map(hash => ` '${hash}'`).join('')}; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'`;

/**
 * What Sveltia CMS needs: styles of its components are written into the page, pictures that are not saved yet are `blob:` and `data:`, its
 * preview is a frame of the same kind, and codecs of pictures are WebAssembly in workers. What is written goes to one service alone.
 */
export const policyOfAdmin = (origins: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    'media-src blob:',
    ['connect-src', "'self'", 'blob:', 'data:', ...origins].join(' '),
    "worker-src 'self' blob:",
    'frame-src blob:',
    'manifest-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

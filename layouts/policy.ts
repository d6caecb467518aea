/** What a page may load and run: https://www.w3.org/TR/CSP3/. */

/** No third-party request, no inline script; inline styles known by their hash. WebAssembly is Pagefind's. */
export const policyFor = (styleHashes: readonly string[]): string =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'${styleHashes.map(hash => ` '${hash}'`).join('')}; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'`;

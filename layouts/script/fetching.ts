/** Fetches Pagefind's files early, and tests whether the page may compile WebAssembly. */

/**
 * Returns whether the page may compile WebAssembly. Chrome before 97 and Safari before 16 do not support `wasm-unsafe-eval`. In these
 * browsers, the site's Content Security Policy forbids compiling on the page, but not in a worker.
 */
export function mayCompile(): boolean {
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return true;
  } catch {
    return false;
  }
}

/** Starts fetching a file before Pagefind requests it, so that requests run in parallel. */
export function fetchEarly(address: string): void {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
}

/**
 * Fetches a file at the address that Pagefind will request when it merges a shard. Pagefind thus finds the file in the browser's cache. Throws if
 * the file is missing.
 */
export async function preload(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  await response.arrayBuffer();
}

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
 * Fetches the files of a shard at the addresses that Pagefind will request when it merges the shard. Pagefind thus finds the files in the
 * browser's cache. Throws if a file is missing.
 */
export async function preload(place: string, tag: string): Promise<void> {
  const get = async (address: string) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response;
  };
  const entry: { readonly languages: Readonly<Record<string, { readonly hash: string }>> } = await (
    await get(`${place}pagefind-entry.json?ts=${tag}`)
  ).json();
  await Promise.all(Object.values(entry.languages).map(({ hash }) => get(`${place}pagefind.${hash}.pf_meta`)));
}

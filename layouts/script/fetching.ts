/** What is asked of the browser around Pagefind: files before they are needed, and whether it may run its program here. */

/**
 * Browsers that do not know `wasm-unsafe-eval` (Chrome before 97, Safari before 16) refuse WebAssembly on a page with our policy, and allow it in
 * a worker.
 */
export function mayCompile(): boolean {
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return true;
  } catch {
    return false;
  }
}

/** Fetches a file before Pagefind asks for it, so that one does not wait for the other. */
export function fetchEarly(address: string): void {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = address;
  document.head.append(link);
}

/** Fetches what merging will fetch, under the same addresses, so that it comes from the browser's cache then. */
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

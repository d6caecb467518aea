/**
 * Answers requests of Pagefind for the small files of a shard from one file, which contains the shard's list of index files and its filters.
 * The build adds this script to Pagefind's own scripts, which call `fetchPart` in place of `fetch` (`src/site/search/program.ts`).
 */

/** Tools of Pagefind's script: its function that decompresses gzip, and its version. */
export interface PagefindTools {
  unzip(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
  readonly version: string;
}

/** Contents of the files that a packed file contains, by the address at which Pagefind requests them. */
const parts = new Map<string, Uint8Array<ArrayBuffer>>();

/**
 * Fetches a file of the index. An older shard has no list of languages: `mergeIndex` gets the name of the shard's packed file as cache tag, and
 * the list follows from this name.
 */
export async function fetchPart(address: string, { unzip, version }: PagefindTools): Promise<Response> {
  const [, hash, language] = /pagefind-entry\.json\?ts=(([^_]+)_.*)$/.exec(address) ?? [];
  if (hash && language) {
    const languages = { [language]: { hash, wasm: null, page_count: 0 } };
    return new Response(JSON.stringify({ version, languages, include_characters: [] }));
  }
  const part = parts.get(address);
  if (part) return new Response(part);
  const response = await fetch(address);
  const [, folder] = /^(.*\/)pagefind\.[^/]+\.pf_meta$/.exec(address) ?? [];
  if (folder === undefined || !response.ok) return response;
  const [contents, ...filters] = unpack(unzip(new Uint8Array(await response.arrayBuffer())));
  for (const [name, bytes] of filters) parts.set(folder + name, bytes);
  const list = contents?.[1] ?? new Uint8Array();
  parts.set(address, list);
  return new Response(list);
}

/** Fetches a packed file before Pagefind requests it. Throws if the file is missing. */
export async function hold(address: string, tools: PagefindTools): Promise<void> {
  const response = await fetchPart(address, tools);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
}

type Part = readonly [name: string, bytes: Uint8Array<ArrayBuffer>];

/** Returns the parts of a packed file. Its first line lists their names and lengths as JSON; the bytes of the parts follow. */
function unpack(bytes: Uint8Array<ArrayBuffer>): readonly Part[] {
  const start = bytes.indexOf(10) + 1;
  const list: readonly (readonly [string, number])[] = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start)));
  let at = start;
  return list.map(([name, length]) => {
    const part = bytes.slice(at, at + length);
    at += length;
    return [name, part];
  });
}

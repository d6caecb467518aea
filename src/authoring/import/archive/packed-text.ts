/** Compresses texts in memory, because the uncompressed texts of a large archive would need several times as much memory. */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Text in compressed form. */
export interface PackedText {
  /** Returns the text. */
  read(): string;
}

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Uncompressed copy of the text that was read last. It saves time, because several steps often read one text in succession. */
let latest: { readonly bytes: Uint8Array; readonly text: string } | undefined;

/** Compresses a text. A text with a lone surrogate stays uncompressed, because UTF-8 cannot encode it. */
export const packText = (text: string): PackedText =>
  text.isWellFormed() ? unpackLater(Uint8Array.from(zstdCompressSync(text, fast))) : { read: () => text };

// If this closure were inside `packText`, it would keep the uncompressed `text` in memory, because another closure there uses `text`.
const unpackLater = (bytes: Uint8Array): PackedText => ({
  read: () => {
    if (latest?.bytes !== bytes) latest = { bytes, text: zstdDecompressSync(bytes).toString() };
    return latest.text;
  },
});

/** Returns front matter whose body is compressed in memory. */
export const packMatter = <Data>(data: Data, body: string): Matter<Data> => withBody({ data }, packText(body));

/** Fields and body of a text. */
interface Matter<Data> {
  readonly data: Data;
  readonly body: string;
}

/** Returns front matter whose body is the last `length` characters of a text. Calls `readText` each time the body is needed. */
export const lateMatter = <Data>(data: Data, length: number, readText: () => unknown): Matter<Data> => ({
  data,
  get body() {
    const text = readText();
    return typeof text === 'string' && length > 0 ? text.slice(-length) : '';
  },
});

/** Replaces the data of front matter, and keeps the compressed body. */
export const replaceData = <Data>(matter: Matter<Data>, data: Data): Matter<Data> => ({
  data,
  get body() {
    return matter.body;
  },
});

/** Adds a compressed body to an object. */
export const withBody = <One extends object>(one: One, packed: PackedText): One & { readonly body: string } => ({
  ...one,
  get body() {
    return packed.read();
  },
});

/** Copies a text. A part of a longer text would otherwise keep the whole text in memory. */
export const detach = (text: string): string => (text.length < 13 ? text : String(JSON.parse(JSON.stringify(text))));

/** Number of characters, in all texts together, that are enough to recognise the language of an archive. */
const sample = 20_000_000;

/** Returns the beginning of each text, which is enough to recognise the language of an archive and saves memory. */
export const takeSamples = <One>(all: readonly One[], textOf: (one: One) => string): readonly string[] =>
  all.map(one => detach(textOf(one).slice(0, Math.max(1000, Math.floor(sample / all.length)))));

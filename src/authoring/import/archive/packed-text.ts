/** Compresses texts in memory, because all texts of a large archive would need several times the memory of one of them. */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Text in compressed form. */
export interface PackedText {
  /** Returns the text. */
  read(): string;
}

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Text that was read last, because several steps often read one text in a row. */
let latest: { readonly bytes: Uint8Array; readonly text: string } | undefined;

/** Compresses a text. UTF-8 has no lone surrogates, so a text with one stays as it is. */
export const packText = (text: string): PackedText =>
  text.isWellFormed() ? unpackLater(Uint8Array.from(zstdCompressSync(text, fast))) : { read: () => text };

// A function of its own, because all closures of a function keep everything in memory that one of them uses.
const unpackLater = (bytes: Uint8Array): PackedText => ({
  read: () => {
    if (latest?.bytes !== bytes) latest = { bytes, text: zstdDecompressSync(bytes).toString() };
    return latest.text;
  },
});

/** Front matter with a compressed body. */
export const packMatter = <Data>(data: Data, body: string): Matter<Data> => withBody({ data }, packText(body));

/** Fields of a text and its body. */
interface Matter<Data> {
  readonly data: Data;
  readonly body: string;
}

/** Front matter whose body is the end of a text, which `readText` reads again from disk whenever it is needed. */
export const lateMatter = <Data>(data: Data, length: number, readText: () => unknown): Matter<Data> => ({
  data,
  get body() {
    const text = readText();
    return typeof text === 'string' && length > 0 ? text.slice(-length) : '';
  },
});

/** Returns front matter with other data and the same body. */
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

/** Number of characters of all texts together that are enough to recognise the language of an archive. */
const sample = 20_000_000;

/** Returns the beginning of each text. The language of an archive needs no more, and all texts together would need much memory. */
export const takeSamples = <One>(all: readonly One[], textOf: (one: One) => string): readonly string[] =>
  all.map(one => detach(textOf(one).slice(0, Math.max(1000, Math.floor(sample / all.length)))));

/** Compresses texts in memory, because all texts of a large archive would need several times the memory of one of them. */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';

/** Text in compressed form. */
export interface PackedText {
  /** Returns the text. */
  read(): string;
}

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Text that was read last, because several steps often read one text in a row. */
let latest: { readonly bytes: Uint8Array; readonly text: string } | undefined;

export function packText(text: string): PackedText {
  // UTF-8 has no lone surrogates.
  if (!text.isWellFormed()) return { read: () => text };
  // The result of the compression is part of a larger buffer, which a copy does not keep in memory.
  const bytes = Uint8Array.from(zstdCompressSync(text, fast));
  return {
    read: () => {
      if (latest?.bytes !== bytes) latest = { bytes, text: zstdDecompressSync(bytes).toString() };
      return latest.text;
    },
  };
}

/** Front matter with a compressed body. */
export function packMatter(data: ForeignMatter['data'], body: string): ForeignMatter {
  const packed = packText(body);
  return {
    data,
    get body() {
      return packed.read();
    },
  };
}

/** Copies a text. A part of a longer text would otherwise keep the whole text in memory. */
export const detach = (text: string): string => (text.length < 13 ? text : String(JSON.parse(JSON.stringify(text))));

/** Number of characters of all texts together that are enough to recognise the language of an archive. */
const sample = 20_000_000;

/** Returns the beginning of each body. The language of an archive needs no more, and all bodies together would need much memory. */
export const takeSamples = (texts: readonly { readonly body: string }[]): readonly string[] =>
  texts.map(({ body }) => detach(body.slice(0, Math.max(1000, Math.floor(sample / texts.length)))));

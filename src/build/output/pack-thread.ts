/** Worker thread that compresses files. It writes `.br`, `.zst` and `.gz` copies beside each file, unless a copy would not be smaller. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { type Reply, stopRequest } from '../../store/worker-pool.ts';
import { stampOf } from './stamp.ts';

/** Request to compress files of a folder. */
export interface PackRequest {
  readonly folder: string;
  /** Paths of the files, relative to `folder`. */
  readonly paths: readonly string[];
}

/** Stamps of the compressed copies that the thread wrote, by path. A stamp changes whenever the file changes. */
export type PackAnswer = ReadonlyMap<string, string>;

/** File extensions of the compressed copies. */
export const packEndings = ['br', 'zst', 'gz'] as const;

/**
 * Compresses the content of one file. Compressing a page takes 2 ms per format. Brotli at its highest quality takes 90 ms and makes the
 * file a tenth smaller. The highest quality is worth the time only for the few files in `assets/`, which many pages share.
 */
function packAs(ending: (typeof packEndings)[number], content: Buffer, path: string): Buffer {
  if (ending === 'gz') return gzipSync(content, { level: 9 });
  if (ending === 'zst') return zstdCompressSync(content, { params: { [constants.ZSTD_c_compressionLevel]: 12 } });
  const quality = path.startsWith('assets/') ? 11 : 6;
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

function answer({ folder, paths }: PackRequest): Reply<PackAnswer> {
  const written = new Map<string, string>();
  try {
    for (const path of paths) {
      const content = readFileSync(join(folder, path));
      for (const ending of packEndings) {
        const packed = packAs(ending, content, path);
        if (packed.length >= content.length) continue;
        const name = `${path}.${ending}`;
        writeFileSync(join(folder, name), packed);
        written.set(name, stampOf(join(folder, name)) ?? '');
      }
    }
    return { answer: written };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: PackRequest | typeof stopRequest) => {
  if (request === stopRequest) parentPort?.close();
  else parentPort?.postMessage(answer(request));
});

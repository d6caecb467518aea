/** Writes compressed copies of the text files of the new site; reuses the copies of unchanged files. */
import { join } from 'node:path';
import { textEndings } from '../../site/content-types.ts';
import { hashOf } from '../../store/cache.ts';
import { WorkerPool } from '../../store/worker-pool.ts';
import { hardLink } from './hard-link.ts';
import { type PackAnswer, type PackRequest, packEndings } from './pack-thread.ts';
import type { PreviousSite } from './previous-site.ts';
import type { FileRecord } from './site-files.ts';
import type { StageCount } from './stage.ts';

/** Input of `packFiles`: the folders of the new and the previous site, the record of the previous site, and a callback. */
export interface PackOrder {
  /** Folder of the new site. `out` is the folder of the previous site. */
  readonly next: string;
  readonly out: string;
  readonly previousSite: PreviousSite;
  /** Callback that receives the number of files compressed so far, and the number of files to compress. */
  readonly progress: (done: number, all: number) => void;
}

/**
 * Fingerprint of the compression libraries. Another version of a library may write other bytes, so a build does not reuse the copies
 * that another version made.
 */
const { brotli = '', zlib = '', zstd = '' } = process.versions;
const packer = hashOf('packed 1', brotli, zlib, zstd);

/** Number of files that a thread compresses per request. */
const batch = 16;

/** Minimum size in bytes of a file to compress. A smaller file fits into one network packet anyway. */
const smallest = 512;

const isText = (path: string) => textEndings.includes(path.slice(path.lastIndexOf('.') + 1));
const sizeOf = ({ stamp }: FileRecord) => Number.parseInt(stamp, 10);

/** Compresses the text files of the new site. Returns `count` with the compressed copies added. */
export async function packFiles(count: StageCount, order: PackOrder): Promise<StageCount> {
  const { next, previousSite, progress } = order;
  const files = new Map(count.files);
  const texts = [...count.files].filter(([path, record]) => isText(path) && sizeOf(record) >= smallest);
  const fresh: string[] = [];
  let kept = 0;
  for (const [path, { stamp }] of texts) {
    const packed = listPacked(path, stamp, previousSite);
    for (const [name, record] of packed) {
      hardLink(join(order.out, name), join(next, name));
      files.set(name, record);
    }
    kept += packed.length;
    if (packed.length === 0) fresh.push(path);
  }
  progress(0, fresh.length);
  let written = 0;
  const pool = new WorkerPool<PackRequest, PackAnswer>({ script: new URL('./pack-thread.ts', import.meta.url) });
  try {
    const batches = Array.from({ length: Math.ceil(fresh.length / batch) }, (_, i) =>
      fresh.slice(i * batch, (i + 1) * batch),
    );
    let done = 0;
    await Promise.all(
      batches.map(async paths => {
        const answer = await pool.ask({ folder: next, paths });
        for (const [path, stamp] of answer) files.set(path, { digest: packer, stamp });
        written += answer.size;
        done += paths.length;
        progress(done, fresh.length);
      }),
    );
  } finally {
    await pool.stop();
  }
  return { written: count.written + written, kept: count.kept + kept, files };
}

/**
 * Returns the compressed copies of a file in the previous site. Returns an empty list if the file has changed, or if somebody changed a
 * copy after the build that wrote the copy.
 */
function listPacked(
  path: string,
  stamp: string,
  previousSite: PreviousSite,
): readonly (readonly [string, FileRecord])[] {
  if (previousSite.recordOf(path)?.stamp !== stamp) return [];
  const packed = packEndings.flatMap(ending => {
    const record = previousSite.recordOf(`${path}.${ending}`);
    return record?.digest === packer ? [[`${path}.${ending}`, record] as const] : [];
  });
  return packed.every(([name]) => previousSite.has(name, packer)) ? packed : [];
}

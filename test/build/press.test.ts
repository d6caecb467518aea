/** Tests `Press`, which writes new outputs of a build and keeps unchanged ones. The stage, the previous site and the cache are real. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PreviousSite, readSiteRecord, recordSite } from '../../src/build/output/previous-site.ts';
import { Stage } from '../../src/build/output/stage.ts';
import { storeFiles } from '../../src/build/output/store-files.ts';
import type { OutputGroup } from '../../src/build/outputs.ts';
import type { Part } from '../../src/build/part.ts';
import { Press } from '../../src/build/press.ts';
import { PublicationError } from '../../src/problem.ts';
import type { BatchOutput, Output } from '../../src/site/output.ts';
import { Cache } from '../../src/store/cache.ts';
import { aFolder, aMessage } from '../builders.ts';

const groupOf = (outputs: readonly Output[]): OutputGroup => ({
  ...{ name: 'test', outputs, isMeasured: false, atOnce: 2 },
  end: async () => {},
});

/** Builds a site of these outputs in `folder`, over the site of the previous call, in the same way as a real build. */
async function build(
  folder: string,
  outputs: readonly Output[],
  part?: Part,
): Promise<{ written: number; kept: number }> {
  const out = join(folder, 'dist');
  const cache = new Cache(join(folder, '.cache'));
  const stage = new Stage(out);
  const press = new Press({ stage, previousSite: new PreviousSite(out, readSiteRecord(cache, out)?.files), part });
  await press.take(groupOf(outputs)).catch(async error => {
    await stage.drop();
    throw error;
  });
  const { files, written, kept } = await stage.finish();
  recordSite(cache, out, { files: storeFiles(files, () => undefined), from: 0, until: 0 });
  return { written, kept };
}

const filesIn = (folder: string) => readdirSync(join(folder, 'dist'), { recursive: true }).length;

/** Returns a batch of files whose names are known only after the batch has been made. */
const openBatch = (digest: string): BatchOutput => ({
  address: '/index/',
  digest,
  async *makeAll() {
    for (let i = 0; i < 8; i++) yield [`/index/${i}.bin`, `${i}`] as const;
  },
});

describe('a batch of unknown files', () => {
  test('belongs as a whole to one machine, also when it stands already', async () => {
    const folder = aFolder();
    const part = [1, 2].map(number => ({ number, of: 2 })).find(each => press(each));
    expect(await build(folder, [openBatch('a')], part)).toEqual({ written: 8, kept: 0 });
    expect(await build(folder, [openBatch('a')], part)).toEqual({ written: 0, kept: 8 });
    expect(await build(folder, [openBatch('a')])).toEqual({ written: 0, kept: 8 });
    expect(filesIn(folder)).toBe(9);
  });

  /** Returns whether the machine that builds this part of the site makes the batch. */
  function press(part: Part): boolean {
    const stage = new Stage(join(aFolder(), 'dist'));
    const owner = new Press({ stage, previousSite: new PreviousSite('/none', undefined), part });
    const isMine = owner.isMinePage('/index/');
    void stage.drop();
    return isMine;
  }

  test('is made again when its digest is another one', async () => {
    const folder = aFolder();
    let made = 0;
    const counting = (digest: string): BatchOutput => ({
      ...openBatch(digest),
      async *makeAll() {
        made++;
        yield ['/index/0.bin', digest] as const;
      },
    });
    for (const digest of ['a', 'a', 'b']) await build(folder, [counting(digest)]);
    expect(made).toBe(2);
  });
});

describe('problems of files', () => {
  const damaged = (file: string): BatchOutput => ({
    address: `/${file}`,
    files: [`/${file}`],
    digest: file,
    // biome-ignore lint/correctness/useYield: it fails before it has made anything
    async *makeAll() {
      const at = { line: 1, column: 1 };
      throw new PublicationError([{ file, at, what: aMessage('is damaged'), cure: aMessage('export it again') }]);
    },
  });

  test('are told together, and nothing is written', async () => {
    const folder = aFolder();
    await expect(build(folder, [damaged('b.png'), damaged('a.png')])).rejects.toMatchObject({
      problems: [{ file: 'a.png' }, { file: 'b.png' }],
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('stop the other outputs at an error that is none of the author’s', async () => {
    let made = 0;
    const fail = { address: '/a', digest: undefined, make: () => Promise.reject(new Error('a bug')) };
    const others = Array.from({ length: 50 }, (_, i) => ({
      ...{ address: `/${i}.txt`, digest: undefined },
      make: () => `${made++}`,
    }));
    await expect(build(aFolder(), [fail, ...others])).rejects.toThrow('a bug');
    expect(made).toBeLessThan(10);
  });
});

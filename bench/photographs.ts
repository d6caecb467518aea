/**
 * `npm run bench:photographs`: measures builds of a publication with large photographs. Fails if a second build resizes any photograph
 * again, or if the first build needs more than 1.5 GB of memory.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { aHeavyPhotograph } from '../test/source/pictures/photographs.ts';
import { type Contestant, measure } from './measure.ts';
import { megabytes, seconds } from './summary.ts';

const { values } = parseArgs({ options: { photographs: { type: 'string', default: '2000' } } });
const count = Number(values.photographs);

const folder = join(import.meta.dirname, 'work', `photographs-${count}`);
const site = join(folder, 'site');
const out = join(site, 'dist');
const command = resolve(import.meta.dirname, '../src/cli/halfsky.js');
const build = [process.execPath, command, 'build', '--site', site, '--now', '2026-06-01', '--no-search'] as const;

/**
 * Inserts a comment after the first two bytes of a JPEG file. The file becomes different although the picture is the same, so the bench
 * need not draw thousands of pictures.
 */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    Buffer.from(comment),
    jpeg.subarray(2),
  ]);
}

async function writeSite(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const photographs = await Promise.all(Array.from({ length: 8 }, () => aHeavyPhotograph(4000, 3000)));
  for (let i = 0; i < count; i++) {
    const article = join(site, 'articles/2026', `photograph-${i}`);
    mkdirSync(article, { recursive: true });
    const words = `---\ntitle: Photograph ${i}\ndate: 2026-01-01\ncover: {src: photo.jpg, alt: Forms without a name}\n---\n\nA text.\n`;
    writeFileSync(join(article, 'index.md'), words);
    writeFileSync(join(article, 'photo.jpg'), withComment(photographs[i % 8] ?? Buffer.alloc(0), `number ${i}`));
  }
}

/** Returns the modification time of each picture file in the site, in milliseconds, by file name. */
const written = () =>
  new Map(
    readdirSync(join(out, 'assets/pictures')).map(name => [name, statSync(join(out, 'assets/pictures', name)).mtimeMs]),
  );

const contestant = (name: string, prepare: () => void): Contestant => ({
  name,
  steps: [build],
  cwd: folder,
  out,
  prepare,
});
const nothing = () => {};

await writeSite();
const [cold] = await run(contestant('from nothing', nothing));
const before = written();
await run(contestant('again', nothing));
const painted = [...written()].filter(([name, time]) => before.get(name) !== time).length;
await run(contestant('again with the site gone', () => rmSync(out, { recursive: true })));
console.log(`${before.size} files of pictures; building again wrote ${painted} of them`);
if (painted > 0 || (cold?.peak ?? 0) > 1.5e9) process.exitCode = 1;

async function run(one: Contestant) {
  const [measured] = await measure([{ contestants: [one], rounds: 1 }], {
    ran: (name, { wall, cpu, peak }) =>
      console.log(
        `${count} photographs, ${name}: ${seconds(wall)}, processor ${seconds(cpu)}, at most ${megabytes(peak)}`,
      ),
    failed: (_, reason) => {
      throw reason;
    },
  });
  return measured?.runs ?? [];
}

/**
 * `npm run bench:imports`: measures imports of large inputs, which `import-inputs.ts` generates. With `--before`, measures an earlier commit
 * on the same inputs, too.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive, writeExport } from './import-inputs.ts';
import { type Contestant, measure } from './measure.ts';
import { align } from './summary.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '12000' },
    letters: { type: 'string', default: '15000' },
    files: { type: 'string', default: '12' },
    runs: { type: 'string', default: '1' },
    engine: { type: 'string', default: resolve(import.meta.dirname, '..') },
    before: { type: 'string' },
  },
});

const lettersPerFile = 10e6;
const folder = mkdtempSync(join(tmpdir(), 'halfsky-bench-imports-'));
const inputs = { archive: join(folder, 'archive'), wordpress: join(folder, 'wordpress') };

/** Returns a contestant that runs `halfsky import` of a checkout. `kind` is the kind of import and also chooses the input. */
function contestant(name: string, engine: string, kind: keyof typeof inputs): Contestant {
  const out = join(folder, `out-${name}`);
  const command = join(engine, 'src/cli/halfsky.js');
  // An earlier commit may need more memory than Node gives by default.
  const words = ['--max-old-space-size=8000', command, 'import', kind, inputs[kind], '--site', out, '--language', 'en'];
  return {
    name,
    steps: [[process.execPath, ...words]],
    cwd: folder,
    out,
    prepare: () => rmSync(out, { recursive: true, force: true }),
  };
}

const rows: (readonly string[])[] = [['', 'seconds', 'processor seconds', 'memory in MB']];
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

/** Measures contestants in turns and adds a row for each run. Returns the best time and the least memory of each. */
async function measureAll(contestants: readonly Contestant[]) {
  const best = new Map<string, { wall: number; peak: number }>();
  await measure(
    contestants.map(one => ({ contestants: [one], rounds: Number(values.runs) })),
    {
      ran: (name, { wall, cpu, peak }) => {
        const before = best.get(name) ?? { wall: Number.POSITIVE_INFINITY, peak: Number.POSITIVE_INFINITY };
        best.set(name, { wall: Math.min(before.wall, wall), peak: Math.min(before.peak, peak) });
        rows.push([name, wall.toFixed(1), cpu.toFixed(1), String(megabytes(peak))]);
      },
      failed: (name, reason) => console.error(`${name}: ${reason}`),
    },
  );
  return best;
}

/** Counts the imported articles in a publication folder. */
const countArticles = (site: string) =>
  existsSync(site)
    ? readdirSync(join(site, 'articles'), { recursive: true }).filter(path => /\.md$/.test(String(path))).length
    : 0;

try {
  writeExport(inputs.wordpress, { files: Number(values.files), letters: lettersPerFile, length: 9000 });
  const wordpress = contestant('WordPress', values.engine, 'wordpress');
  await measureAll([wordpress]);
  console.log(
    `${values.files} files of a WordPress export, 10 million letters each: ${countArticles(wordpress.out)} articles`,
  );
  rmSync(inputs.wordpress, { recursive: true });

  writeArchive(inputs.archive, Number(values.articles), Number(values.letters));
  const archive = contestant('archive', values.engine, 'archive');
  const earlier = values.before === undefined ? [] : [contestant('archive-before', resolve(values.before), 'archive')];
  const best = await measureAll([archive, ...earlier]);
  console.log(
    `${values.articles} files of an archive, ${values.letters} letters each: ${countArticles(archive.out)} articles`,
  );
  console.log(`\n${align(rows)}`);
  const [now, before] = [best.get('archive'), best.get('archive-before')];
  if (now && before)
    console.log(
      `\narchive: ${(now.wall / before.wall).toFixed(3)} × of the time and ${(now.peak / before.peak).toFixed(3)} × of the memory of ${values.before}`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

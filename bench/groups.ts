/**
 * `npm run bench:groups`: measures the directory of very many groups: a first build, a build after one changed row with the files that it
 * writes, and the bytes until a phone shows the first place.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { writeGroups } from './group-tables.ts';
import { type Contestant, measure } from './measure.ts';
import { align } from './summary.ts';

const { values } = parseArgs({
  options: {
    groups: { type: 'string', default: '900000' },
    counties: { type: 'string', default: '3000' },
    townships: { type: 'string', default: '0' },
    languages: { type: 'string', default: 'zh-Hans' },
  },
});
const folder = join(import.meta.dirname, 'work', 'groups');
const [site, out] = [join(folder, 'site'), join(folder, 'dist')];
const command = resolve(import.meta.dirname, '../src/cli/halfsky.js');

const tables = writeGroups(site, {
  groups: Number(values.groups),
  counties: Number(values.counties),
  townships: Number(values.townships),
  languages: values.languages.split(','),
});

const build = (name: string, prepare: () => void): Contestant => ({
  ...{ name, cwd: folder, out, prepare },
  steps: [[process.execPath, command, 'build', '--site', site, '--out', out, '--now', '2026-12-01']],
});

function removeOutput(): void {
  for (const made of [out, join(site, '.cache')]) rmSync(made, { recursive: true, force: true });
}

/** Gives the last group of a table another name. */
function changeRow(): void {
  const table = join(site, tables.at(-1) ?? '');
  const text = readFileSync(table, 'utf8');
  const start = text.lastIndexOf('\n', text.length - 2) + 1;
  writeFileSync(table, `${text.slice(0, start)}新${text.slice(start)}`);
}

/** Returns the times of all files of the site. A file that a build keeps also keeps its time. */
const timesOfFiles = () =>
  new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(out.length), statSync(path).mtimeMs]),
  );

/** Returns the compressed bytes of all files that a phone loads until it shows the first place: the page, its scripts and two tables of names. */
function bytesToAnswer(): number {
  const packed = (path: string) => gzipSync(readFileSync(join(out, path))).length;
  const assets = readdirSync(join(out, 'assets')).filter(name => /^(?:reader|groups)\..*\.js$/.test(name));
  const finder = readdirSync(join(out, 'groups/finder.data'));
  const table = 'letters.table.json';
  const pieces = finder.filter(name => name !== table).map(name => packed(`groups/finder.data/${name}`));
  const loaded = ['groups/index.html', `groups/finder.data/${table}`, ...assets.map(name => `assets/${name}`)];
  return loaded.reduce((sum, path) => sum + packed(path), Math.max(...pieces));
}

const rows: (readonly string[])[] = [['', 'seconds', 'processor seconds', 'memory in MB']];
const report = {
  ran: (name: string, { wall, cpu, peak }: { wall: number; cpu: number; peak: number }) =>
    void rows.push([name, wall.toFixed(1), cpu.toFixed(1), String(Math.round(peak / 1e6))]),
  failed: (name: string, reason: string) => console.error(`${name}: ${reason}`),
};

await measure([{ contestants: [build('first build', removeOutput)], rounds: 1 }], report);
const before = timesOfFiles();
const bytes = bytesToAnswer();
await measure([{ contestants: [build('one row changed', changeRow)], rounds: 1 }], report);
const written = [...timesOfFiles()].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);

console.log(
  `${values.groups} groups in ${values.counties} counties, languages: ${values.languages}, files: ${before.size}\n`,
);
console.log(align(rows));
console.log(
  `\nbytes to the first place, compressed with gzip, with the largest table: ${(bytes / 1000).toFixed(1)} kB`,
);
console.log(`files written after one changed row (${written.length}):`);
for (const path of written.sort().slice(0, 20)) console.log(`  ${path}`);

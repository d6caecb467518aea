/**
 * `npm run bench:groups`: measures a publication with 900,000 groups: the first build, a build after one changed row, and how much a phone loads
 * until it finds a place. Fails if one of the limits is exceeded, except for the time, which depends on the machine and its other programs.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keysOf } from '../src/site/groups/finder.ts';
import { writeGroups } from './group-tables.ts';
import { type Contestant, measure } from './measure.ts';
import { findNearMe } from './near-me.ts';
import { align, megabytes, seconds, thousands } from './summary.ts';

const { values } = parseArgs({
  options: {
    groups: { type: 'string', default: '900000' },
    counties: { type: 'string', default: '3000' },
    townships: { type: 'string', default: '13' },
    languages: { type: 'string', default: 'zh-Hans' },
  },
});
const [groups, counties, townships] = [Number(values.groups), Number(values.counties), Number(values.townships)];
const limits = { seconds: 180, memory: 1.2e9, nearMe: 60_000, changed: 2 };

const site = join(import.meta.dirname, 'work', `groups-${groups}`);
const out = join(site, 'dist');
const command = resolve(import.meta.dirname, '../src/cli/halfsky.js');
const words = ['build', '--site', site, '--out', out, '--now', '2026-06-01T00:00Z'];

const rows: string[][] = [['', 'limit', 'measured']];
let isOver = false;

function note(what: string, limit: string, measured: string, isWithin = true): void {
  rows.push([what, limit, isWithin ? measured : `${measured}: too much`]);
  console.log(rows.at(-1)?.join(': '));
  if (!isWithin) isOver = true;
}

/** Builds the site in a new process, and notes time and memory. */
async function build(what: string, prepare: () => void): Promise<void> {
  const contestant: Contestant = {
    name: what,
    steps: [[process.execPath, command, ...words]],
    cwd: site,
    out,
    prepare,
  };
  const load = () => loadavg()[0]?.toFixed(1);
  const before = load();
  const [measured] = await measure([{ contestants: [contestant], rounds: 1 }], {
    ran: (_, { wall, cpu, peak }) => {
      note(`${what}: time, with a load of ${before} to ${load()}`, `${limits.seconds} s`, seconds(wall));
      note(`${what}: processor time`, '–', seconds(cpu));
      note(`${what}: memory of all processes`, megabytes(limits.memory), megabytes(peak), peak <= limits.memory);
    },
    failed: (_, reason) => {
      throw reason;
    },
  });
  note(`${what}: files`, '–', `${thousands(measured?.files ?? 0)}, ${megabytes(measured?.bytes ?? 0)}`);
}

/** Returns the inode of every file of the site. A file that a build keeps is a hard link to the old file, so it has the same inode. */
const inodes = () =>
  new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [relative(out, file), statSync(file).ino] as const),
  );

/** Changes lines of a table, builds again, and returns the files that the build wrote. */
async function buildChanged(what: string, table: string, change: (lines: string[]) => string[]) {
  const before = inodes();
  const text = readFileSync(table, 'utf8');
  await build(what, () => writeFileSync(table, change(text.trimEnd().split('\n')).join('\n')));
  const written = [...inodes()].filter(([file, inode]) => before.get(file) !== inode).map(([file]) => file);
  writeFileSync(table, text);
  console.log(written.map(file => `  ${file}`).join('\n'));
  return written;
}

/** Returns names of places of several counties as readers write them: characters, pinyin, and initials. */
function listNames(table: string): readonly string[] {
  const places = readFileSync(table, 'utf8')
    .split('\n')
    .flatMap(row => row.split(',')[2]?.split(' / ').slice(2) ?? []);
  const names = [...new Set(places)].filter((_, i, all) => i % Math.ceil(all.length / 4) === 0);
  return names.flatMap(name => [name, ...keysOf(name)]);
}

const size = { groups, counties, townships, languages: values.languages.split(',') };
console.log(`writing ${thousands(groups)} groups in ${thousands(counties)} counties`);
const tables = writeGroups(site, size).map(table => join(site, table));
const table = tables[20] ?? '';
await build('first build', () => {
  for (const folder of [out, join(site, '.cache')]) rmSync(folder, { recursive: true, force: true });
});

const found = await findNearMe(out, listNames(table));
const most = found.reduce((a, b) => (a.bytes > b.bytes ? a : b));
const few = found.reduce((a, b) => (a.bytes < b.bytes ? a : b));
note(
  `find the group near me: loaded until the first answer, for ${found.length} names, packed with gzip`,
  `${limits.nearMe / 1000} kB`,
  `${(few.bytes / 1000).toFixed(0)}–${(most.bytes / 1000).toFixed(0)} kB`,
  most.bytes <= limits.nearMe,
);

const changed = await buildChanged('one changed row', table, lines => {
  const at = lines.findLastIndex(line => line.includes(',village,'));
  const cells = lines[at]?.split(',') ?? [];
  return lines.with(at, cells.with(3, '李改名').join(','));
});
note('one changed row: files written', `${limits.changed}`, `${changed.length}`, changed.length <= limits.changed);
const more = await buildChanged('one new row', table, lines => [
  ...lines,
  (lines.at(-1) ?? '').replace(/https:\S+?,/, 'https://chat.example.org/g/new,'),
]);
note('one new row: files written', '–', `${more.length}`);

const result = align(rows);
console.log(`\n${result}`);
const shape = `${thousands(groups)} groups in ${thousands(counties)} counties with ${townships} townships each, pages in ${values.languages}`;
const head = `# Groups\n\nWritten by \`npm run bench:groups\`: ${shape}, on a machine with two cores that is shared.\n`;
if (groups === 900_000) writeFileSync(join(import.meta.dirname, 'groups.md'), `${head}\n${result}\n`);
process.exitCode = isOver ? 1 : 0;

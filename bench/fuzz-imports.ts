/**
 * `npm run bench:fuzz`: imports HTML, Markdown, WordPress exports and mails that were changed at random. The exit code is 1 if an import
 * ends with an error that is not for users, or takes more than two seconds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzRequest } from './fuzz-lane.ts';
import { type Kind, kinds, seeds } from './fuzz-seeds.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    /** Folder with further inputs: `.html`, `.md`, `.xml` and `.eml` files. */
    more: { type: 'string' },
  },
});
/** Longest time of an import in milliseconds. */
const patience = 2000;
const extensions: Readonly<Record<string, Kind>> = {
  html: 'html',
  htm: 'html',
  md: 'markdown',
  xml: 'wordpress',
  eml: 'mail',
};

/** Returns a generator of pseudo-random integers below a limit (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

const inputs = new Map<Kind, string[]>(kinds.map(kind => [kind, [...seeds[kind]]]));
if (values.more !== undefined)
  for (const name of readdirSync(values.more, { recursive: true, encoding: 'utf8' })) {
    const kind = extensions[name.split('.').at(-1) ?? ''];
    if (kind)
      inputs
        .get(kind)
        ?.push(readFileSync(join(values.more, name), kind === 'mail' ? 'latin1' : 'utf8').slice(0, 20_000));
  }

const random = randomFrom(Number(values.seed));
const pick = <T>(list: readonly T[]): T | undefined => list[random(list.length)];
const pieces = [
  '<',
  '>',
  '"',
  '\n\n',
  '[',
  ']',
  '](',
  '{{',
  '}}',
  '{%',
  '%}',
  '*',
  '_',
  '`',
  '```\n',
  '<!--',
  '-->',
  '&',
  '\\',
  '|',
  '\0',
  '\ud800',
  '\u200b',
  ']]>',
  '--b\r\n',
  ': ',
];

/** Changes an input at a few random places: removes, repeats, moves or inserts text, or joins it with another input. */
function mutate(text: string, others: readonly string[]): string {
  let changed = text;
  for (let n = 1 + random(6); n > 0; n--) {
    const from = random(changed.length + 1);
    const to = Math.min(changed.length, from + random(40));
    const [before, part, after] = [changed.slice(0, from), changed.slice(from, to), changed.slice(to)];
    const ways = [
      () => before + after,
      () => before + part.repeat(1 + random(200)) + after,
      () => before + (pick(pieces) ?? '').repeat(1 + random(3)) + part + after,
      () => after + part + before,
      () => before + (pick(others) ?? '').slice(random(2000)),
      () => before + String.fromCodePoint(random(0xd800)) + after,
    ];
    changed = (pick(ways)?.() ?? changed).slice(0, 200_000);
  }
  return changed;
}

let worker = startWorker();
function startWorker(): Worker {
  return new Worker(join(import.meta.dirname, 'fuzz-lane.ts'));
}

/** Imports an input in the worker. Returns the fault, or an empty string. */
function ask(request: FuzzRequest): Promise<string> {
  return new Promise(resolve => {
    const settle = (fault: string) => {
      clearTimeout(alarm);
      worker.off('message', settle).off('error', fail);
      resolve(fault);
    };
    const restart = (fault: string) => {
      void worker.terminate();
      worker = startWorker();
      settle(fault);
    };
    const fail = (error: Error) => restart(`the process ended: ${error.message}`);
    const alarm = setTimeout(() => restart(`took more than ${patience} ms`), patience);
    worker.on('message', settle).on('error', fail);
    worker.postMessage(request);
  });
}

// the first imports load the engine
for (const kind of kinds) for (const text of seeds[kind]) await ask({ kind, text });
const counts = new Map<string, number>();
const started = performance.now();
for (let i = 0; i < Number(values.inputs); i++) {
  const kind = kinds[i % kinds.length] ?? 'html';
  const all = inputs.get(kind) ?? [];
  const text = mutate(pick(all) ?? '', all);
  const fault = await ask({ kind, text });
  if (fault === '') continue;
  const name = fault.split('\n').slice(0, 2).join(' ').trim();
  counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.get(name) === 1)
    console.log(
      `input ${i} (${kind}): ${fault.split('\n').slice(0, 6).join('\n  ')}\n${JSON.stringify(text).slice(0, 400)}`,
    );
}
await worker.terminate();
const faults = [...counts.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${values.inputs} inputs (seed ${values.seed}), ${faults} faults of ${counts.size} kinds, ${Math.round((performance.now() - started) / 1000)} s`,
);
process.exitCode = faults > 0 ? 1 : 0;

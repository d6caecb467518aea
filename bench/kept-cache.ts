/**
 * `npm run bench:kept-cache`: builds random publications with and without a cache from earlier builds, and compares the sites. The exit
 * code is 1 if any file differs.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { aTrial, type Outcome } from '../test/support/kept-cache.ts';
import type { LaneRequest } from './kept-cache-lane.ts';

const { values } = parseArgs({
  options: {
    publications: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    /** Number of the only publication to try, counted from 0. If absent, all publications are tried. */
    only: { type: 'string' },
    /** With `10`, every tenth publication is built with its search index. */
    search: { type: 'string', default: '10' },
    /** Number of child processes that run at the same time. */
    lanes: { type: 'string', default: '2' },
    /** Whether to run each command in a new process, which takes three times as long. */
    apart: { type: 'boolean', default: false },
  },
});
const publications = Number(values.publications);
const trials = fc.sample(aTrial, { seed: Number(values.seed), numRuns: publications });
const wanted = [...trials.entries()].filter(([i]) => values.only === undefined || i === Number(values.only));

const home = mkdtempSync(join(tmpdir(), 'halfsky-kept-'));
const outcomes: Outcome[] = [];
const started = performance.now();
const queue = wanted.values();
try {
  await Promise.all(Array.from({ length: Number(values.lanes) }, workThrough));
} finally {
  rmSync(home, { recursive: true, force: true });
}

const sum = (numberOf: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + numberOf(outcome), 0);
const crashes = sum(outcome => outcome.crashes.length);
const different = sum(outcome => outcome.different.length);
console.log(
  [
    `${outcomes.length} publications (seed ${values.seed})`,
    `${outcomes.filter(({ articles }) => articles >= 400).length} of 400 articles or more`,
    `${sum(({ articles }) => articles)} articles`,
    `${sum(({ builds }) => builds)} builds`,
    `${crashes} crashes`,
    `${different} files differ`,
    `${sum(({ differentBytes }) => differentBytes)} bytes differ`,
    `${Math.round((performance.now() - started) / 1000)} s`,
  ].join(', '),
);
process.exitCode = crashes + different > 0 ? 1 : 0;

/** Takes publications from the queue and tries them, until none is left. */
async function workThrough(): Promise<void> {
  let lane = startLane();
  let tried = 0;
  for (const [i, trial] of queue) {
    // starts a new child process every 20 publications, which frees memory that Eleventy does not release
    if (tried++ % 20 === 19) {
      lane.kill();
      lane = startLane();
    }
    const search = i % Number(values.search) === 0;
    const outcome = await ask(lane, { trial, search, home, apart: values.apart });
    outcomes.push(outcome);
    tell(i, outcome);
    if (lane.exitCode !== null) lane = startLane();
  }
  lane.kill();
}

function startLane(): ChildProcess {
  return fork(join(import.meta.dirname, 'kept-cache-lane.ts'), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
}

function ask(lane: ChildProcess, request: LaneRequest): Promise<Outcome> {
  return new Promise(resolve => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
    };
    const settle = (outcome: Outcome) => {
      lane.off('message', settle).off('exit', fail);
      lane.stderr?.off('data', hear);
      resolve(outcome);
    };
    const fail = () => {
      const articles = request.trial.publication.articles.length;
      settle({ articles, builds: 0, crashes: [said.trim()], different: [], differentBytes: 0 });
    };
    lane.stderr?.on('data', hear);
    lane.on('message', settle).on('exit', fail);
    lane.send(request);
  });
}

function tell(i: number, { articles, crashes: broken, different: paths }: Outcome): void {
  if (broken.length === 0 && paths.length === 0) {
    if (outcomes.length % 20 === 0) console.log(`${outcomes.length} tried`);
    return;
  }
  console.log(
    `publication ${i} (${articles} articles, node bench/kept-cache.ts --seed ${values.seed} --publications ${publications} --only ${i}):`,
  );
  for (const line of [...broken, ...paths.slice(0, 10).map(path => `differs: ${path}`)]) console.log(`  ${line}`);
}

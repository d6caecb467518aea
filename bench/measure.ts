/**
 * Measures commands together with all processes that they start: wall time, processor time and memory. Works only on Linux, because it
 * reads `/proc`.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An engine with the commands to measure. */
export interface Contestant {
  readonly name: string;
  /** Commands to run one after another. */
  readonly steps: readonly (readonly [string, ...string[]])[];
  /** Working directory of the commands. */
  readonly cwd: string;
  /** Folder into which the commands write the site. */
  readonly out: string;
  /** Prepares a run, for example by removing old output. The preparation is not measured. */
  prepare(): void;
}

/** Contestants that run one after another in each round, because later contestants use the site and cache of the first contestant. */
export interface Block {
  readonly contestants: readonly Contestant[];
  readonly rounds: number;
}

/** Measurements of one run. */
interface Run {
  /** Wall time in seconds. */
  readonly wall: number;
  /** Processor time in seconds: user and system mode, summed over all processes. */
  readonly cpu: number;
  /** Peak memory in bytes. Each sample sums the resident memory of all processes; this is the largest sum. */
  readonly peak: number;
}

/** Measurements of all runs of a contestant, and the size of the site that it wrote. */
export interface Measured {
  readonly contestant: string;
  readonly runs: readonly Run[];
  /** Number of files in the site. */
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

/** Milliseconds between two readings of `/proc`. */
export const sampling = 25;
const ticksPerSecond = 100;
const pageSize = 4096;

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return ''; // the process or thread has ended after it was listed
  }
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Returns the ids of a process and of all its descendants. */
function* treeOf(pid: number): Generator<number> {
  yield pid;
  for (const thread of threadsOf(pid)) {
    for (const child of read(`/proc/${pid}/task/${thread}/children`).trim().split(' ')) {
      if (child !== '') yield* treeOf(Number(child));
    }
  }
}

/**
 * Returns the processor time of a process in seconds, from fields 14 and 15 of its `stat` file. Field 2 is a name in brackets that may
 * contain spaces, so the function splits only the text after it:
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function processorTime(pid: number): number {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

const residentMemory = (pid: number) => Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageSize;

/** Runs a command to its end and measures it. If the command fails, the promise rejects with an error that contains its output. */
function runStep([command, ...words]: readonly [string, ...string[]], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', text => (said += text));
    child.stderr.on('data', text => (said += text));
    const times = new Map<number, number>();
    let peak = 0;
    const look = () => {
      if (child.pid === undefined) return;
      let sum = 0;
      for (const pid of treeOf(child.pid)) {
        sum += residentMemory(pid);
        times.set(pid, Math.max(processorTime(pid), times.get(pid) ?? 0));
      }
      peak = Math.max(peak, sum);
    };
    const timer = setInterval(look, sampling);
    child.on('error', reject);
    child.on('close', code => {
      clearInterval(timer);
      const wall = (performance.now() - started) / 1000;
      const cpu = [...times.values()].reduce((sum, time) => sum + time, 0);
      if (code === 0) resolve({ wall, cpu, peak });
      else reject(new Error(`${command} ${words.join(' ')} ended with ${code}:\n${said}`));
    });
  });
}

async function runOnce({ steps, cwd, prepare }: Contestant): Promise<Run> {
  prepare();
  let whole: Run = { wall: 0, cpu: 0, peak: 0 };
  for (const step of steps) {
    const { wall, cpu, peak } = await runStep(step, cwd);
    whole = { wall: whole.wall + wall, cpu: whole.cpu + cpu, peak: Math.max(whole.peak, peak) };
  }
  return whole;
}

/** Callbacks that report each finished or failed run. */
export interface Witness {
  ran(name: string, run: Run): void;
  failed(name: string, reason: unknown): void;
}

/**
 * Runs each contestant once per round and measures it. Other programs use the machine too. Therefore each round starts with a different
 * block, so that no contestant always runs at the same moment of a round. If a command fails, its block is not run again; its earlier runs
 * still count.
 */
export async function measure(blocks: readonly Block[], witness: Witness): Promise<readonly Measured[]> {
  const runs = new Map<Contestant, Run[]>();
  const failed = new Set<Block>();
  const rounds = Math.max(0, ...blocks.map(({ rounds }) => rounds));
  for (let round = 0; round < rounds; round++) {
    const due = blocks.filter(block => round < block.rounds && !failed.has(block));
    for (const block of rotate(due, round)) {
      if (!(await runBlock(block, runs, witness))) failed.add(block);
    }
  }
  return [...runs].map(([{ name, out }, of]) => ({ contestant: name, runs: of, ...count(out) }));
}

const rotate = <T>(list: readonly T[], by: number): readonly T[] =>
  list.map((_, i) => list[(i + by) % list.length]).filter(item => item !== undefined);

/** Runs all contestants of a block. Returns false if one of them fails. */
async function runBlock({ contestants }: Block, runs: Map<Contestant, Run[]>, witness: Witness): Promise<boolean> {
  for (const contestant of contestants) {
    try {
      const run = await runOnce(contestant);
      runs.set(contestant, [...(runs.get(contestant) ?? []), run]);
      witness.ran(contestant.name, run);
    } catch (reason) {
      witness.failed(contestant.name, reason);
      return false;
    }
  }
  return true;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function count(folder: string): Pick<Measured, 'files' | 'pages' | 'bytes'> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const bytes = entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: entries.length, pages: entries.filter(({ name }) => name.endsWith('.html')).length, bytes };
}

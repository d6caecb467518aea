/**
 * Runs a workflow of GitHub or Forgejo on this machine: jobs in the order of `needs`, with conditions, steps, expressions and outputs.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml, runStep } from './clean-copy.ts';
import { evaluate, fillIn, type Value } from './expressions.ts';

type Texts = Readonly<Record<string, string>>;
const texts = z.record(z.string(), z.coerce.string()).default({});

/** Schema of a workflow. Strict, because an unknown key might change what happens. */
const workflow = z.strictObject({
  name: z.string(),
  on: z.unknown().optional(),
  permissions: z.unknown().optional(),
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      'runs-on': z.string(),
      'timeout-minutes': z.number().optional(),
      if: z.string().optional(),
      needs: z.string().optional(),
      outputs: texts,
      env: texts,
      container: z.unknown().optional(),
      permissions: z.unknown().optional(),
      concurrency: z.unknown().optional(),
      environment: z.unknown().optional(),
      steps: z.array(
        z.strictObject({
          id: z.string().optional(),
          name: z.string().optional(),
          if: z.string().optional(),
          uses: z.string().optional(),
          with: texts,
          run: z.string().optional(),
          env: texts,
        }),
      ),
    }),
  ),
});

/** Settings of a run. */
export interface Runner {
  readonly folder: string;
  /** Values that GitHub provides for expressions, such as `github.sha`. */
  readonly given: Readonly<Record<string, Value>>;
  readonly environment: Texts;
  /** Stand-ins for GitHub's actions, by name without version. Each returns its outputs, and throws to fail. */
  readonly actions: Readonly<Record<string, (inputs: Texts) => Texts>>;
  /** Commands that must not run. */
  readonly without: readonly string[];
}

/** Result of a workflow. */
export interface Run {
  readonly output: string;
  /** Command or action that failed; no job runs after it. */
  readonly failed: string | undefined;
  /** Names of the jobs that ran to their end. */
  readonly done: readonly string[];
}

/** Runs a workflow file. Stops at the first failed step; throws if the file has unknown keys. */
export function runWorkflow(file: string, runner: Runner): Run {
  const names = new Map<string, Value>(Object.entries(runner.given));
  const said: string[] = [];
  const done: string[] = [];
  for (const [name, job] of Object.entries(workflow.parse(readYaml(file)).jobs)) {
    if (job.needs !== undefined && !done.includes(job.needs)) continue;
    if (!holds(job.if, names)) continue;
    const ofJob = new Map(names);
    const fill = (all: Texts) =>
      Object.fromEntries(Object.entries(all).map(([key, text]) => [key, fillIn(text, ofJob)]));
    for (const { id, if: condition, uses, run, with: inputs, env } of job.steps) {
      if (!holds(condition, ofJob) || (run !== undefined && runner.without.includes(run))) continue;
      const step =
        uses === undefined
          ? runCommand(runner, fillIn(run ?? '', ofJob), fill({ ...job.env, ...env }))
          : useAction(runner, uses.replace(/@.*/, ''), fill(inputs));
      said.push(step.output);
      if (step.failed) return { output: said.join('\n'), failed: run ?? uses, done };
      for (const [key, text] of Object.entries(step.outputs)) if (id) ofJob.set(`steps.${id}.outputs.${key}`, text);
    }
    for (const [key, text] of Object.entries(fill(job.outputs))) names.set(`needs.${name}.outputs.${key}`, text);
    done.push(name);
  }
  return { output: said.join('\n'), failed: undefined, done };
}

const holds = (condition: string | undefined, names: ReadonlyMap<string, Value>) =>
  condition === undefined || evaluate(condition.replace(/^\$\{\{|\}\}$/g, ''), names) === true;

function runCommand({ folder, environment }: Runner, command: string, env: Texts) {
  const own = mkdtempSync(join(tmpdir(), 'halfsky-step-'));
  const file = join(own, 'output');
  writeFileSync(file, '');
  const { status, output } = runStep(folder, command, { ...environment, ...env, GITHUB_OUTPUT: file });
  const outputs = Object.fromEntries(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  rmSync(own, { recursive: true });
  return { output, failed: status !== 0, outputs };
}

function useAction({ actions }: Runner, name: string, inputs: Texts) {
  const action = actions[name];
  if (!action) throw new Error(`${name} is not known`);
  try {
    return { output: '', failed: false, outputs: action(inputs) };
  } catch (error) {
    return { output: String(error), failed: true, outputs: {} };
  }
}

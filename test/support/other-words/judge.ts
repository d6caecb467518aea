/** Script that reads an `Order` from the file of its first argument, and writes the engine's results to the file of the second. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '../../../src/build/load/load.ts';
import { coverTranslations } from '../../../src/catalogue/coverage.ts';
import { fixFiles } from '../../../src/cli/fix.ts';
import { main } from '../../../src/cli/main.ts';
import { englishOf } from '../../../src/message.ts';
import type { LocatedProblem } from '../../../src/problem.ts';
import { collectOverview } from '../../../src/site/desk/overview.ts';

export interface Order {
  /** Commands to run first. */
  readonly commands: readonly (readonly string[])[];
  /** Publications to check and fix after the commands. */
  readonly sites: readonly string[];
  readonly now: number;
}

/** Lists problems without their texts, sorted by place and kind, because the engine sorts problems of one place by text. */
const listed = (problems: readonly LocatedProblem[]) =>
  problems
    .map(({ file, at, field, what, cure, mends }) =>
      [file, at.line, at.column, field ?? '-', what.kind, cure.kind, mends ?? false].join(' '),
    )
    .sort();

function judge(site: string, now: number) {
  const { catalogue, problems, notes } = loadPublication({ site, url: undefined, now, preview: false });
  const { sections } = collectOverview({
    catalogue,
    problems,
    say: englishOf,
    coverage: coverTranslations(catalogue),
    staleTranslations: new Map(),
  });
  const fixed = fixFiles(site, problems).map(({ file }) => file);
  return {
    problems: listed(problems),
    notes: listed(notes),
    said: problems.flatMap(({ what, cure }) => [englishOf(what), englishOf(cure)]),
    desk: sections.map(({ name, entries }) => [name, entries.map(({ file, at }) => JSON.stringify([file, at])).sort()]),
    fixed: fixed.map(file => readFileSync(join(site, file), 'utf8')),
    files: globSync('{articles,newsroom}/**/*', { cwd: site }).sort(),
  };
}

export type Judgement = ReturnType<typeof judge>;

const [order = '', answer = ''] = process.argv.slice(2);
const { commands, sites, now }: Order = JSON.parse(readFileSync(order, 'utf8'));
const codes: number[] = [];
for (const words of commands) codes.push(await main(words));
writeFileSync(answer, JSON.stringify({ codes, sites: sites.map(site => judge(site, now)) }));

/** The commands: which there are, and what is said when one is used wrongly. */
import { suggest } from '../fields/suggest.ts';
import { BusyError } from '../output/stage.ts';
import { PublicationError } from '../problem.ts';
import { addresses } from './addresses.ts';
import { type Command, parseCommandLine, UsageError, usageOf } from './arguments.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { importCommand } from './import.ts';
import { joinCommand } from './join.ts';
import { languageOf, printProblems } from './language.ts';
import { newArticle } from './new.ts';
import { previewDiff } from './preview-diff.ts';
import { serve } from './serve.ts';
import { strings } from './strings.ts';
import { translations } from './translations.ts';

export const commands: readonly Command[] = [
  build,
  serve,
  check,
  newArticle,
  importCommand,
  joinCommand,
  addresses,
  strings,
  previewDiff,
  translations,
];

const usage = () =>
  [
    'halfsky COMMAND',
    '',
    ...commands.map(({ name, help }) => `  ${name.padEnd(14)}${help.split('\n')[0]}`),
    '',
    'halfsky COMMAND --help tells more.',
  ].join('\n');

/** Runs a command line; gives the exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = words;
  if (/^(?:-h|--help|help)$/.test(name)) {
    console.log(usage());
    return 0;
  }
  const command = commands.find(candidate => candidate.name === name);
  try {
    if (!command) {
      const meant = suggest(
        name,
        commands.map(candidate => candidate.name),
      );
      throw new UsageError(`there is no command ${name}${meant ? `; did you mean ${meant}?` : ''}`);
    }
    if (rest.some(word => word === '--help' || word === '-h')) {
      console.log(usageOf(command));
      return 0;
    }
    return await command.run(parseCommandLine(command, rest));
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${command ? usageOf(command) : usage()}`);
      return 2;
    }
    if (error instanceof PublicationError) {
      console.error(printProblems(error.problems, { format: 'text', language: languageOf(process.env) }));
      return 1;
    }
    const obstacle = describeObstacle(error);
    if (obstacle === undefined) throw error;
    console.error(obstacle);
    return 1;
  }
}

const obstacles: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'cannot be written, because the disk is read-only',
  ENOSPC: 'cannot be written, because the disk is full',
  EDQUOT: 'cannot be written, because the disk is full',
  EBUSY: 'is in use, or is a disk of its own, and cannot be replaced',
  EXDEV: 'lies on another disk than the folder around it, and cannot be replaced',
};

/** What of the machine stands in the way, in plain words; undefined for a fault of our own. */
function describeObstacle(error: unknown): string | undefined {
  if (error instanceof BusyError) return error.message;
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined;
  const what = obstacles[error.code];
  const place = 'path' in error && typeof error.path === 'string' ? error.path : 'the disk';
  return what && `${place} ${what}; the old site stands as it was`;
}

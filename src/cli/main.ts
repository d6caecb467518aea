/** Runs the command that a command line names, and prints errors. */

import { CommandError } from '../language/messages/command-error.ts';
import { loadVoice } from '../language/messages/load-voice.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { joinProblem, type Voice } from '../language/messages/voice.ts';
import type { Gap, Message } from '../message.ts';
import { PublicationError } from '../problem.ts';
import { type ParsedArguments, parseCommandLine, UsageError, usageOf } from './arguments.ts';
import { addresses } from './commands/addresses.ts';
import { broadcast } from './commands/broadcast.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { joinCommand } from './commands/join.ts';
import { articleLanguageOption, newArticle } from './commands/new.ts';
import { newsletter } from './commands/newsletter.ts';
import { languageOption } from './commands/options.ts';
import { previewDiff } from './commands/preview-diff.ts';
import { print } from './commands/print.ts';
import { schemas } from './commands/schemas.ts';
import { serve } from './commands/serve.ts';
import { strings } from './commands/strings.ts';
import { translations } from './commands/translations.ts';
import { examplesOf } from './examples.ts';
import { languageOf, wantedLanguage, writtenLanguage } from './language.ts';
import { adviseName } from './name-advice.ts';

/** Command with its code. */
interface RunnableCommand extends Command {
  /** Runs the command and returns its exit code. Loads the code of the command first, because the help needs none of it. */
  run(given: ParsedArguments): Promise<number>;
}

export const commands: readonly RunnableCommand[] = [
  { ...build, run: async given => (await import('./build.ts')).runBuild(given) },
  { ...serve, run: async given => (await import('./serve.ts')).runServe(given) },
  { ...check, run: async given => (await import('./check.ts')).runCheck(given) },
  { ...newArticle, run: async given => (await import('./new.ts')).runNew(given) },
  { ...importCommand, run: async given => (await import('./import.ts')).runImport(given) },
  { ...exportCommand, run: async given => (await import('./export.ts')).runExport(given) },
  { ...joinCommand, run: async given => (await import('./join.ts')).runJoin(given) },
  { ...newsletter, run: async given => (await import('./newsletter.ts')).runNewsletter(given) },
  { ...addresses, run: async given => (await import('./addresses.ts')).runAddresses(given) },
  { ...strings, run: async given => (await import('./strings.ts')).runStrings(given) },
  { ...schemas, run: async given => (await import('./schemas.ts')).runSchemas(given) },
  { ...previewDiff, run: async given => (await import('./preview-diff.ts')).runPreviewDiff(given) },
  { ...translations, run: async given => (await import('./translations.ts')).runTranslations(given) },
  { ...broadcast, run: async given => (await import('./broadcast.ts')).runBroadcast(given) },
  { ...print, run: async given => (await import('./print.ts')).runPrint(given) },
];

const usage = ({ say }: Voice) =>
  [
    'halfsky COMMAND',
    '',
    ...commands.map(({ name, help }) => `  ${name.padEnd(14)}${say(help).split('\n')[0]}`),
    '',
    say(
      tell(
        'help-on-commands',
      )`"halfsky COMMAND --help" shows options and examples. In this repository, write "npx halfsky COMMAND".`,
    ),
    say(
      tell(
        'help-to-begin',
      )`To begin, run 'npx halfsky new "A headline"', then 'npx halfsky serve'. For more, read docs/guide/authors.md.`,
    ),
  ].join('\n');

/** Runs a command line. Returns the exit code: 0 for success, 1 if the command fails or finds problems, 2 for a wrong command line. */
export async function main(words: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = words;
  const command = commands.find(candidate => candidate.name === name);
  let voice = await loadVoice(languageOf(process.env));
  try {
    const wanted =
      !command || command.options.lang === languageOption
        ? wantedLanguage(rest)
        : command.options.lang === articleLanguageOption
          ? writtenLanguage(rest)
          : undefined;
    if (wanted) voice = await loadVoice(wanted);
    if (/^(?:-h|--help|help)$/.test(name)) {
      console.log(usage(voice));
      return 0;
    }
    if (!command)
      throw new UsageError(
        tell('no-such-command')`halfsky has no command "${name}"`,
        adviseName(
          name,
          commands.map(candidate => candidate.name),
        ),
      );
    if (rest.some(word => word === '--help' || word === '-h')) {
      console.log(usageOf(command, voice, examplesOf(command.name)));
      return 0;
    }
    return await command.run(parseCommandLine(command, rest, voice));
  } catch (error) {
    if (error instanceof UsageError) {
      const help = command
        ? tell('help-tells-more')`run "npx halfsky ${name} --help" to see all options`
        : tell('help-lists-commands')`run "npx halfsky --help" to see all commands`;
      console.error(`${joinProblem(error, voice)}\n${voice.say(help)}`);
      return 2;
    }
    if (error instanceof PublicationError) {
      console.error(printProblems(error.problems, voice));
      return 1;
    }
    const obstacle = describeObstacle(error, command?.writesSite ?? false);
    if (obstacle === undefined) throw error;
    console.error(joinProblem(obstacle, voice));
    return 1;
  }
}

const obstacles: Readonly<Record<string, (place: Gap) => Message>> = {
  EACCES: place => tell('may-not-be-written')`halfsky has no permission to write ${place}`,
  EPERM: place => tell('may-not-be-written')`halfsky has no permission to write ${place}`,
  EROFS: place => tell('disk-is-read-only')`${place} cannot be written, because the disk is read-only`,
  ENOSPC: place => tell('disk-is-full')`${place} cannot be written, because the disk is full`,
  EDQUOT: place => tell('disk-is-full')`${place} cannot be written, because the disk is full`,
  EBUSY: place => tell('place-in-use')`${place} cannot be replaced, because it is in use or is a mounted disk`,
  ENAMETOOLONG: place => tell('name-is-too-long')`${place} cannot be written, because the name is too long`,
  ENOTDIR: place =>
    tell('part-is-a-file')`${place} cannot be written, because a part of this path is a file, not a folder`,
  EEXIST: place => tell('name-is-taken')`${place} cannot be written, because a file or a broken link has this name`,
  EISDIR: place => tell('folder-has-name')`${place} cannot be written, because a folder has this name`,
  ELOOP: place => tell('links-lead-in-a-circle')`${place} cannot be written, because its links lead in a circle`,
  EXDEV: place =>
    tell('place-on-other-disk')`${place} cannot be replaced, because its parent folder is on a different disk`,
};

/**
 * Describes an error of the operating system, such as a full disk, in plain language. Returns a `CommandError` unchanged. Returns undefined
 * for any other error, because any other error is a bug. If the command writes a site (`writesSite`), adds that the previous site is
 * unchanged.
 */
function describeObstacle(
  error: unknown,
  writesSite: boolean,
): { readonly what: Message; readonly cure?: Message | undefined } | undefined {
  if (error instanceof CommandError) return error;
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? error.path : tell('the-disk')`the disk`;
  const isNowhere = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  const what = isNowhere
    ? tell('no-folder-can-be-made')`the folder ${place} cannot be made`
    : obstacles[error.code]?.(place);
  const cure = writesSite ? tell('old-site-stands')`the previous site is unchanged` : undefined;
  return what === undefined ? undefined : { what, cure };
}

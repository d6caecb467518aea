/** Runs the command that a command line names, and prints errors. */

import { CommandError } from '../language/messages/command-error.ts';
import { loadVoice } from '../language/messages/load-voice.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { joinProblem, type Voice } from '../language/messages/voice.ts';
import type { Gap, Message } from '../message.ts';
import { PublicationError } from '../problem.ts';
import { type ParsedArguments, parseCommandLine, UsageError, usageOf } from './arguments.ts';
import type { Command } from './commands/command.ts';
import { articleLanguageOption, languageOption } from './commands/options.ts';
import { languageOf, wantedLanguage, writtenLanguage } from './language.ts';

/** Command whose description and code are loaded when they are needed. */
interface LazyCommand {
  /** Loads the name, the options and the help of the command. */
  describe(): Promise<Command>;
  /** Runs the command and returns its exit code. Loads the code of the command first, because the help needs none of it. */
  run(given: ParsedArguments): Promise<number>;
}

/** All commands by name, in the order of the help. */
const commands: Readonly<Record<string, LazyCommand>> = {
  build: {
    describe: async () => (await import('./commands/build.ts')).build,
    run: async given => (await import('./build.ts')).runBuild(given),
  },
  serve: {
    describe: async () => (await import('./commands/serve.ts')).serve,
    run: async given => (await import('./serve.ts')).runServe(given),
  },
  check: {
    describe: async () => (await import('./commands/check.ts')).check,
    run: async given => (await import('./check.ts')).runCheck(given),
  },
  new: {
    describe: async () => (await import('./commands/new.ts')).newArticle,
    run: async given => (await import('./new.ts')).runNew(given),
  },
  import: {
    describe: async () => (await import('./commands/import.ts')).importCommand,
    run: async given => (await import('./import.ts')).runImport(given),
  },
  export: {
    describe: async () => (await import('./commands/export.ts')).exportCommand,
    run: async given => (await import('./export.ts')).runExport(given),
  },
  join: {
    describe: async () => (await import('./commands/join.ts')).joinCommand,
    run: async given => (await import('./join.ts')).runJoin(given),
  },
  newsletter: {
    describe: async () => (await import('./commands/newsletter.ts')).newsletter,
    run: async given => (await import('./newsletter.ts')).runNewsletter(given),
  },
  addresses: {
    describe: async () => (await import('./commands/addresses.ts')).addresses,
    run: async given => (await import('./addresses.ts')).runAddresses(given),
  },
  strings: {
    describe: async () => (await import('./commands/strings.ts')).strings,
    run: async given => (await import('./strings.ts')).runStrings(given),
  },
  schemas: {
    describe: async () => (await import('./commands/schemas.ts')).schemas,
    run: async given => (await import('./schemas.ts')).runSchemas(given),
  },
  'preview-diff': {
    describe: async () => (await import('./commands/preview-diff.ts')).previewDiff,
    run: async given => (await import('./preview-diff.ts')).runPreviewDiff(given),
  },
  translations: {
    describe: async () => (await import('./commands/translations.ts')).translations,
    run: async given => (await import('./translations.ts')).runTranslations(given),
  },
  broadcast: {
    describe: async () => (await import('./commands/broadcast.ts')).broadcast,
    run: async given => (await import('./broadcast.ts')).runBroadcast(given),
  },
  print: {
    describe: async () => (await import('./commands/print.ts')).print,
    run: async given => (await import('./print.ts')).runPrint(given),
  },
};

/** Loads the descriptions of all commands, in the order of the help. */
export const describeCommands = (): Promise<readonly Command[]> =>
  Promise.all(Object.values(commands).map(({ describe }) => describe()));

async function usage({ say }: Voice): Promise<string> {
  const described = await describeCommands();
  return [
    'halfsky COMMAND',
    '',
    ...described.map(({ name, help }) => `  ${name.padEnd(14)}${say(help).split('\n')[0]}`),
    '',
    say(
      tell(
        'help-on-commands',
      )`"halfsky COMMAND --help" shows options and examples, and "halfsky --version" the version. In this repository, write "npx halfsky COMMAND".`,
    ),
    say(
      tell(
        'help-to-begin',
      )`To begin, run 'npx halfsky new "A headline"', then 'npx halfsky serve'. For more, read docs/guide/authors.md.`,
    ),
  ].join('\n');
}

/** Runs a command line. Returns the exit code: 0 for success, 1 if the command fails or finds problems, 2 for a wrong command line. */
export async function main(words: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = words;
  const lazy = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const command = await lazy?.describe();
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
      console.log(await usage(voice));
      return 0;
    }
    if (/^(?:-v|--version|version)$/i.test(name)) {
      const { describeVersion } = await import('./version.ts');
      console.log(describeVersion());
      return 0;
    }
    if (!lazy || !command) {
      const { adviseName } = await import('./name-advice.ts');
      throw new UsageError(
        tell('no-such-command')`halfsky has no command "${name}"`,
        adviseName(name, Object.keys(commands)),
      );
    }
    if (rest.some(word => word === '--help' || word === '-h')) {
      const { examplesOf } = await import('./examples.ts');
      console.log(usageOf(command, voice, examplesOf(command.name)));
      return 0;
    }
    return await lazy.run(parseCommandLine(command, rest, voice));
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

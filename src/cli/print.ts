/** `halfsky print KIND`: makes PDFs to print and put up. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { loadPublication } from '../build/load/load.ts';
import { tell } from '../language/messages/tell.ts';
import type { PrintedFile } from '../printing/jobs.ts';
import { PublicationError } from '../problem.ts';
import { type Command, type ParsedArguments, UsageError } from './arguments.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions, nowOption, siteOption, urlOption } from './options.ts';
import { columnOption, editionOption, weekOption } from './selection.ts';

export type PrintKind = 'poster' | 'board' | 'wall' | 'booklet';

/** The kinds, each with the options that select what to print. */
const kinds: Readonly<Record<PrintKind, { readonly selectors: readonly string[]; readonly takesArticles?: true }>> = {
  poster: { selectors: ['week', 'column'], takesArticles: true },
  board: { selectors: ['place'] },
  wall: { selectors: ['week', 'column'] },
  booklet: { selectors: ['week', 'column'] },
};

export const print: Command = {
  name: 'print',
  operands: ['KIND', '[ARTICLE…]'],
  help: tell(
    'help-print',
  )`Makes PDFs to print: an A4 poster for each article (poster), or the board of a place with the codes of its groups (board).`,
  options: {
    week: weekOption,
    column: columnOption,
    place: {
      value: 'PLACE',
      help: tell('help-place')`for a board: name or address of the place, such as /groups/guangxi/`,
    },
    lang: editionOption,
    site: siteOption,
    out: { value: 'DIR', help: tell('help-print-out')`folder for the PDFs (default: print in the publication folder)` },
    url: urlOption,
    now: nowOption,
  },
  async run(given) {
    const { voice } = given;
    const kind = kindOf(given);
    const options = loadOptions(given);
    const out = outOf(given, options.site);
    const { catalogue, problems, folder } = loadPublication(options);
    if (problems.length > 0) throw new PublicationError(problems);
    const { jobsOf } = await import('./print-kinds.ts');
    const { printJobs } = await import('../printing/jobs.ts');
    const jobs = jobsOf[kind]({ given, catalogue, site: options.site });
    const files = await printJobs(jobs, { folder, basePath: catalogue.site.base.path });
    writeAll(files, out);
    for (const { file, paper, pages, pdf } of files) {
      const path = shorten(join(out, file));
      console.log(
        voice.say(tell('printed-file')`${path}: ${paper}, pages: ${pages}, kB: ${Math.ceil(pdf.length / 1000)}`),
      );
    }
    return 0;
  },
};

/**
 * Returns the kind that the command line names.
 * @throws UsageError if there is no such kind, or if the kind does not know an option or operand of the command line
 */
function kindOf(given: ParsedArguments): PrintKind {
  const [named = '', ...articles] = given.operands;
  const names: readonly PrintKind[] = ['poster', 'board', 'wall', 'booklet'];
  const kind = names.find(name => name === named);
  if (!kind) throw new UsageError(tell('no-such-print')`halfsky cannot print "${named}"`, adviseName(named, names));
  const { selectors, takesArticles = false } = kinds[kind];
  const strange = ['week', 'column', 'place'].find(
    option => given.option(option) !== undefined && !selectors.includes(option),
  );
  if (strange !== undefined)
    throw new UsageError(
      tell('option-not-for-print')`"halfsky print ${kind}" has no option --${strange}`,
      tell('use-options')`use ${selectors.map(option => `--${option}`).join(', ')}`,
    );
  if (articles.length > 0 && !takesArticles)
    throw new UsageError(
      tell('print-takes-no-articles')`"halfsky print ${kind}" does not accept "${articles[0] ?? ''}"`,
      tell('use-options')`use ${selectors.map(option => `--${option}`).join(', ')}`,
    );
  return kind;
}

/** Returns a path relative to the working folder if the working folder contains it. */
function shorten(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

/**
 * Returns the folder for the PDFs.
 * @throws UsageError if it is a file
 */
function outOf(given: ParsedArguments, site: string): string {
  const out = given.option('out');
  const folder = out === undefined ? join(site, 'print') : resolve(out);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(
      tell('is-a-file')`${out ?? folder} is a file, not a folder`,
      tell('name-a-folder')`write the path of a folder`,
    );
  return folder;
}

/** Writes all files. Each file appears as a whole, and none appears if one of them cannot be written. */
function writeAll(files: readonly PrintedFile[], out: string): void {
  mkdirSync(out, { recursive: true });
  const paths = files.map(({ file, pdf }) => ({ pdf, path: join(out, file), part: join(out, `.${file}.part`) }));
  try {
    for (const { part, pdf } of paths) writeFileSync(part, pdf);
    for (const { part, path } of paths) renameSync(part, path);
  } finally {
    for (const { part } of paths) rmSync(part, { force: true });
  }
}

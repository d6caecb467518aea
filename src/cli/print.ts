/** `halfsky print KIND`: makes PDFs to print and put up. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { addressOf } from '../addresses.ts';
import { loadPublication } from '../build/load/load.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import type { Job } from '../printing/jobs.ts';
import { PublicationError } from '../problem.ts';
import { shortLedgerFile } from '../source/publication/short-ledger.ts';
import { writeTogether } from '../store/write-together.ts';
import { type Command, type ParsedArguments, UsageError } from './arguments.ts';
import { loadOptions, nowOption, privateOption, siteOption, urlOption } from './options.ts';
import { kindOf } from './print-kind.ts';
import { columnOption, editionOption, weekOption } from './selection.ts';

export const print: Command = {
  name: 'print',
  operands: ['KIND', '[ARTICLE…]'],
  help: tell(
    'help-print',
  )`Makes PDFs to print: an A4 poster for each article (poster), a wall newspaper on A3 sheets (wall), a booklet on A5 pages and on A4 sheets to fold (booklet), or the board of a place with the codes of its groups (board).`,
  options: {
    week: weekOption,
    column: columnOption,
    place: {
      value: 'PLACE',
      help: tell('help-place')`for a board: name or address of the place, such as /groups/guangxi/`,
    },
    lang: editionOption,
    site: siteOption,
    private: privateOption,
    out: { value: 'DIR', help: tell('help-print-out')`folder for the PDFs (default: print in the publication folder)` },
    url: urlOption,
    now: nowOption,
  },
  async run(given) {
    const { voice } = given;
    const kind = kindOf(given);
    const options = loadOptions(given);
    const out = outOf(given, options.site);
    const { catalogue, problems, folder, unprintable } = loadPublication(options);
    if (problems.length > 0) throw new PublicationError(problems);
    const { jobsOf } = await import('./print-jobs.ts');
    const { printJobs } = await import('../printing/jobs.ts');
    const jobs = jobsOf[kind]({ given, catalogue, unprintable, site: options.site });
    const files = await printJobs(jobs, { folder, basePath: catalogue.site.base.path });
    mkdirSync(out, { recursive: true });
    writeTogether(
      out,
      files.map(({ file, pdf }) => [file, pdf]),
    );
    for (const { file, paper, pages, pdf } of files) {
      const path = shorten(join(out, file));
      console.log(
        voice.say(tell('printed-file')`${path}: ${paper}, pages: ${pages}, kB: ${Math.ceil(pdf.length / 1000)}`),
      );
    }
    const note = noteUnrecorded(jobs, catalogue);
    if (note) console.log(voice.say(note));
    return 0;
  },
};

/** Advises to record the printed short addresses, so that their pages cannot disappear unnoticed. Returns undefined if all are recorded. */
function noteUnrecorded(jobs: readonly Job[], { newsroom }: Catalogue): Message | undefined {
  const recorded = new Set(newsroom.shortLedger.map(({ id }) => addressOf.short(id)));
  const isMissing = jobs.some(({ codes }) => codes.some(({ address }) => !recorded.has(address)));
  return isMissing
    ? tell(
        'record-printed-codes',
      )`before you put up the prints, run "halfsky addresses" and commit ${shortLedgerFile}, so that "halfsky check" keeps their codes alive`
    : undefined;
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

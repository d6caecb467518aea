/** `halfsky print KIND`: makes PDFs to print and put up. */
import { join, relative, resolve } from 'node:path';
import { addressOf } from '../addresses.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import type { Job } from '../printing/jobs.ts';
import { shortLedgerFile } from '../source/publication/short-ledger.ts';
import type { ParsedArguments } from './arguments.ts';
import { checkUrl, loadPublished } from './load-published.ts';
import { nextCommand } from './next-command.ts';
import { loadOptions } from './options.ts';
import { checkNames, readOut, refuseOneName, writeOut } from './out-files.ts';
import { kindOf } from './print-kind.ts';

/** Runs `halfsky print` and returns the exit code. */
export async function runPrint(given: ParsedArguments): Promise<number> {
  const { voice } = given;
  const kind = kindOf(given);
  const options = loadOptions(given);
  const { folder, name } = readOut(given.option('out') ?? join(options.site, 'print'), ['.pdf']);
  const out = resolve(folder);
  const { catalogue, unprintable, kept } = await loadPublished(options);
  checkUrl(catalogue.site, options.url);
  const { jobsOf } = await import('./print-jobs.ts');
  const { printJobs } = await import('../printing/jobs.ts');
  const listed = jobsOf[kind]({ given, catalogue, unprintable, site: options.site });
  refuseOneName({ folder, name }, listed.length);
  const jobs = listed.map(job => (name === undefined ? job : { ...job, file: name }));
  checkNames(
    out,
    jobs.map(({ file }) => file),
  );
  const files = await printJobs(jobs, { folder: kept.folder, basePath: catalogue.site.base.path });
  writeOut(
    out,
    files.map(({ file, pdf }) => [file, pdf]),
  );
  for (const { file, paper, pages, pdf } of files) {
    const path = shorten(join(out, file));
    console.log(
      voice.say(tell('printed-file')`${path}: ${paper}, pages: ${pages}, kB: ${Math.ceil(pdf.length / 1000)}`),
    );
  }
  const note = noteUnrecorded(jobs, catalogue, given);
  if (note) console.log(voice.say(note));
  return 0;
}

/** Advises to record the printed short addresses, so that their pages cannot disappear unnoticed. Returns undefined if all are recorded. */
function noteUnrecorded(jobs: readonly Job[], { newsroom }: Catalogue, given: ParsedArguments): Message | undefined {
  const recorded = new Set(newsroom.shortLedger.map(({ id }) => addressOf.short(id)));
  const isMissing = jobs.some(({ codes }) => codes.some(({ address }) => !recorded.has(address)));
  return isMissing
    ? tell(
        'record-printed-codes',
      )`before you put up the prints, run "${nextCommand('addresses', given)}" and commit ${shortLedgerFile}, so that "${nextCommand('check', given)}" keeps their codes alive`
    : undefined;
}

/** Returns a path relative to the working folder if the working folder contains it. */
function shorten(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

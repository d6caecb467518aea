/**
 * `halfsky translations`: lists the existing and the missing translations of each article, so that translators and editors can plan their
 * work.
 */

import { fingerprintEngine } from '../build/engine.ts';
import { openKept, rememberFolder } from '../build/load/inputs.ts';
import { coverTranslations } from '../catalogue/coverage.ts';
import { tell } from '../language/messages/tell.ts';
import { PublicationError } from '../problem.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { coverageFormats } from './commands/translations.ts';
import { formatCoverage } from './coverage-formats.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions } from './options.ts';
import { notPublished } from './publication-language.ts';

/** Runs `halfsky translations` and returns the exit code. */
export async function runTranslations(given: ParsedArguments): Promise<number> {
  const wanted = given.option('format') ?? 'text';
  const format = coverageFormats.find(candidate => candidate === wanted);
  if (!format)
    throw new UsageError(
      tell('no-such-format')`there is no report format "${wanted}"`,
      adviseName(wanted, coverageFormats),
    );
  // Includes drafts and scheduled articles, so that the list shows which translations are in progress
  const options = loadOptions(given, true);
  const kept = openKept(options.site, fingerprintEngine());
  const { loadInThreads } = await import('../build/load/load.ts');
  const { catalogue, problems } = await loadInThreads({ ...options, kept });
  rememberFolder(kept);
  const { languages } = catalogue.site;
  const language = given.option('lang');
  if (language !== undefined && !languages.includes(language)) throw notPublished(language, languages);
  if (problems.length > 0) throw new PublicationError(problems);
  console.log(formatCoverage(coverTranslations(catalogue, language), format, given.voice));
  return 0;
}

/**
 * `halfsky translations`: lists the existing and the missing translations of each article, so that translators and editors can plan their
 * work.
 */

import { fingerprintEngine } from '../build/engine.ts';
import { openKept, rememberFolder } from '../build/load/inputs.ts';
import { coverTranslations } from '../catalogue/coverage.ts';
import { tell } from '../language/messages/tell.ts';
import { PublicationError } from '../problem.ts';
import { type Command, UsageError } from './arguments.ts';
import { type CoverageFormat, formatCoverage } from './coverage-formats.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions, nowOption, siteOption } from './options.ts';
import { notPublished } from './publication-language.ts';

const formats: readonly CoverageFormat[] = ['text', 'json', 'csv'];

export const translations: Command = {
  name: 'translations',
  operands: [],
  help: tell(
    'help-translations',
  )`Lists the languages of each article, and the translations that are missing, outdated, or still drafts.`,
  options: {
    site: siteOption,
    lang: { value: 'L', help: tell('help-translations-language')`list only translations into this language` },
    now: nowOption,
    format: { value: 'FORMAT', help: tell('help-format')`format of the report: ${formats.join(', ')} (default: text)` },
  },
  async run(given) {
    const wanted = given.option('format') ?? 'text';
    const format = formats.find(candidate => candidate === wanted);
    if (!format)
      throw new UsageError(tell('no-such-format')`there is no report format "${wanted}"`, adviseName(wanted, formats));
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
  },
};

/**
 * `halfsky check`: lists every problem in every file. With `--fix`, it first corrects front matter such as `date: 5 September 2017`, if
 * only one meaning is possible.
 */

import { fingerprintEngine } from '../build/engine.ts';
import { openKept, rememberFolder } from '../build/load/inputs.ts';
import type { Loaded, LoadOptions } from '../build/load/load.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { wordsOf } from '../language/strings/strings.ts';
import { type LocatedProblem, type ProblemFormat, sortProblems } from '../problem.ts';
import { findDamaged } from '../site/pictures/find-damaged.ts';
import { type Command, UsageError } from './arguments.ts';
import { describeChecked } from './checked.ts';
import { fixFiles, formatChanges } from './fix.ts';
import { languageOption } from './language.ts';
import { adviseName } from './name-advice.ts';
import { nextCommand } from './next-command.ts';
import { loadOptions, nowOption, privateOption, siteOption, urlOption } from './options.ts';

const formats: readonly ProblemFormat[] = ['text', 'json', 'github'];

export const check: Command = {
  name: 'check',
  operands: [],
  help: tell(
    'help-check',
  )`Reports every problem in every file and publishes nothing. The exit code is 1 if there is a problem.`,
  options: {
    site: siteOption,
    private: privateOption,
    url: urlOption,
    now: nowOption,
    fix: {
      help: tell('help-check-fix')`correct mistakes in front matter that have only one possible correction`,
    },
    since: {
      value: 'GIT-REF',
      help: tell(
        'help-check-since',
      )`also report published articles whose text changed since this commit, if neither "corrections" nor "updated" mentions the change`,
    },
    lang: languageOption,
    format: { value: 'FORMAT', help: tell('help-format')`format of the report: ${formats.join(', ')} (default: text)` },
  },
  async run(given) {
    const wanted = given.option('format') ?? 'text';
    const format = formats.find(candidate => candidate === wanted);
    if (!format)
      throw new UsageError(tell('no-such-format')`there is no report format "${wanted}"`, adviseName(wanted, formats));
    const { voice } = given;
    const options = loadOptions(given);
    const { loadInThreads } = await import('../build/load/load.ts');
    const open = () => openKept(options.site, fingerprintEngine());
    let kept = open();
    let loaded = await loadInThreads({ ...options, kept });
    const fixed = given.flag('fix') ? fixFiles(options.site, loaded.problems) : [];
    if (fixed.length > 0) {
      rememberFolder(kept);
      kept = open();
      loaded = await loadInThreads({ ...options, kept });
      if (format === 'text') for (const file of fixed) console.log(formatChanges(file));
    }
    const since = given.option('since');
    const silent = since === undefined ? [] : await silentChanges(since, loaded, options);
    const damaged = await findDamaged(loaded.pictures, kept.folder);
    rememberFolder(kept);
    const problems = sortProblems([...loaded.problems, ...silent, ...damaged]);
    const { notes } = loaded;
    if (problems.length + notes.length > 0 || format === 'json')
      console.log(printProblems(problems, voice, { format, notes }));
    const mends = problems.filter(problem => problem.mends).length;
    if (mends > 0 && format === 'text')
      console.log(
        voice.say(
          tell(
            'problems-that-fix-mends',
          )`"${nextCommand('check --fix', given)}" can correct ${mends} of these problems`,
        ),
      );
    if (problems.length > 0) return 1;
    if (format === 'text')
      for (const line of describeChecked(loaded, given.option('site'))) console.log(voice.say(line));
    return 0;
  },
};

async function silentChanges(since: string, loaded: Loaded, options: LoadOptions): Promise<readonly LocatedProblem[]> {
  const { History, HistoryError } = await import('../authoring/history/git.ts');
  const { findSilentChanges } = await import('../authoring/history/silent-changes.ts');
  const { catalogue, folder } = loaded;
  const { zone, languages, base } = catalogue.site;
  const settings = {
    zone,
    languages,
    base,
    files: folder,
    words: (language: string) => wordsOf(catalogue.newsroom.words, language),
  };
  const articles = catalogue.editions
    .flatMap(({ pieces, expired }) => [...pieces, ...expired])
    .map(({ article }) => article);
  try {
    return findSilentChanges(articles, {
      history: new History(options.site, since),
      since,
      now: options.now,
      settings,
    });
  } catch (error) {
    if (error instanceof HistoryError) throw new UsageError(error.what, error.cure);
    throw error;
  }
}

/**
 * `halfsky check`: lists every problem in every file. With `--fix`, it first corrects front matter such as `date: 5 September 2017`, if
 * only one meaning is possible.
 */

import { checkPublication } from '../build/check-publication.ts';
import type { LoadOptions } from '../build/load/load.ts';
import { printProblems } from '../language/messages/print-problems.ts';
import { tell } from '../language/messages/tell.ts';
import { type LocatedProblem, problemFormats, sortProblems } from '../problem.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { describeChecked } from './checked.ts';
import { adviseName } from './name-advice.ts';
import { nextCommand } from './next-command.ts';
import { loadOptions } from './options.ts';

/** Runs `halfsky check` and returns the exit code. */
export async function runCheck(given: ParsedArguments): Promise<number> {
  const wanted = given.option('format') ?? 'text';
  const format = problemFormats.find(candidate => candidate === wanted);
  if (!format)
    throw new UsageError(
      tell('no-such-format')`there is no report format "${wanted}"`,
      adviseName(wanted, problemFormats),
    );
  const { voice } = given;
  const options = loadOptions(given);
  let result = await checkPublication(options);
  if (given.flag('fix') && result.problems.some(({ mends }) => mends)) {
    const { fixFiles, formatChanges } = await import('./fix.ts');
    const fixed = fixFiles(options.site, result.problems);
    if (fixed.length > 0) result = await checkPublication(options);
    if (format === 'text') for (const file of fixed) console.log(formatChanges(file));
  }
  const since = given.option('since');
  const silent = since === undefined ? [] : await silentChanges(since, options);
  const problems = sortProblems([...result.problems, ...silent]);
  const { notes } = result;
  if (problems.length + notes.length > 0 || format === 'json')
    console.log(printProblems(problems, voice, { format, notes }));
  const mends = problems.filter(problem => problem.mends).length;
  if (mends > 0 && format === 'text')
    console.log(
      voice.say(
        tell('problems-that-fix-mends')`"${nextCommand('check --fix', given)}" can correct ${mends} of these problems`,
      ),
    );
  if (problems.length > 0) return 1;
  if (format === 'text') for (const line of describeChecked(result, given.option('site'))) console.log(voice.say(line));
  return 0;
}

async function silentChanges(since: string, options: LoadOptions): Promise<readonly LocatedProblem[]> {
  const [
    { History, HistoryError },
    { findSilentChanges },
    { loadInThreads },
    { wordsOf },
    { openKept },
    { fingerprintEngine },
  ] = await Promise.all([
    import('../authoring/history/git.ts'),
    import('../authoring/history/silent-changes.ts'),
    import('../build/load/load.ts'),
    import('../language/strings/strings.ts'),
    import('../build/load/inputs.ts'),
    import('../build/engine.ts'),
  ]);
  const kept = openKept(options.site, fingerprintEngine());
  const { catalogue, folder } = await loadInThreads({ ...options, kept });
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

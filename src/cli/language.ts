/** In which language a command speaks: as it was asked, or as the machine is set up. */
import { tell } from '../messages/tell.ts';
import { type Language, languages, type Voice } from '../messages/voice.ts';
import { formatProblems, type LocatedProblem, type ProblemFormat, sayProblem } from '../problem.ts';
import { type Option, UsageError } from './arguments.ts';

export const languageOption: Option = {
  value: 'LANG',
  help: tell`the language of messages, ${languages.join(', ')} (LC_ALL, LANG)`,
};

/** As LC_ALL, LC_MESSAGES or LANG says, whichever is there first: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh\b|^zh_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh-Hans' : 'en';
}

/** What the words of a command ask for with `--lang`: known before they are parsed, so that what is wrong with them is told in it too. */
export function wantedLanguage(words: readonly string[]): Language | undefined {
  const at = words.findLastIndex(word => /^--lang(?:=|$)/.test(word));
  const wanted = words[at]?.split('=')[1] ?? words[at + 1];
  if (at === -1 || wanted === undefined) return undefined;
  const language = languages.find(candidate => candidate === wanted);
  if (!language) throw new UsageError(tell`messages are not told in "${wanted}"`, tell`use ${languages.join(', ')}`);
  return language;
}

interface Shown {
  readonly format: ProblemFormat;
  readonly notes?: readonly LocatedProblem[];
}

/** Problems and notes as they are printed, in a language. */
export function printProblems(
  problems: readonly LocatedProblem[],
  voice: Voice,
  { format, notes = [] }: Shown = { format: 'text' },
): string {
  const translate = (some: readonly LocatedProblem[]) => some.map(problem => sayProblem(problem, voice.say));
  return formatProblems(translate(problems), format, translate(notes), voice);
}

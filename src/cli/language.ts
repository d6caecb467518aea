/** In which language a command speaks: as it was asked, or as the machine is set up. */
import { type Language, languages, speak } from '../messages/language.ts';
import { type Frame, formatProblems, type LocatedProblem, type ProblemFormat, sayProblem } from '../problem.ts';
import { type Given, type Option, UsageError } from './arguments.ts';

export const languageOption: Option = {
  value: 'LANG',
  help: `${languages.join(' or ')}: the language of messages (LC_ALL, LANG)`,
};

/** As LC_ALL, LC_MESSAGES or LANG says, whichever is there first: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh\b|^zh_/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh-Hans' : 'en';
}

export function wantedLanguage(given: Given): Language {
  const wanted = given.option('lang');
  if (wanted === undefined) return languageOf(process.env);
  const language = languages.find(candidate => candidate === wanted);
  if (!language) throw new UsageError(`messages are not told in "${wanted}"; use ${languages.join(', ')}`);
  return language;
}

const frames: Readonly<Record<Language, Frame>> = {
  en: { joint: '; ', note: 'note: ' },
  'zh-Hans': { joint: '；', note: '提示：' },
};

interface Shown {
  readonly format: ProblemFormat;
  readonly language: Language;
  readonly notes?: readonly LocatedProblem[];
}

/** Problems and notes as they are printed, in a language. */
export function printProblems(problems: readonly LocatedProblem[], { format, language, notes = [] }: Shown): string {
  const say = (message: string) => speak(message, language);
  const translate = (some: readonly LocatedProblem[]) => some.map(problem => sayProblem(problem, say));
  return formatProblems(translate(problems), format, translate(notes), frames[language]);
}

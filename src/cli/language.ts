/** In which language a command speaks: as it was asked, or as the machine is set up. */
import { tell } from '../language/messages/tell.ts';
import { type Language, languages } from '../language/messages/voice.ts';
import { type Option, UsageError } from './arguments.ts';

export const languageOption: Option = {
  value: 'LANG',
  help: tell('help-lang')`the language of messages, ${languages.join(', ')} (LC_ALL, LANG)`,
};

/**
 * As LC_ALL, LC_MESSAGES or LANG says, whichever is there first: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 * Windows has none of them: there it is the language of the system.
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv, system = systemLocale()): Language {
  return /^zh\b|^zh_/i.test(LC_ALL || LC_MESSAGES || LANG || system) ? 'zh-Hans' : 'en';
}

const systemLocale = () => new Intl.DateTimeFormat().resolvedOptions().locale;

/** Of `new`, whose `--lang` is that of the article: who begins one in Chinese is spoken to in Chinese, and who has set the machine to it stays with it. */
export function writtenLanguage(words: readonly string[]): Language | undefined {
  const wanted = valueOfLang(words);
  return languages.find(candidate => candidate === wanted && candidate !== 'en');
}

function valueOfLang(words: readonly string[]): string | undefined {
  const at = words.findLastIndex(word => /^--lang(?:=|$)/.test(word));
  return at === -1 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
}

/** What the words of a command ask for with `--lang`: known before they are parsed, so that what is wrong with them is told in it too. */
export function wantedLanguage(words: readonly string[]): Language | undefined {
  const wanted = valueOfLang(words);
  if (wanted === undefined) return undefined;
  const language = languages.find(candidate => candidate === wanted);
  if (!language)
    throw new UsageError(
      tell('no-messages-in-language')`messages are not told in "${wanted}"`,
      tell('use-this')`use ${languages.join(', ')}`,
    );
  return language;
}

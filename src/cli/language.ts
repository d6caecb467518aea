/** Chooses the language of messages: from an option, or from the settings of the machine. */
import { tell } from '../language/messages/tell.ts';
import { type Language, languages } from '../language/messages/voice.ts';
import { UsageError } from './arguments.ts';

/**
 * Returns the language of messages from the environment variable LC_ALL, else LC_MESSAGES, else LANG:
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 * If none of these variables is set, as on Windows, uses the language of the operating system.
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv, system = systemLocale): Language {
  return /^zh\b|^zh_/i.test(LC_ALL || LC_MESSAGES || LANG || system()) ? 'zh-Hans' : 'en';
}

const systemLocale = () => new Intl.DateTimeFormat().resolvedOptions().locale;

/**
 * Returns the language of messages for the command `halfsky new`, whose option `--lang` sets the language of the article. If the article is
 * Chinese, the messages are in Chinese. For any other article, returns undefined; the messages are then in the language of the machine.
 */
export function writtenLanguage(words: readonly string[]): Language | undefined {
  const wanted = valueOfLang(words);
  return languages.find(candidate => candidate === wanted && candidate !== 'en');
}

function valueOfLang(words: readonly string[]): string | undefined {
  const at = words.findLastIndex(word => /^--lang(?:=|$)/.test(word));
  return at === -1 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
}

/**
 * Returns the language of messages that `--lang` sets, or undefined if the option was not given. Searches only for `--lang`, so that the
 * program knows the language before it parses the command line and prints errors.
 * @throws UsageError if the program has no messages in the language
 */
export function wantedLanguage(words: readonly string[]): Language | undefined {
  const wanted = valueOfLang(words);
  if (wanted === undefined) return undefined;
  const language = languages.find(candidate => candidate === wanted);
  if (!language)
    throw new UsageError(
      tell('no-messages-in-language')`halfsky has no messages in "${wanted}"`,
      tell('use-this')`use one of ${languages.join(', ')}`,
    );
  return language;
}

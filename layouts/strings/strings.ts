/** The interface's words in every language it speaks. */
import { en } from './en.ts';
import { zhHans } from './zh-hans.ts';

export type Strings = typeof en;

const tables: Readonly<Record<string, Strings>> = { en, 'zh-Hans': zhHans };

/** The words for a language; English where the interface does not speak it. */
export function stringsFor(language: string): Strings {
  return tables[language] ?? (language.startsWith('zh') ? zhHans : en);
}

/** What a language calls itself: `English`, `简体中文`. */
export function nameOfLanguage(language: string): string {
  return tables[language]?.name ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

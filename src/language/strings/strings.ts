/** The interface's words in every language it speaks. */
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { he } from './he.ts';
import { Phrases, type Words } from './words.ts';
import { zhHans } from './zh-hans.ts';

/** Tables by language. */
export type Tables = Readonly<Record<string, Words>>;

export const shipped: Tables = { en, 'zh-Hans': zhHans, ar, fa, he };

/** The words as views use them: those with gaps are functions of what fills them. */
export type Strings = ReturnType<typeof toStrings>;

function toStrings(words: Words, language: string) {
  const phrases = new Phrases(language);
  return {
    ...words,
    inColumn: (name: string) => phrases.fill(words.inColumn, { name }),
    year: (year: string) => phrases.fill(words.year, { year: phrases.year(year) }),
    yearNumber: (year: string) => phrases.year(year),
    articles: (count: number) => phrases.count(words.articles, count),
    page: (number: number, count: number) => phrases.fill(words.page, { number, count }),
    part: (number: number, count: number) => phrases.fill(words.part, { number, count }),
    minutes: (count: number) => phrases.count(words.minutes, count),
    drifted: (date: string) => phrases.fill(words.drifted, { date }),
    scheduled: (date: string) => phrases.fill(words.scheduled, { date }),
    searchNone: (query: string) => phrases.fill(words.searchNone, { query }),
    searchCount: (count: number, query: string) => phrases.count(words.searchCount, count, { query }),
  };
}

/** The name of the table that serves a language: its own, or that of the same language in the same script (`en` for `en-GB`, `zh-Hans` for `zh-CN`). */
export function findTable(language: string, tables: Iterable<string>): string | undefined {
  const names = [...tables];
  const written = (tag: string) => {
    const { language: spoken, script } = new Intl.Locale(tag).maximize();
    return `${spoken}-${script}`;
  };
  return names.includes(language) ? language : names.find(name => written(name) === written(language));
}

/** The words that the interface brings for a language; undefined if it does not speak it. A variant keeps a name of its own: `British English`. */
export function shippedWords(language: string): Words | undefined {
  const table = findTable(language, Object.keys(shipped));
  const words = table === undefined ? undefined : shipped[table];
  return words && table !== language ? { ...words, name: ownName(language) } : words;
}

/** What a language calls itself, as far as Intl knows. */
export function ownName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

/** A table for a language that has none, in a publication that cannot be published: it is shown to its author alone. */
export const wordsOf = (tables: Tables, language: string): Words => tables[language] ?? en;

const known = new WeakMap<Words, Strings>();

/** The words of a publication for one of its languages. */
export function stringsOf(tables: Tables, language: string): Strings {
  const words = wordsOf(tables, language);
  const strings = known.get(words) ?? toStrings(words, language);
  known.set(words, strings);
  return strings;
}

/**
 * The words that the interface brings for a language.
 * @throws Error if it brings none
 */
export function stringsFor(language: string): Strings {
  const words = shippedWords(language);
  if (!words) throw new Error(`the interface has no words in ${language}`);
  return stringsOf({ [language]: words }, language);
}

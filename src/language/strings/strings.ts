/** Finds the interface strings of a language: the texts of buttons, headings and labels on pages. */
import { createRequire } from 'node:module';
import { en } from './en.ts';
import { Phrases, type Words } from './words.ts';

/** Tables of interface strings, by language tag. */
export type Tables = Readonly<Record<string, Words>>;

const require = createRequire(import.meta.url);

/**
 * Functions that load the tables of this program, keyed by language tag. `shipped` loads each table only when the program first uses the
 * table, because a publication needs only the tables of its own languages.
 */
const files: Readonly<Record<string, () => Words>> = {
  'zh-Hans': () => require('./zh-hans.ts').zhHans,
  ar: () => require('./ar.ts').ar,
  fa: () => require('./fa.ts').fa,
  he: () => require('./he.ts').he,
  de: () => require('./de.ts').de,
  es: () => require('./es.ts').es,
  fr: () => require('./fr.ts').fr,
  id: () => require('./id.ts').id,
  it: () => require('./it.ts').it,
  ja: () => require('./ja.ts').ja,
  ko: () => require('./ko.ts').ko,
  pl: () => require('./pl.ts').pl,
  pt: () => require('./pt.ts').pt,
  ru: () => require('./ru.ts').ru,
  tr: () => require('./tr.ts').tr,
  uk: () => require('./uk.ts').uk,
  vi: () => require('./vi.ts').vi,
  'zh-Hant': () => require('./zh-hant.ts').zhHant,
};

/** The tables that are part of this program. */
export const shipped: Tables = Object.defineProperties<Record<string, Words>>(
  { en },
  Object.fromEntries(Object.entries(files).map(([language, get]) => [language, { get, enumerable: true }])),
);

/**
 * Languages whose table no native speaker has read yet. `check` and the field reference name these languages. Remove a language from the list
 * when a native speaker has read its table.
 */
export const unread: readonly string[] = [
  ...['de', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'tr', 'uk', 'vi', 'zh-Hant'],
];

/** Returns the language tag of the interface strings that `language` uses, if no native speaker has reviewed them; otherwise undefined. */
export function unreadTable(language: string): string | undefined {
  const table = findTable(language, Object.keys(shipped));
  return table !== undefined && unread.includes(table) ? table : undefined;
}

/** Interface strings for use in views. A string with placeholders is a function that takes their values. */
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
    pageNumber: (number: number) => phrases.number(number),
    part: (number: number, count: number) => phrases.fill(words.part, { number, count }),
    minutes: (count: number) => phrases.count(words.minutes, count),
    bookNewest: (number: number, total: number) => phrases.fill(words.bookNewest, { number, total }),
    drifted: (date: string) => phrases.fill(words.drifted, { date }),
    quickExitNote: (site: string) => phrases.fill(words.quickExitNote, { site }),
    scheduled: (date: string) => phrases.fill(words.scheduled, { date }),
    kilobytes: (bytes: number) => writeKilobytes(bytes, language),
    newsletterReason: (name: string) => phrases.fill(words.newsletterReason, { name }),
    duration: (seconds: number) => writeDuration(seconds, language),
    broadcastOpening: (name: string, date: string) => phrases.fill(words.broadcastOpening, { name, date }),
    broadcastWeek: (first: string, last: string) => phrases.fill(words.broadcastWeek, { first, last }),
    broadcastColumn: (name: string) => phrases.fill(words.broadcastColumn, { name }),
    broadcastNote: (number: number) => phrases.fill(words.broadcastNote, { number }),
    groupCount: (count: number) => phrases.count(words.groupCount, count),
    groupWas: (name: string) => phrases.fill(words.groupWas, { name }),
    groupCode: (name: string) => phrases.fill(words.groupCode, { name }),
    groupUntil: (date: string) => phrases.fill(words.groupUntil, { date }),
    groupExpired: (date: string) => phrases.fill(words.groupExpired, { date }),
    storyEndpoint: (site: string) => phrases.fill(words.storyEndpoint, { site }),
    storyMail: (mail: string) => phrases.fill(words.storyMail, { mail }),
    storyTakeBack: (contact: string) => phrases.fill(words.storyTakeBack, { contact }),
    takeDown: (date: string) => phrases.fill(words.takeDown, { date }),
    asOf: (date: string) => phrases.fill(words.asOf, { date }),
    searchMissing: (list: string) => phrases.fill(words.searchMissing, { words: list }),
    searchNone: (query: string) => phrases.fill(words.searchNone, { query }),
    searchCount: (count: number, query: string) => phrases.count(words.searchCount, count, { query }),
  };
}

/** Formats a size in bytes as kilobytes, rounded up: `23 kB`, with a space that allows no line break. */
const writeKilobytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte' })
    .format(Math.ceil(bytes / 1000))
    .replaceAll(' ', '\u00a0');

/** Formats a duration in minutes and seconds: `3 min 20 sec`, 3分钟20秒. */
function writeDuration(seconds: number, language: string): string {
  const part = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit }).format(value).replaceAll(' ', '\u00a0');
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [
    ...(minutes > 0 ? [part(minutes, 'minute')] : []),
    ...(rest > 0 || minutes === 0 ? [part(rest, 'second')] : []),
  ];
  return new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(parts);
}

/**
 * Returns the name of the table for a language. If the language has no table, returns the name of a table for the same language in the same
 * script: `en` for `en-GB`, `zh-Hans` for `zh-CN`. Returns undefined if neither table exists.
 */
export function findTable(language: string, tables: Iterable<string>): string | undefined {
  const names = [...tables];
  const written = (tag: string) => {
    const { language: spoken, script } = new Intl.Locale(tag).maximize();
    return `${spoken}-${script}`;
  };
  return names.includes(language) ? language : names.find(name => written(name) === written(language));
}

/**
 * Returns the built-in interface strings of a language, or undefined if there are none. For example, `en-GB` uses the table of `en`, but
 * with `British English` as the name of the language.
 */
export function shippedWords(language: string): Words | undefined {
  const table = findTable(language, Object.keys(shipped));
  const words = table === undefined ? undefined : shipped[table];
  return words && table !== language ? { ...words, name: ownName(language) } : words;
}

/** Returns the name of a language in that language. If Intl does not know it, returns the language tag. */
export function ownName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

/**
 * Returns the table of a language, or the English table if there is none. English then appears only in the preview, because a publication
 * without the table has a problem and cannot be built.
 */
export const wordsOf = (tables: Tables, language: string): Words => tables[language] ?? en;

const known = new WeakMap<Words, Strings>();

/** Returns the interface strings of a language. `tables` are the tables of the publication. */
export function stringsOf(tables: Tables, language: string): Strings {
  const words = wordsOf(tables, language);
  const strings = known.get(words) ?? toStrings(words, language);
  known.set(words, strings);
  return strings;
}

/**
 * Returns the built-in interface strings of a language.
 * @throws Error if there are none for this language
 */
export function stringsFor(language: string): Strings {
  const words = shippedWords(language);
  if (!words) throw new Error(`the interface has no words in ${language}`);
  return stringsOf({ [language]: words }, language);
}

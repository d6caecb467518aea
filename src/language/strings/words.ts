/** Type of a table of interface strings, and a formatter that fills the placeholders of the strings. */
import type { en } from './en.ts';
import type { storiesEn } from './stories/en.ts';

/** A text for each plural category of a language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

type InAnyLanguage<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? Plural
    : T extends readonly (infer Item)[]
      ? readonly Item[]
      : { readonly [Key in keyof T]: string };

/** A table of interface strings. The table is plain data and can therefore be read from a file and sent to a thread or a browser. */
export type Words = { readonly [Key in keyof typeof en]: InAnyLanguage<(typeof en)[Key]> };

/** The strings of the form for readers’ stories, which are part of a table. */
export type StoryWords = Pick<Words, keyof typeof storiesEn>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ufb1c]/;

/**
 * Wraps a value in the invisible isolate characters U+2068 and U+2069 if its writing direction differs from the text around it. The isolate
 * characters prevent the value from changing the order of the surrounding text (https://www.unicode.org/reports/tr9/).
 */
const isolate = (value: string, text: string) =>
  (rightToLeft.test(text) ? leftToRight : rightToLeft).test(value) ? `\u2068${value}\u2069` : value;

/** Formatter that fills placeholders, selects plurals and formats numbers by the rules of a language. */
export class Phrases {
  readonly #numbers: Intl.NumberFormat;
  readonly #years: Intl.NumberFormat;
  readonly #plurals: Intl.PluralRules;

  /** Creates a formatter for a language tag. An extension `-u-nu-…` of the tag chooses the digits. */
  constructor(locale: string) {
    this.#numbers = new Intl.NumberFormat(locale);
    this.#years = new Intl.NumberFormat(locale, { useGrouping: false });
    this.#plurals = new Intl.PluralRules(locale);
  }

  /** Fills the placeholders of a text: `Page {number} of {count}` → `Page 2 of 1,200`. */
  fill(text: string, values: Readonly<Record<string, string | number>>): string {
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? this.number(value) : value === undefined ? gap : isolate(value, text);
    });
  }

  /** Selects the plural form for `count`, and fills its placeholders. */
  count(plural: Plural, count: number, values: Readonly<Record<string, string>> = {}): string {
    return this.fill(plural[this.#plurals.select(count)] ?? plural.other, { ...values, count });
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** Formats a year in the language's digits, without separators. */
  year(year: string): string {
    return this.#years.format(Number(year));
  }
}

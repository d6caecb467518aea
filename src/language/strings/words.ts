/** What a table of words is, whichever language it is in. */
import type { en } from './en.ts';

/** A text for each plural category that the language has (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

type InAnyLanguage<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? Plural
    : T extends readonly (infer Item)[]
      ? readonly Item[]
      : { readonly [Key in keyof T]: string };

/** Plain data: it can be read from a file, sent to a thread or a browser, and compared. */
export type Words = { readonly [Key in keyof typeof en]: InAnyLanguage<(typeof en)[Key]> };

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[A-Za-z\u00c0-\u058f\u0900-\u1fff\u2c00-\ufb1c]/;

/** A value that runs the other way than the text around it must not turn its neighbours over: U+2068 and U+2069 part them (https://www.unicode.org/reports/tr9/). */
const isolate = (value: string, text: string) =>
  (rightToLeft.test(text) ? leftToRight : rightToLeft).test(value) ? `\u2068${value}\u2069` : value;

/** Fills gaps and chooses plurals as a language does. */
export class Phrases {
  readonly #numbers: Intl.NumberFormat;
  readonly #years: Intl.NumberFormat;
  readonly #plurals: Intl.PluralRules;

  /** `locale`: a language tag, with `-u-nu-…` where the digits must be these. */
  constructor(locale: string) {
    this.#numbers = new Intl.NumberFormat(locale);
    this.#years = new Intl.NumberFormat(locale, { useGrouping: false });
    this.#plurals = new Intl.PluralRules(locale);
  }

  /** `Page {number} of {count}` → `Page 2 of 1,200` */
  fill(text: string, values: Readonly<Record<string, string | number>>): string {
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? this.number(value) : value === undefined ? gap : isolate(value, text);
    });
  }

  count(plural: Plural, count: number, values: Readonly<Record<string, string>> = {}): string {
    return this.fill(plural[this.#plurals.select(count)] ?? plural.other, { ...values, count });
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** A year in the language's digits. */
  year(year: string): string {
    return this.#years.format(Number(year));
  }
}

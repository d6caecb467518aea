/** Names of months and weekdays in the languages of the interface, for dates as people write them. */

/** Languages that write months as words. Chinese, Japanese, Korean and Vietnamese write numbers. */
export const languagesWithMonths = 'ar de en es fa fr he id it pl pt ru tr uk'.split(' ');

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishMonths =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const englishWeekdays = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const englishDays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Returns the month with a name, from 1, whatever the language. Returns undefined for other words, and for names that mean two months. */
export function monthOf(name: string): number | undefined {
  const key = keyOf(name);
  if (englishMonths.test(key)) return english.indexOf(key.slice(0, 3)) + 1;
  months ??= collect(12, i => Date.UTC(2017, i, 15), [
    ...(['long', 'short'] as const).flatMap(month => [{ month }, { month, day: 'numeric' as const }]),
  ]);
  // Hebrew writes `ב` before the month.
  const found = months.get(key) ?? months.get(key.replace(/^ב/, ''));
  return found === undefined ? undefined : found + 1;
}

/** Returns the weekday with a name, 0 for Sunday. Returns undefined for other words, and for names that mean two days. */
export function weekdayOf(name: string): number | undefined {
  const key = keyOf(name);
  if (englishWeekdays.test(key)) return englishDays.indexOf(key.slice(0, 3));
  weekdays ??= collect(7, i => Date.UTC(2017, 0, 1 + i), [{ weekday: 'long' }, { weekday: 'short' }]);
  // Hebrew writes `יום` before most weekdays.
  return weekdays.get(key) ?? weekdays.get(`יום ${key}`);
}

const keyOf = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[.\u200c]/g, '')
    .toLowerCase();

/** Made with the first word that is not English, because `Intl` takes a tenth of a second for all languages. */
let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlyMap<string, number> | undefined;

/** Collects the names of `count` months or days in all languages and forms. Leaves out a name that has two meanings, and numbers. */
function collect(
  count: number,
  timeOf: (i: number) => number,
  forms: readonly Intl.DateTimeFormatOptions[],
): ReadonlyMap<string, number> {
  const meanings = new Map<string, Set<number>>();
  for (const language of languagesWithMonths)
    for (const form of forms) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...form, timeZone: 'UTC' });
      for (let i = 0; i < count; i++)
        for (const { type, value } of format.formatToParts(timeOf(i))) {
          if (type !== 'month' && type !== 'weekday') continue;
          const key = keyOf(value);
          if (/^[\p{L}\p{M}' -]{2,}$/u.test(key)) meanings.set(key, (meanings.get(key) ?? new Set()).add(i));
        }
    }
  return new Map(
    [...meanings].flatMap(([name, own]): [string, number][] => {
      const [first, ...others] = own;
      return first === undefined || others.length > 0 ? [] : [[name, first]];
    }),
  );
}

/** Writes dates as an announcer says them: with the day of the week, and in Chinese in characters. */
import { spellDigits, spellNumber } from '../../language/chinese-numerals.ts';
import { spellWeekday } from '../../language/spell-dates.ts';

/** Returns a date such as `2017-09-05` in words: `Tuesday 5 September 2017`, 二〇一七年九月五日星期二. */
export function sayDay(day: string, language: string): string {
  if (!/^zh\b/.test(language)) return spellWeekday(day, language);
  const [year = '', month = '', date = ''] = day.split('-');
  const spelled = `${spellDigits(year)}年${spellNumber(month)}月${spellNumber(date)}日`;
  return spellWeekday(day, language).replace(/^.*日/, spelled);
}

/** Values of the tokens in address patterns that stand for a day, such as `:year` and `:monthname`. */

/** Day of a calendar as it is written: `2017-09-05`. */
export type Day = string;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const dayLength = 86_400_000;

/** Returns the number of the day in its year, from 1. */
const dayOfYear = (day: Day) => (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / dayLength + 1;

/** Values of Hugo's tokens (https://gohugo.io/configuration/permalinks/#tokens). */
export const dayTokensOfHugo: Readonly<Record<string, (day: Day) => string>> = {
  year: day => day.slice(0, 4),
  month: day => day.slice(5, 7),
  monthname: day => months[Number(day.slice(5, 7)) - 1] ?? '',
  day: day => day.slice(8, 10),
  weekday: day => String(new Date(day).getUTCDay()),
  weekdayname: day => weekdays[new Date(day).getUTCDay()] ?? '',
  yearday: day => String(dayOfYear(day)),
};

/** Returns the year and the number of the week to which ISO 8601 counts a day. A week belongs to the year of its Thursday. */
function weekOf(day: Day): { readonly year: string; readonly week: string } {
  const date = new Date(day);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * dayLength).toISOString().slice(0, 10);
  return { year: thursday.slice(0, 4), week: String(Math.ceil(dayOfYear(thursday) / 7)).padStart(2, '0') };
}

const { year, month, day: date, monthname = () => '', weekdayname = () => '' } = dayTokensOfHugo;

/** Values of Jekyll's tokens (https://jekyllrb.com/docs/permalinks/#placeholders). Tokens for a time of the day are missing. */
export const dayTokensOfJekyll: Readonly<Record<string, ((day: Day) => string) | undefined>> = {
  year,
  short_year: day => day.slice(2, 4),
  month,
  i_month: day => String(Number(day.slice(5, 7))),
  short_month: day => monthname(day).slice(0, 3),
  long_month: monthname,
  day: date,
  i_day: day => String(Number(day.slice(8, 10))),
  y_day: day => String(dayOfYear(day)).padStart(3, '0'),
  w_year: day => weekOf(day).year,
  week: day => weekOf(day).week,
  w_day: day => String(new Date(day).getUTCDay() || 7),
  short_day: day => weekdayname(day).slice(0, 3),
  long_day: weekdayname,
};

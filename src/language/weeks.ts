/** Parses weeks such as `2017-W36` and finds the week of a date, as in ISO 8601: a week begins on Monday; week 1 contains 4 January. */

/** A week from Monday to Sunday. */
export interface Week {
  /** ISO 8601: `2017-W36`. */
  readonly id: string;
  /** The Monday: `2017-09-04`. */
  readonly first: string;
  /** The Sunday: `2017-09-10`. */
  readonly last: string;
}

const dayLength = 24 * 60 * 60 * 1000;

/** Parses a week such as `2017-W36`. Returns undefined if the text is not a week, or if the year has fewer weeks. */
export function parseWeek(text: string): Week | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, year = '', number = ''] = match;
  const week = weekAt(mondayOf(Date.parse(`${year}-01-04`)) + (Number(number) - 1) * 7 * dayLength);
  return week.id === text ? week : undefined;
}

/** Returns the week of a date such as `2017-09-05`. */
export function weekOf(day: string): Week {
  return weekAt(mondayOf(Date.parse(day)));
}

/** Returns the following week. */
export function weekAfter({ last }: Week): Week {
  return weekAt(Date.parse(last) + dayLength);
}

function weekAt(monday: number): Week {
  const year = new Date(monday + 3 * dayLength).getUTCFullYear();
  const number = 1 + Math.round((monday - mondayOf(Date.UTC(year, 0, 4))) / (7 * dayLength));
  return {
    id: `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`,
    first: dayAt(monday),
    last: dayAt(monday + 6 * dayLength),
  };
}

const mondayOf = (millis: number) => millis - ((new Date(millis).getUTCDay() + 6) % 7) * dayLength;

const dayAt = (millis: number) => new Date(millis).toISOString().slice(0, 10);

import { describe, expect, it } from 'vitest';
import { parseWeek, weekOf } from '../../src/language/weeks.ts';

describe('weeks', () => {
  it.each([
    ['2017-09-05', '2017-W36', '2017-09-04', '2017-09-10'],
    ['2017-01-01', '2016-W52', '2016-12-26', '2017-01-01'],
    ['2018-12-31', '2019-W01', '2018-12-31', '2019-01-06'],
    ['2021-01-03', '2020-W53', '2020-12-28', '2021-01-03'],
    ['1954-01-01', '1953-W53', '1953-12-28', '1954-01-03'],
  ])('find the week of %s', (day, id, first, last) => {
    expect(weekOf(day)).toEqual({ id, first, last });
    expect(parseWeek(id)).toEqual({ id, first, last });
  });

  it.each(['2017-W53', '2017-W00', '2017-36', '2017-W6', '17-W36', '2017-w36', ''])('do not accept "%s"', text => {
    expect(parseWeek(text)).toBeUndefined();
  });

  it('are 53 in the long years of ISO 8601, and 52 in others', () => {
    const long = [2004, 2009, 2015, 2020, 2026, 2032];
    for (let year = 2000; year < 2034; year++)
      expect([year, parseWeek(`${year}-W53`) !== undefined]).toEqual([year, long.includes(year)]);
  });
});

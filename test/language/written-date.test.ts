/** Tests dates as people write them. */
import { describe, expect, it, test } from 'vitest';
import { dayOfOtherWeekday, readWrittenDate } from '../../src/language/written-date.ts';

describe('a written date', () => {
  it.each([
    ['Tuesday, 5 September 2017', '2017-09-05'],
    ['Tue Sept 5, 2017', '2017-09-05'],
    ['2017年9月5日（星期二）', '2017-09-05'],
    ['2017年9月5日星期二上午9点半', '2017-09-05T09:30'],
    ['2017年9月3日 周日 下午2点05分', '2017-09-03T14:05'],
    ['2017年9月3日（星期天）18:00', '2017-09-03T18:00'],
    ['2017年9月5号下午3时', '2017-09-05T15:00'],
  ])('may name its weekday, also before a time: %s', (written, iso) => {
    expect(readWrittenDate(written)).toBe(iso);
    expect(dayOfOtherWeekday(written)).toBeUndefined();
  });

  it.each(['Monday, 5 September 2017', 'Sun, September 5, 2017', '2017年9月5日（星期三）', '2017年9月5日周日 18:00'])(
    'is no date if its weekday does not fit: %s',
    written => {
      expect(readWrittenDate(written)).toBeUndefined();
      expect(dayOfOtherWeekday(written)).toBe('2017-09-05');
    },
  );

  it.each([
    ['۲۰۱۷-۰۹-۰۵', '2017-09-05'],
    ['٢٠١٧/٩/٥', '2017-09-05'],
    ['۲۵/۰۹/۲۰۱۷', '2017-09-25'],
    ['۲۰۱۷-۰۹-۰۵ ۱۴:۳۰', '2017-09-05T14:30'],
  ])('may have the digits of Persian and Arabic: %s', (written, iso) => {
    expect(readWrittenDate(written)).toBe(iso);
  });

  it.each(['۱۴۰۵-۰۸-۲۷', '۱۴۰۵/۸/۲۷', '۱۴۰۵۰۸۲۷', '١٤٤٨-٠٦-٠٨'])(
    'is no date in the years of another calendar: %s',
    written => {
      expect(readWrittenDate(written)).toBeUndefined();
    },
  );
});

test('no weekday fits a day that does not exist', () => {
  expect(dayOfOtherWeekday('Monday, 31 September 2017')).toBeUndefined();
});

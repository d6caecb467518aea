/** Tests dates of the Persian calendar, and years of eras. */
import { describe, expect, it } from 'vitest';
import { possiblePersianDay, readPersianDate, withGregorianYear } from '../../src/language/other-calendars.ts';
import { dayOfOtherWeekday, readWrittenDate } from '../../src/language/written-date.ts';

describe('a date with a month of the Persian calendar', () => {
  it.each([
    ['۱۴ شهریور ۱۴۰۲', '2023-09-05'],
    ['14 شهريور 1402', '2023-09-05'],
    ['سه‌شنبه، ۱۴ شهریور ماه ۱۴۰۲', '2023-09-05'],
    ['سه شنبه ۱۴ شهریور ۱۴۰۲ ساعت ۱۰:۳۰', '2023-09-05T10:30'],
    ['۱۴ سنبله ۱۴۰۲', '2023-09-05'],
    ['۱ فروردین ۱۴۰۵', '2026-03-21'],
    ['۱ فروردین سال ۱۴۰۴', '2025-03-21'],
    ['۳۰ اسفند ۱۴۰۳', '2025-03-20'],
    ['۲۲ بهمن ۱۳۵۷', '1979-02-11'],
  ])('is read: %s', (written, iso) => {
    expect(readWrittenDate(written)).toBe(iso);
  });

  it('is the day that Node’s own calendar has, on each day of 60 years', () => {
    const format = new Intl.DateTimeFormat('fa-IR-u-ca-persian', {
      ...{ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' },
    });
    for (let time = Date.UTC(1979, 0, 1); time < Date.UTC(2039, 0, 1); time += 5 * 86_400_000)
      expect(readPersianDate(format.format(time))?.day).toBe(new Date(time).toISOString().slice(0, 10));
  });

  it.each(['۳۰ اسفند ۱۴۰۲', '۳۱ مهر ۱۴۰۲', '۱۴ چاه ۱۴۰۲', '۸ رمضان ۱۴۴۵', '۵ سپتامبر ۱۴۰۲'])(
    'is none if there is no such day or month: %s',
    written => {
      expect(readWrittenDate(written)).toBeUndefined();
    },
  );

  it('is none if its weekday does not fit', () => {
    expect(readWrittenDate('چهارشنبه ۱۴ شهریور ۱۴۰۲')).toBeUndefined();
    expect(dayOfOtherWeekday('چهارشنبه ۱۴ شهریور ۱۴۰۲')).toBe('2023-09-05');
  });
});

describe('a date in digits', () => {
  it.each([
    ['1402-06-14', '2023-09-05'],
    ['۱۴۰۲/۶/۱۴', '2023-09-05'],
    ['1448-06-08', undefined],
    ['1402-12-30', undefined],
    ['2023-09-05', undefined],
    ['1402', undefined],
  ])('may be one of the Persian calendar, which the author must decide: %s', (written, day) => {
    expect(possiblePersianDay(written)).toBe(day);
  });
});

describe('a year of an era', () => {
  it.each([
    ['民国112年9月5日', '2023-09-05'],
    ['中華民國一百一十二年九月五日', '2023-09-05'],
    ['民國一一二年九月五日下午3點', '2023-09-05T15:00'],
    ['民国九十九年十月十日', '2010-10-10'],
    ['令和5年9月5日', '2023-09-05'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成三十一年四月三十日（火曜日）', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
  ])('is read: %s', (written, iso) => {
    expect(readWrittenDate(written)).toBe(iso);
  });

  it.each(['民国〇年9月5日', '民国百年', '乾隆5年9月5日', '2023年9月5日', '民国十二三年'])(
    'is left as it is: %s',
    written => {
      expect(withGregorianYear(written)).toBe(written);
    },
  );
});

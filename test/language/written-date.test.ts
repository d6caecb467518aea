/** Tests dates as people write them. */
import { describe, expect, it, test } from 'vitest';
import { languagesWithMonths } from '../../src/language/calendar-names.ts';
import { shipped } from '../../src/language/strings/strings.ts';
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

describe('a written date in the languages of the interface', () => {
  it.each([
    ['18 novembre 2026', '2026-11-18'],
    ['mercredi 18 novembre 2026', '2026-11-18'],
    ['1er janvier 2026', '2026-01-01'],
    ['Mittwoch, 18. November 2026', '2026-11-18'],
    ['18. März 2026, 14:30', '2026-03-18T14:30'],
    ['18 de noviembre de 2026', '2026-11-18'],
    ['miércoles, 18 de noviembre del 2026', '2026-11-18'],
    ['quarta-feira, 18 de novembro de 2026', '2026-11-18'],
    ['1º de fevereiro de 2026', '2026-02-01'],
    ['mercoledì 18 novembre 2026', '2026-11-18'],
    ['18 ноября 2026 г.', '2026-11-18'],
    ['среда, 18 ноября 2026 года', '2026-11-18'],
    ['18 листопада 2026 р.', '2026-11-18'],
    ['18 listopada 2026 r.', '2026-11-18'],
    ['18 Kasım 2026', '2026-11-18'],
    ['18 Agustus 2026', '2026-08-18'],
    ['18 בנובמבר 2026', '2026-11-18'],
    ['יום רביעי, 18 בנובמבר 2026', '2026-11-18'],
    ['18 نوفمبر 2026', '2026-11-18'],
    ['الأربعاء، ١٨ نوفمبر ٢٠٢٦', '2026-11-18'],
    ['سه‌شنبه ۱۷ نوامبر ۲۰۲۶', '2026-11-17'],
    ['ngày 18 tháng 11 năm 2026', '2026-11-18'],
    ['18 tháng 11, 2026', '2026-11-18'],
    ['2026년 11월 18일 수요일', '2026-11-18'],
    ['2026年11月18日水曜日', '2026-11-18'],
    ['2026年11月18號週三', '2026-11-18'],
  ])('is read: %s', (written, iso) => {
    expect(readWrittenDate(written)).toBe(iso);
  });

  it.each([
    ['18 novembre 2026 à 14h30', '2026-11-18T14:30'],
    ['18 novembre 2026, 9 h', '2026-11-18T09:00'],
    ['18. November 2026 um 14:30 Uhr', '2026-11-18T14:30'],
    ['18 de noviembre de 2026 a las 14:30', '2026-11-18T14:30'],
    ['18 novembre 2026, alle ore 14:30', '2026-11-18T14:30'],
    ['18 de novembro de 2026 às 14h30', '2026-11-18T14:30'],
    ['18 ноября 2026 г. в 14:30', '2026-11-18T14:30'],
    ['18 Kasım 2026 saat 14:30', '2026-11-18T14:30'],
    ['18 tháng 11, 2026 lúc 14:30', '2026-11-18T14:30'],
    ['18 בנובמבר 2026 בשעה 14:30', '2026-11-18T14:30'],
    ['۱۸ نوامبر ۲۰۲۶ ساعت ۱۴:۳۰', '2026-11-18T14:30'],
    ['۱۴ شهریور ۱۴۰۲، ساعت ۱۰:۳۰', '2023-09-05T10:30'],
  ])('may have a time: %s', (written, iso) => {
    expect(readWrittenDate(written)).toBe(iso);
  });

  it.each([
    'lundi 18 novembre 2026',
    '2026년 11월 18일 월요일',
    '2026年11月18日月曜日',
    '18 brumaire 2026',
    'Heft 18 November 2026',
    '18 ۱۴۰۵ آبان',
    '31 novembre 2026',
    '18 novembre 2026 à 25h30',
    '18 novembre 2026 hier 14:30',
  ])('is not guessed: %s', written => {
    expect(readWrittenDate(written)).toBeUndefined();
  });

  it('has months in every language of the interface that writes them as words', () => {
    const numbered = ['ja', 'ko', 'vi', 'zh-Hans', 'zh-Hant'];
    expect([...languagesWithMonths, ...numbered].sort()).toEqual(Object.keys(shipped).sort());
  });
});

describe('a time in Chinese', () => {
  it.each([
    ['2026年11月18日晚上8点', '2026-11-18T20:00'],
    ['2026年11月18日 下午3点半', '2026-11-18T15:30'],
    ['2026-11-18 晚上7点一刻', '2026-11-18T19:15'],
    ['2026年11月18日凌晨2点5分', '2026-11-18T02:05'],
    ['2026年11月18日早上八点三十分', '2026-11-18T08:30'],
    ['2026年11月18日下午两点', '2026-11-18T14:00'],
    ['二〇二六年十一月十八日晚上十一点', '2026-11-18T23:00'],
    ['2026年11月18日中午12点', '2026-11-18T12:00'],
    ['2026年11月18日中午一点', '2026-11-18T13:00'],
    ['2026年11月18日晚上8點半', '2026-11-18T20:30'],
    ['2026年11月18日傍晚6时', '2026-11-18T18:00'],
    ['2026年11月18日星期三 晚8:15', '2026-11-18T20:15'],
    ['2026年11月18日20点', '2026-11-18T20:00'],
  ])('is read: %s', (written, iso) => {
    expect(readWrittenDate(written)).toBe(iso);
  });

  it.each(['2026年11月18日晚上12点', '2026年11月18日晚上2点', '2026年11月18日中午5点', '2026年11月18日上午13点'])(
    'is not guessed: %s',
    written => {
      expect(readWrittenDate(written)).toBeUndefined();
    },
  );
});

test('no weekday fits a day that does not exist', () => {
  expect(dayOfOtherWeekday('Monday, 31 September 2017')).toBeUndefined();
});

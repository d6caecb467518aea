import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isMoment, isZone, momentAt, readDate } from '../../src/language/dates.ts';
import { spellDay, spellDays, spellMoment, spellMonth } from '../../src/language/spell-dates.ts';
import { englishOf } from '../../src/message.ts';
import { aMoment } from '../builders.ts';

const zone = 'Asia/Shanghai';
const whatOf = (text: string, of = zone) => {
  const read = readDate(text, of);
  return isMoment(read) ? undefined : `${englishOf(read.what)}; ${englishOf(read.cure)}`;
};

describe('a date', () => {
  it('without a time begins the day in the zone of the publication', () => {
    expect(readDate('2017-09-05', zone)).toEqual({
      millis: Date.UTC(2017, 8, 4, 16),
      iso: '2017-09-05T00:00:00+08:00',
      day: '2017-09-05',
      dayOnly: true,
    });
  });

  it('with a time but no offset is in the zone of the publication', () => {
    expect(aMoment('2017-09-05T14:30', zone)).toMatchObject({ iso: '2017-09-05T14:30:00+08:00', dayOnly: false });
    expect(aMoment('2017-07-05 14:30', 'Europe/Paris').iso).toBe('2017-07-05T14:30:00+02:00');
    expect(aMoment('2017-01-05 14:30', 'Europe/Paris').iso).toBe('2017-01-05T14:30:00+01:00');
  });

  it.each([
    '2017-10-11T14:00:00-05:00',
    '2017-10-11 14:00:00 -0500',
    '2017-10-11T19:00Z',
    '2017-10-12T03:00:00.000+08:00',
  ])('with an offset is that moment: %s', text => {
    expect(aMoment(text, zone)).toMatchObject({ millis: Date.UTC(2017, 9, 11, 19), day: '2017-10-12' });
  });

  it.each([
    ['2017-02-30', '30 February 2017 does not exist; write a date such as 2017-02-28'],
    ['2017-02-29', '29 February 2017 does not exist; write a date such as 2017-02-28'],
    ['2017-04-00', '0 April 2017 does not exist; write a date such as 2017-04-01'],
    ['2017-00-10', 'there is no month 00; write a date with a month from 01 to 12, such as 2017-01-10'],
    ['2017-09-05T24:00', 'the time 24:00:00 does not exist; write a time from 00:00 to 23:59'],
    ['2017-09-05T10:60', 'the time 10:60:00 does not exist; write a time from 00:00 to 23:59'],
    [
      '2017-09-05T10:00+15:00',
      'no time zone has the offset +15:00 from UTC; write an offset from -12:00 to +14:00, such as +08:00',
    ],
    [
      '2017-09-05T10:00+0860',
      'no time zone has the offset +0860 from UTC; write an offset from -12:00 to +14:00, such as +08:00',
    ],
    ['5/9/2017', '"5/9/2017" is not a date; write a date such as 2017-09-05 or 2017-09-05T14:30+08:00'],
    ['', '"" is not a date; write a date such as 2017-09-05 or 2017-09-05T14:30+08:00'],
  ])('that is impossible is no date: %s', (text, fault) => {
    expect(whatOf(text)).toBe(fault);
  });

  it('29 February is one in a leap year', () => {
    expect(aMoment('2016-02-29', zone).day).toBe('2016-02-29');
  });

  it('an hour that clocks leapt over is none, but its day is one', () => {
    expect(whatOf('2017-03-26T02:30', 'Europe/Paris')).toBe(
      'the time 02:30 does not exist in Europe/Paris on this date, because the clocks went forward; write another time, or write an offset from UTC, such as +08:00, after the time',
    );
    expect(aMoment('2017-03-26T02:30+01:00', 'Europe/Paris').iso).toBe('2017-03-26T03:30:00+02:00');
    expect(aMoment('2017-10-15', 'America/Sao_Paulo').day).toBe('2017-10-15');
  });

  it('from before standard times loses no second, though offsets had seconds then', () => {
    const moment = aMoment('1899-05-01', zone);
    expect(moment).toMatchObject({ iso: '1899-05-01T00:00:17+08:06', day: '1899-05-01' });
    expect(Date.parse(moment.iso)).toBe(moment.millis);
    for (const [text, of] of [
      ['1899-05-01T14:30', zone],
      ['1850-01-01', 'Europe/London'],
      ['1880-02-29', 'America/New_York'],
      ['1870-06-15', 'Europe/Paris'],
    ] as const) {
      const { iso, millis, day } = aMoment(text, of);
      expect(Date.parse(iso), `${text} ${of}`).toBe(millis);
      expect([day, iso.slice(0, 10)]).toEqual([text.slice(0, 10), text.slice(0, 10)]);
    }
    expect(spellMoment(aMoment('1899-05-01T14:30', zone), 'en')).toBe('1 May 1899, 14:30');
  });

  it('is read back from what it is written as', () => {
    const between = fc.date({ min: new Date('1850-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(between, fc.constantFrom('Asia/Shanghai', 'Europe/Paris', 'Pacific/Chatham', 'UTC'), (date, of) => {
        const moment = momentAt(Math.floor(date.getTime() / 1000) * 1000, of);
        expect(aMoment(moment.iso, of)).toEqual(moment);
      }),
      { seed: 1 },
    );
  });
});

describe('dates as they are written', () => {
  it.each([
    ['de', '1. September 2017', '1. September 2017, 09:30'],
    ['es', '1 de septiembre de 2017', '1 de septiembre de 2017, 09:30'],
    ['fr', '1er septembre 2017', '1er septembre 2017, 09:30'],
    ['id', '1 September 2017', '1 September 2017, 09:30'],
    ['it', '1 settembre 2017', '1 settembre 2017, 09:30'],
    ['ja', '2017年9月1日', '2017年9月1日 09:30'],
    ['ko', '2017년 9월 1일', '2017년 9월 1일 09:30'],
    ['pl', '1 września 2017', '1 września 2017, 09:30'],
    ['pt', '1 de setembro de 2017', '1 de setembro de 2017, 09:30'],
    ['ru', '1 сентября 2017 г.', '1 сентября 2017 г., 09:30'],
    ['tr', '1 Eylül 2017', '1 Eylül 2017, 09:30'],
    ['uk', '1 вересня 2017 р.', '1 вересня 2017 р., 09:30'],
    ['vi', '1 tháng 9, 2017', '1 tháng 9, 2017, 09:30'],
    ['zh-Hant', '2017年9月1日', '2017年9月1日 09:30'],
  ])('are spelled out in %s', (language, day, moment) => {
    expect(spellDay('2017-09-01', language)).toBe(day);
    expect(spellMoment(aMoment('2017-09-01T09:30', zone), language)).toBe(moment);
  });

  it.each([
    ['en', '1–7 January 2018', '26 February – 4 March 2018', '31 December 2018 – 6 January 2019'],
    ['zh-Hans', '2018年1月1日—7日', '2018年2月26日—3月4日', '2018年12月31日—2019年1月6日'],
    ['zh-Hant', '2018年1月1日至7日', '2018年2月26日至3月4日', '2018年12月31日至2019年1月6日'],
    ['ja', '2018年1月1日～7日', '2018年2月26日～3月4日', '2018年12月31日～2019年1月6日'],
    ['ko', '2018년 1월 1일~7일', '2018년 2월 26일~3월 4일', '2018년 12월 31일~2019년 1월 6일'],
    ['de', '1.–7. Januar 2018', '26. Februar – 4. März 2018', '31. Dezember 2018 – 6. Januar 2019'],
    ['fr', '1er–7 janvier 2018', '26 février – 4 mars 2018', '31 décembre 2018 – 6 janvier 2019'],
    ['it', '1–7 gennaio 2018', '26 febbraio – 4 marzo 2018', '31 dicembre 2018 – 6 gennaio 2019'],
    [
      'pt',
      '1–7 de janeiro de 2018',
      '26 de fevereiro – 4 de março de 2018',
      '31 de dezembro de 2018 – 6 de janeiro de 2019',
    ],
    ['ar', '1–7 يناير 2018', '26 فبراير – 4 مارس 2018', '31 ديسمبر 2018 – 6 يناير 2019'],
  ])('of a week are spelled out in %s, without repeating the month and the year', (language, month, year, years) => {
    expect(spellDays('2018-01-01', '2018-01-07', language)).toBe(month);
    expect(spellDays('2018-02-26', '2018-03-04', language)).toBe(year);
    expect(spellDays('2018-12-31', '2019-01-06', language)).toBe(years);
  });

  it.each(['en', 'zh-Hans', 'ja', 'ko', 'fr', 'ar'])('are one day in %s if the first is also the last', language => {
    expect(spellDays('2018-01-01', '2018-01-01', language)).toBe(spellDay('2018-01-01', language));
  });

  it('speak the language', () => {
    expect(spellDay('2017-09-05', 'en')).toBe('5 September 2017');
    expect(spellDay('2017-09-05', 'zh-Hans')).toBe('2017年9月5日');
    expect(spellMonth('2017-09', 'en')).toBe('September 2017');
    expect(spellMonth('2017-09', 'zh-Hans')).toBe('2017年9月');
  });
});

describe('the machine’s own zone', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each(['UTC', 'Pacific/Chatham', 'America/Los_Angeles', 'Asia/Kolkata'])('changes nothing: %s', hostile => {
    process.env.TZ = hostile;
    expect(aMoment('2017-09-05', zone).iso).toBe('2017-09-05T00:00:00+08:00');
    expect(spellDay('2017-09-05', 'en')).toBe('5 September 2017');
  });
});

describe('time zones', () => {
  it('are those of the IANA database', () => {
    expect(['Asia/Shanghai', 'UTC', 'Europe/Paris'].every(isZone)).toBe(true);
    expect(['Asia/Beijing', 'Moon/Base', ''].some(isZone)).toBe(false);
  });
});

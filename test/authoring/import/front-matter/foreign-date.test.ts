import { describe, expect, it } from 'vitest';
import { readForeignDate } from '../../../../src/authoring/import/front-matter/foreign-date.ts';

describe('a date of an archive', () => {
  it.each([
    ['2017-09-05', '2017-09-05'],
    ['2017/9/5', '2017-09-05'],
    ['20170905', '2017-09-05'],
    ['2017-10-11 14:00:00 -0500', '2017-10-11T14:00:00-05:00'],
    ['2017-10-11 9:00:00 -5', '2017-10-11T09:00:00-05:00'],
    ['2017-10-11T14:00:00.000Z', '2017-10-11T14:00:00Z'],
    ['2017-10-11 3:04 pm', '2017-10-11T15:04:00'],
    ['2021年10月01日', '2021-10-01'],
    ['2021年1月1日 12:30', '2021-01-01T12:30:00'],
    ['Sept. 5, 2017', '2017-09-05'],
    ['September 5th, 2017', '2017-09-05'],
    ['5 September 2017', '2017-09-05'],
    ['5 de septiembre de 2017', '2017-09-05'],
    ['Tue, 05 Sep 2017 00:00:00 +0800', '2017-09-05T00:00:00+08:00'],
    ['mardi 5 septembre 2017', '2017-09-05'],
    ['5 сентября 2017 г.', '2017-09-05'],
    ['5 Eylül 2017', '2017-09-05'],
    ['5 września 2017', '2017-09-05'],
    ['٥ سبتمبر ٢٠١٧', '2017-09-05'],
    ['2017년 9월 5일', '2017-09-05'],
    ['2017年9月5日 晚上8点', '2017-09-05T20:00'],
    ['2017年9月5日下午3点半', '2017-09-05T15:30'],
    ['2017-09-05 上午9:05', '2017-09-05T09:05'],
    ['9/15/2017', '2017-09-15'],
    ['15.9.2017', '2017-09-15'],
  ])('%s is read as %s', (written, iso) => {
    expect(readForeignDate(written)).toEqual({ iso });
  });

  it.each(['YYYY-mm-dd', '`r Sys.Date()`', 'next week', '2017-09', '5 Foo 2017', '2017年9月5日晚上12点'])(
    '%s is none',
    written => {
      expect(readForeignDate(written)).toEqual({ fault: `"${written}" is not a date` });
    },
  );

  it('that could be two days is no date, unless the file name tells which', () => {
    expect(readForeignDate('5/6/2017')).toEqual({ fault: '"5/6/2017" can be read as two dates' });
    expect(readForeignDate('5/6/2017', '2017-06-05')).toEqual({ iso: '2017-06-05' });
    expect(readForeignDate('5/6/2017', '2017-05-06')).toEqual({ iso: '2017-05-06' });
    expect(readForeignDate('5/5/2017')).toEqual({ iso: '2017-05-05' });
  });
});

import { describe, expect, it } from 'vitest';
import { readMail } from '../../../../src/authoring/import/paste/read-mail.ts';

const dateOf = async (date: string) =>
  (await readMail(Buffer.from(`Subject: A lamp\r\nDate: ${date}\r\n\r\nOne lamp was lit.\r\n`), 'Asia/Shanghai')).told
    .date;

describe('the day of a mail', () => {
  it.each([
    ['Tue, 5 Sep 2017 20:30:00 +0800', '2017-09-05'],
    ['Tue, 5 Sep 2017 20:30:00 +0000', '2017-09-06'],
    ['Tue, 5 Sep 2017 20:30:00 GMT', '2017-09-06'],
    ['Tue, 05 Sep 2017 10:30 +0000 (UTC)', '2017-09-05'],
    ['5 Sep 2017 20:30:00 PDT', '2017-09-06'],
    ['5 Sep 2017 05:30:00 PDT', '2017-09-05'],
  ])('%s is that of the publication', async (date, day) => {
    expect(await dateOf(date)).toBe(day);
  });

  it('is that of the publication, not of the machine, where the mail names no zone', async () => {
    expect(await dateOf('Tue, 5 Sep 2017 00:30:00')).toBe('2017-09-05');
    expect(await dateOf('Tue, 5 Sep 2017 23:30:00')).toBe('2017-09-05');
  });

  it.each(['5/9/2017', 'x 5', 'now', 'Tue, 31 Feb 2017 10:00:00 +0800', ''])('%s is none', async date => {
    expect(await dateOf(date)).toBeUndefined();
  });
});

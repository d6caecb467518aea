import { expect, it } from 'vitest';
import { changesOf, lastChange } from '../../src/catalogue/last-change.ts';
import { isMoment, readDate } from '../../src/language/dates.ts';

const on = (day: string) => {
  const moment = readDate(day, 'UTC');
  if (!isMoment(moment)) throw new Error(day);
  return moment;
};
const correctedOn = (day: string) => ({ date: on(day), text: 'A village, not a town.' });

it('the last change of an article is its publication, its update or a correction, whichever is the latest', () => {
  const date = on('2017-09-05');
  const [updated, corrections] = [on('2017-09-08'), [correctedOn('2017-09-07'), correctedOn('2017-09-10')]];
  expect(lastChange({ date, updated: undefined, corrections: undefined }).day).toBe('2017-09-05');
  expect(lastChange({ date, updated, corrections: undefined }).day).toBe('2017-09-08');
  expect(lastChange({ date, updated, corrections }).day).toBe('2017-09-10');
  expect(changesOf({ date, updated, corrections }).map(({ day }) => day)).toEqual([
    '2017-09-08',
    '2017-09-07',
    '2017-09-10',
  ]);
});

import { expect, test } from 'vitest';
import { Slots } from '../../src/store/slots.ts';

test('slots run only so much work at a time, in order, and go on after an error', async () => {
  const slots = new Slots(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const works = [0, 1, 2, 3, 4].map(number =>
    slots.run(async () => {
      started.push(number);
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      if (number === 1) throw new Error('failed');
      return number;
    }),
  );
  const results = await Promise.allSettled(works);
  expect(results.map(result => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
    0,
    'failed',
    2,
    3,
    4,
  ]);
  expect([started, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});

import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eachPooled } from '../../src/store/each-pooled.ts';

describe('eachPooled', () => {
  it('takes each item once, from a list or from a generator, and never more items at the same time than allowed', async () => {
    for (const items of [[1, 2, 3, 4, 5], new Set([1, 2, 3, 4, 5]).values()]) {
      const taken: number[] = [];
      let [running, most] = [0, 0];
      await eachPooled(items, 2, async item => {
        taken.push(item);
        most = Math.max(most, ++running);
        await setTimeout(1);
        running--;
      });
      expect(taken).toEqual([1, 2, 3, 4, 5]);
      expect(most).toBe(2);
    }
  });

  it('starts nothing after an error, but waits for the calls that run', async () => {
    const [started, ended]: [number[], number[]] = [[], []];
    const work = async (item: number) => {
      started.push(item);
      if (item === 2) throw new Error('item 2');
      await setTimeout(5);
      ended.push(item);
    };
    await expect(eachPooled([1, 2, 3, 4], 2, work)).rejects.toThrow('item 2');
    expect(started).toEqual([1, 2]);
    expect(ended).toEqual([1]);
  });
});

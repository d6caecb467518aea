/** Runs the engine twice, with its own messages and with another text in every message, to compare the results. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { aFolder } from '../../builders.ts';
import type { Judgement, Order } from './judge.ts';

export interface Answer {
  readonly codes: readonly number[];
  readonly sites: readonly Judgement[];
}

function run(order: Order, words: readonly string[]): Answer {
  const [from, to] = ['order.json', 'answer.json'].map(name => join(aFolder(), name));
  writeFileSync(from ?? '', JSON.stringify(order));
  const { stderr, status } = spawnSync(
    process.execPath,
    [...words, join(import.meta.dirname, 'judge.ts'), from ?? '', to ?? ''],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(readFileSync(to ?? '', 'utf8'));
}

/** Runs the order with both texts, in a separate folder for each. Returns both results without the texts of messages. */
export function answerInBothWords(order: () => Order) {
  const usual = run(order(), []);
  const other = run(order(), ['--import', join(import.meta.dirname, 'replace-words.ts')]);
  expect(usual.sites.flatMap(({ said }) => said).filter(text => text.startsWith('⟦'))).toEqual([]);
  expect(other.sites.flatMap(({ said }) => said).filter(text => !text.startsWith('⟦'))).toEqual([]);
  const silent = ({ codes, sites }: Answer) => ({ codes, sites: sites.map(({ said: _, ...rest }) => rest) });
  return { usual: silent(usual), other: silent(other) };
}

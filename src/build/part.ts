/** Splits a large site among several machines: each machine builds one part, and labels it. */

import { hash } from 'node:crypto';

/** One of `of` parts of a site. */
export interface Part {
  /** Number of the part, counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** The content of `part.json`, which labels a built part. */
export interface PartLabel extends Part {
  /** Hash of all inputs: only parts of the same build can be joined. */
  readonly build: string;
}

export const labelFile = 'part.json';

/** Parses the text of a `part.json`; undefined if it is something else. */
export function readLabel(text: string): PartLabel | undefined {
  const label = parseJson(text);
  if (typeof label !== 'object' || label === null) return undefined;
  if (!('number' in label && typeof label.number === 'number' && 'of' in label && typeof label.of === 'number'))
    return undefined;
  return 'build' in label && typeof label.build === 'string'
    ? { number: label.number, of: label.of, build: label.build }
    : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parses `2/4` as part 2 of 4; undefined if there is no such part. */
export function parsePart(text: string): Part | undefined {
  const [, number = '', of = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number >= 1 && part.number <= part.of ? part : undefined;
}

/** Returns whether this part makes a file: the same answer on every machine, with files spread evenly. */
export function isMine(path: string, { number, of }: Part): boolean {
  return Number.parseInt(hash('sha256', path).slice(0, 8), 16) % of === number - 1;
}

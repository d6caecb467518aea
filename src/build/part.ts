/** One machine's share of a large site: which files it makes, and what it says of itself. */

import { hash } from 'node:crypto';

export interface Part {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** What a part says of itself, in the file `part.json`. */
export interface PartLabel extends Part {
  /** Stands for everything that the site is made from: only parts of one build can be joined. */
  readonly build: string;
}

export const labelFile = 'part.json';

/** The text of a `part.json`; undefined if it is something else. */
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

/** `2/4` → part 2 of 4; undefined if there is no such part. */
export function parsePart(text: string): Part | undefined {
  const [, number = '', of = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number >= 1 && part.number <= part.of ? part : undefined;
}

/** Whether a file is made by this part. The same on every machine, and evenly spread. */
export function isMine(path: string, { number, of }: Part): boolean {
  return Number.parseInt(hash('sha256', path).slice(0, 8), 16) % of === number - 1;
}

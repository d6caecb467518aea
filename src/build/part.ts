/** Splits a large site among several machines. Each machine builds one part, and writes a label into that part. */

import { hash } from 'node:crypto';

/** A part of a site that is built in `of` parts. */
export interface Part {
  /** Number of the part, counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** Content of `part.json`, the file that labels a built part. */
export interface PartLabel extends Part {
  /** Hash of all inputs and the time of the build. `halfsky join` joins only parts with the same hash. */
  readonly build: string;
}

export const labelFile = 'part.json';

/** Parses the text of a `part.json`; returns undefined if the text is not a valid label. */
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

/** Parses `2/4` as part 2 of 4; returns undefined for any other text and for a part such as 5/4. */
export function parsePart(text: string): Part | undefined {
  const [, number = '', of = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number >= 1 && part.number <= part.of ? part : undefined;
}

/**
 * Returns whether this part contains the file at `path`. Every machine computes the same result, and a hash of the path spreads the files
 * evenly over the parts.
 */
export function isMine(path: string, { number, of }: Part): boolean {
  return Number.parseInt(hash('sha256', path).slice(0, 8), 16) % of === number - 1;
}

/** Group of parsed articles as the cache keeps it, and the check of a group that another machine may have written. */
import type { Article, ParsedArticle } from '../../source/article/article.ts';

const questions = ['picture', 'fault', 'table'] as const;

/**
 * A question that the parser of an article asked about another file, such as the size of a picture, and the answer. If the answer changes,
 * the article must be parsed again.
 */
export interface Asked {
  readonly question: (typeof questions)[number];
  readonly file: string;
  readonly answer: string;
}

/**
 * Cached result of parsing an article, without the body. The bodies are stored separately, so that a body is decoded only when it is used.
 */
export interface Findings {
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly asked: readonly Asked[];
  readonly problems: ParsedArticle['problems'];
  readonly links: ParsedArticle['links'];
  readonly fields: Omit<Article, 'body'> | undefined;
}

export interface Entry extends Findings {
  /**
   * Index of the body's first byte in `bodies`, the buffer with the bodies of all articles in the group. `end` is the index after the body's
   * last byte.
   */
  readonly start: number;
  readonly end: number;
}

/** Group of articles that are cached together in one file. */
export interface Pack {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The bodies of all articles in one buffer. A thread can transfer the buffer to another thread without copying. */
  readonly bodies: Uint8Array<ArrayBuffer>;
}

/**
 * Returns whether a value from the cache is a group of articles. Checks everything that the build uses before it compares the hashes of the files, and
 * that no body lies outside the buffer.
 */
export function isPack(value: unknown): value is Pack {
  if (!isRecord(value)) return false;
  const { entries, bodies } = value;
  return (
    entries instanceof Map &&
    bodies instanceof Uint8Array &&
    [...entries].every(([file, entry]) => typeof file === 'string' && isEntry(entry, bodies.length))
  );
}

function isEntry(entry: unknown, length: number): boolean {
  if (!isRecord(entry)) return false;
  const { hash, asked, problems, links, fields, start, end } = entry;
  return (
    typeof hash === 'string' &&
    Array.isArray(asked) &&
    asked.every(isAsked) &&
    Array.isArray(problems) &&
    (links === undefined || Array.isArray(links)) &&
    (fields === undefined || isRecord(fields)) &&
    isWithin(start, 0, length) &&
    isWithin(end, start, length)
  );
}

const isAsked = (asked: unknown): boolean =>
  isRecord(asked) &&
  questions.some(question => question === asked.question) &&
  typeof asked.file === 'string' &&
  typeof asked.answer === 'string';

const isWithin = (place: unknown, from: number, to: number): place is number =>
  typeof place === 'number' && Number.isInteger(place) && place >= from && place <= to;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

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
  /** Hash that changes whenever the parsed article may change. */
  readonly digest: string;
  /** Hash of everything but the body. */
  readonly shape: string;
}

export interface Entry extends Findings {
  /**
   * Index of the body's first byte in the buffer with the bodies of all articles in the group. `end` is the index after the body's last byte.
   */
  readonly start: number;
  readonly end: number;
}

/**
 * Group of articles that are cached together: the findings in one file, and the bodies in another. A build that changes one article reads the
 * bodies of few groups.
 */
export interface Pack {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Key of the cache entry with the bodies of all articles in one buffer. The key contains a hash of the buffer. */
  readonly bodiesKey: string;
  /** The bodies, if the group was parsed just now. A thread can transfer the buffer to another thread without copying. */
  readonly bodies?: Uint8Array<ArrayBuffer>;
}

/** Returns whether a value from the cache is a group of articles. Checks everything that the build uses before it compares the hashes of the files. */
export function isPack(value: unknown): value is Pack {
  if (!isRecord(value)) return false;
  const { entries, bodiesKey } = value;
  return (
    entries instanceof Map &&
    typeof bodiesKey === 'string' &&
    /^bodies-[0-9a-f]{32}$/.test(bodiesKey) &&
    [...entries].every(([file, entry]) => typeof file === 'string' && isEntry(entry))
  );
}

function isEntry(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  const { hash, asked, problems, links, fields, digest, shape, start, end } = entry;
  return (
    [hash, digest, shape].every(each => typeof each === 'string') &&
    [start, end].every(each => Number.isInteger(each)) &&
    Array.isArray(asked) &&
    asked.every(isAsked) &&
    Array.isArray(problems) &&
    (links === undefined || Array.isArray(links)) &&
    (fields === undefined || isRecord(fields))
  );
}

const isAsked = (asked: unknown): boolean =>
  isRecord(asked) &&
  questions.some(question => question === asked.question) &&
  typeof asked.file === 'string' &&
  typeof asked.answer === 'string';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

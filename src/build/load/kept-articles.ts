/** Articles as an earlier build read them, kept in the cache by what they were made of. */
import type { Article, Parsed } from '../../source/article/article.ts';
import type { Files, Folder } from '../../source/folder.ts';
import { type Cache, hashOf } from '../../store/cache.ts';
import { ownBytes } from '../../store/own-bytes.ts';

/** What parsing asked about another file, and what the answer was: if it would be another one now, the article is read again. */
interface Asked {
  readonly question: 'picture' | 'fault' | 'table';
  readonly file: string;
  readonly answer: string;
}

/** What is kept of an article; its body lies apart, so that a body which nobody asks for costs nothing. */
interface Findings {
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly asked: readonly Asked[];
  readonly problems: Parsed<Article>['problems'];
  readonly fields: Omit<Article, 'body'> | undefined;
}

interface Entry extends Findings {
  /** Place of the body in the pack, in bytes of UTF-8. */
  readonly start: number;
  readonly end: number;
}

/** Articles that are read and kept together. */
export interface Pack {
  readonly entries: ReadonlyMap<string, Entry>;
  /** In a buffer of their own, which can change hands. */
  readonly bodies: Uint8Array<ArrayBuffer>;
}

/** The files of a pack. */
export interface Bundle {
  readonly name: string;
  readonly files: readonly string[];
}

export interface Read extends Parsed<Article> {
  /** The same for two articles only if they are the same; undefined for a file that could not be read. */
  readonly digest: string | undefined;
}

/** About so many articles lie in a pack: a change of one costs the reading and writing of all of them. */
const most = 400;

/**
 * Which articles are kept together: those of one folder of `articles/`, in as many parts as it needs. Sorted as `files` are, which are
 * sorted by name.
 */
export function bundle(files: readonly string[]): readonly Bundle[] {
  const folders = Map.groupBy(files, file => file.split('/').slice(0, 2).join('/'));
  return [...folders].flatMap(([folder, there]) => {
    const parts = 4 ** Math.ceil(Math.log(Math.max(1, there.length / most)) / Math.log(4));
    if (parts === 1) return [{ name: folder, files: there }];
    const groups = Map.groupBy(there, file => Number.parseInt(hashOf(file).slice(0, 8), 16) % parts);
    return [...groups].map(([part, some]) => ({ name: `${folder} ${part}/${parts}`, files: some }));
  });
}

export interface PackReader {
  readonly cache: Cache;
  /** What reads the articles: engine and settings. */
  readonly key: string;
  readonly folder: Folder;
  /** Asks about other files through what it is given. */
  parse(file: string, files: Files): Parsed<Article>;
}

const nameOf = (key: string, { name }: Bundle) => `articles-${hashOf(key, name).slice(0, 32)}`;

export const isKept = (bundle: Bundle, { cache, key }: PackReader): boolean => cache.has(nameOf(key, bundle));

/** Articles as they were read before, or else as their files say now. A file that may not be read is left out. */
export function readPack(bundle: Bundle, { cache, key, folder, parse }: PackReader): Pack {
  const value = cache.getValue(nameOf(key, bundle));
  const before = isPack(value) ? value : undefined;
  const articles = new Map<string, ReadArticle>();
  let changes = 0;
  for (const file of bundle.files) {
    const hash = folder.hashOf(file);
    if (hash === undefined) continue;
    const known = before?.entries.get(file);
    if (before && known?.hash === hash && known.asked.every(asked => ask(folder, asked) === asked.answer)) {
      articles.set(file, { findings: known, body: slice(before.bodies, known) });
    } else {
      changes++;
      articles.set(
        file,
        readNow(hash, folder, files => parse(file, files)),
      );
    }
  }
  if (before && changes === 0 && before.entries.size === articles.size)
    return { entries: before.entries, bodies: ownBytes(before.bodies) };
  const pack = toPack(articles);
  cache.setValue(nameOf(key, bundle), pack);
  return pack;
}

interface ReadArticle {
  readonly findings: Findings;
  readonly body: Uint8Array;
}

function readNow(hash: string, folder: Folder, parse: (files: Files) => Parsed<Article>): ReadArticle {
  const listening = new ListeningFiles(folder);
  const { value, problems } = parse(listening);
  const findings = { hash, asked: listening.asked, problems, fields: value && withoutBody(value) };
  return { findings, body: Buffer.from(value?.body ?? '') };
}

/** Puts articles side by side. */
function toPack(articles: ReadonlyMap<string, ReadArticle>): Pack {
  const bodies = new Uint8Array([...articles.values()].reduce((sum, { body }) => sum + body.length, 0));
  const entries = new Map<string, Entry>();
  let start = 0;
  for (const [file, { findings, body }] of articles) {
    bodies.set(body, start);
    const end = start + body.length;
    entries.set(file, { ...findings, start, end });
    start = end;
  }
  return { entries, bodies };
}

/** An article of a pack; its body becomes text when it is asked for. */
export function takeFrom({ entries, bodies }: Pack, file: string, key: string): Read | undefined {
  const entry = entries.get(file);
  if (!entry) return undefined;
  const { hash, asked, problems, fields } = entry;
  const digest = hashOf(key, file, hash, JSON.stringify(asked));
  if (!fields) return { problems, digest };
  const value: Article = {
    ...fields,
    get body() {
      return slice(bodies, entry).toString('utf8');
    },
  };
  return { value, problems, digest };
}

const slice = ({ buffer, byteOffset }: Pack['bodies'], { start, end }: Entry) =>
  Buffer.from(buffer, byteOffset + start, end - start);

function withoutBody({ body: _, ...fields }: Article): Omit<Article, 'body'> {
  return fields;
}

function isPack(value: unknown): value is Pack {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entries' in value &&
    value.entries instanceof Map &&
    'bodies' in value &&
    value.bodies instanceof Uint8Array
  );
}

const ask = (files: Files, { question, file }: Pick<Asked, 'question' | 'file'>) =>
  JSON.stringify(files[question](file)) ?? 'none';

/** Answers as the folder does, and writes down what was asked. */
class ListeningFiles implements Files {
  readonly #files: Files;
  readonly asked: Asked[] = [];

  constructor(files: Files) {
    this.#files = files;
  }

  picture(file: string): ReturnType<Files['picture']> {
    return this.#note('picture', file, this.#files.picture(file));
  }

  fault(file: string): ReturnType<Files['fault']> {
    return this.#note('fault', file, this.#files.fault(file));
  }

  table(file: string): ReturnType<Files['table']> {
    return this.#note('table', file, this.#files.table(file));
  }

  #note<T>(question: Asked['question'], file: string, answer: T): T {
    this.asked.push({ question, file, answer: JSON.stringify(answer) ?? 'none' });
    return answer;
  }
}

/** Caches parsed articles in groups. Each cache file contains a group of up to about 400 articles. */
import type { Article, ParsedArticle } from '../../source/article/article.ts';
import type { Files, Folder } from '../../source/folder.ts';
import { type Cache, hashOf } from '../../store/cache.ts';
import { ownBytes } from '../../store/own-bytes.ts';
import { type Asked, type Entry, type Findings, isPack, type Pack } from './article-pack.ts';

/** Name of a group of articles, and the article files in the group. */
export interface Bundle {
  readonly name: string;
  readonly files: readonly string[];
}

/** A parsed article and its digest (content hash). */
export interface Read extends ParsedArticle {
  /** Hash that changes whenever the parsed article may change. Undefined if there is no cache, or if the file could not be read. */
  readonly digest: string | undefined;
}

/** Maximum average number of articles in a group. If one article changes, its whole group is read and written again. */
const most = 400;

/**
 * Groups article files for the cache: one group per folder of `articles/`, or 4, 16, … groups for a folder with more than 400 articles.
 * `files` must be sorted by name. The files of each returned group are sorted too.
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

/** The cache, folder and parser for reading groups of articles. */
export interface PackReader {
  readonly cache: Cache;
  /** Hash of the engine's code and of the settings that change the result of parsing. */
  readonly key: string;
  readonly folder: Folder;
  /** Parses an article. The parser must ask about other files only through `files`, which records the questions for the cache. */
  parse(file: string, files: Files): ParsedArticle;
}

const nameOf = (key: string, { name }: Bundle) => `articles-${hashOf(key, name).slice(0, 32)}`;

/** Returns whether the cache has this group of articles. Articles in the cached group may be out of date. */
export const isKept = (bundle: Bundle, { cache, key }: PackReader): boolean => cache.has(nameOf(key, bundle));

/** Copies the groups of articles that this machine lacks from the cache that machines share, if there is one. */
export const fetchPacks = (bundles: readonly Bundle[], { cache, key }: PackReader): Promise<void> =>
  cache.fetch(bundles.map(bundle => nameOf(key, bundle)));

/**
 * Returns a group of articles: takes unchanged articles from the cache, parses new and changed articles, and stores the result. Leaves out
 * files that may not be read, such as a link that leads outside the publication.
 */
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

function readNow(hash: string, folder: Folder, parse: (files: Files) => ParsedArticle): ReadArticle {
  const listening = new ListeningFiles(folder);
  const { value, problems, links } = parse(listening);
  const findings = { hash, asked: listening.asked, problems, links, fields: value && withoutBody(value) };
  return { findings, body: Buffer.from(value?.body ?? '') };
}

/** Joins articles into a group, with all bodies in one buffer. */
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

/** Returns the article in a file, or undefined if the group does not contain the file. Each access to `body` decodes the body again. */
export function takeFrom({ entries, bodies }: Pack, file: string, key: string): Read | undefined {
  const entry = entries.get(file);
  if (!entry) return undefined;
  const { hash, asked, problems, links, fields } = entry;
  const digest = hashOf(key, file, hash, JSON.stringify(asked));
  if (!fields) return { problems, links, digest };
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

const ask = (files: Files, { question, file }: Pick<Asked, 'question' | 'file'>) =>
  JSON.stringify(files[question](file)) ?? 'none';

/** A wrapper around `Files` that records every question of the parser, and the answer. */
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

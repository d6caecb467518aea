/** Caches parsed articles in groups. Each cache file contains a group of up to about 400 articles. */
import type { Article, ParsedArticle } from '../../source/article/article.ts';
import type { Files, Folder } from '../../source/folder.ts';
import { type Cache, hashOf } from '../../store/cache.ts';
import { type Asked, type Entry, type Findings, isPack, type Pack } from './article-pack.ts';

/** Name of a group of articles, and the article files in the group. */
export interface Bundle {
  readonly name: string;
  readonly files: readonly string[];
}

/** An article as it was read. */
export interface ArticleVersion {
  /** Hash that changes whenever the article changes. */
  readonly digest: string;
  /** Hash of everything but the article's text: headline, summary, tags, pictures and all other fields. */
  readonly shape: string;
  /** SHA-256 of the file. */
  readonly hash: string;
}

/** A parsed article and its digest (content hash). */
export interface Read extends ParsedArticle {
  /** Hash that changes whenever the parsed article may change. Undefined if there is no cache, or if the file could not be read. */
  readonly digest: string | undefined;
  /** Hash that changes whenever anything but the body of the article changes. Undefined if `digest` is undefined. */
  readonly shape?: string | undefined;
  /** SHA-256 of the file. Undefined if `digest` is undefined. */
  readonly hash?: string | undefined;
}

/** Maximum average number of articles in a group. If one article changes, its whole group is read and written again. */
const most = 400;

/** Returns the folder of an article in `articles/`, such as `articles/2017`; the path itself for a file that lies in none. */
function folderOf(file: string): string {
  const end = file.indexOf('/', 'articles/'.length);
  return end === -1 ? file : file.slice(0, end);
}

/**
 * Groups article files for the cache: one group per folder of `articles/`, or 4, 16, … groups for a folder with more than 400 articles.
 * `files` must be sorted by name. The files of each returned group are sorted too.
 */
export function bundle(files: readonly string[]): readonly Bundle[] {
  const folders = Map.groupBy(files, folderOf);
  return [...folders].flatMap(([folder, there]) => {
    const parts = 4 ** Math.ceil(Math.log(Math.max(1, there.length / most)) / Math.log(4));
    if (parts === 1) return [{ name: folder, files: there }];
    const groups = Map.groupBy(there, file => spread(file) % parts);
    return [...groups].map(([part, some]) => ({ name: `${folder} ${part}/${parts}`, files: some }));
  });
}

/**
 * Returns a whole number from 0 to 2³² − 1 that spreads names evenly: the hash FNV-1a, computed over UTF-16 code units.
 * @see https://www.rfc-editor.org/rfc/rfc9923.html
 */
function spread(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The cache, folder and parser for reading groups of articles. */
export interface PackReader {
  readonly cache: Cache;
  /** Hash of the engine's code and of the settings that change the result of parsing. */
  readonly key: string;
  readonly folder: Folder;
  /** Parses an article. The parser must ask about other files only through `files`, which records the questions for the cache. */
  parse(file: string, files: Files): ParsedArticle;
  /** Returns whether a file can be read; the group leaves out a file that cannot. If absent, such a file is an error. */
  isReadable?(file: string): boolean;
  /** Callback that receives the file of an article each time when its body is read. */
  readonly noteText?: ((file: string) => void) | undefined;
}

const nameOf = (key: string, { name }: Bundle) => `articles-${hashOf(key, name).slice(0, 32)}`;

/** Returns whether the cache has this group of articles. Articles in the cached group may be out of date. */
export const isKept = (bundle: Bundle, { cache, key }: PackReader): boolean => cache.has(nameOf(key, bundle));

/** Copies the groups of articles that this machine lacks, and their bodies, from the cache that machines share, if there is one. */
export async function fetchPacks(bundles: readonly Bundle[], { cache, key }: PackReader): Promise<void> {
  const fetched = await cache.fetch(bundles.map(bundle => nameOf(key, bundle)));
  const packs = fetched.map(name => cache.getValue(name)).filter(isPack);
  await cache.fetch(packs.map(({ bodiesKey }) => bodiesKey));
}

/**
 * Returns a group of articles: takes unchanged articles from the cache, parses new and changed articles, and stores the result. Leaves out
 * files that may not be read, such as a link that leads outside the publication.
 */
export function readPack(bundle: Bundle, { cache, key, folder, parse, isReadable }: PackReader): Pack {
  const before = findPack(cache, nameOf(key, bundle));
  const hashOf = (file: string) => (isReadable?.(file) === false ? undefined : folder.hashOf(file));
  const recall = (file: string, hash: string) => {
    const known = before?.entries.get(file);
    return known?.hash === hash && known.asked.every(asked => ask(folder, asked) === asked.answer) ? known : undefined;
  };
  if (before && isUnchanged(before, bundle, { hashOf, recall })) return before;
  const bodies = before && cache.get(before.bodiesKey);
  // Each file is hashed and parsed before the next file, so that it is read only once.
  const articles = bundle.files.flatMap((file): readonly (readonly [string, ReadArticle])[] => {
    const hash = hashOf(file);
    if (hash === undefined) return [];
    const known = bodies && recall(file, hash);
    if (known) return [[file, { findings: known, body: slice(bodies, known) }]];
    return [[file, readNow({ file, hash }, { key, folder, parse })]];
  });
  const { bodies: all, ...pack } = toPack(articles);
  cache.set(pack.bodiesKey, all);
  cache.setValue(nameOf(key, bundle), pack);
  return { ...pack, bodies: all };
}

/** Functions that hash a file, and that return the cached article of a file that has this hash and whose questions have the same answers. */
interface Recall {
  hashOf(file: string): string | undefined;
  recall(file: string, hash: string): Entry | undefined;
}

/** Returns whether a cached group has exactly the articles of a group, and all of them are up to date. */
function isUnchanged(before: Pack, { files }: Bundle, { hashOf, recall }: Recall): boolean {
  const hashes = files.flatMap(file => {
    const hash = hashOf(file);
    return hash === undefined ? [] : [[file, hash] as const];
  });
  return before.entries.size === hashes.length && hashes.every(([file, hash]) => recall(file, hash) !== undefined);
}

/** Returns a group of articles from the cache; undefined if the group or its bodies are missing. Does not read the bodies. */
function findPack(cache: Cache, name: string): Pack | undefined {
  const value = cache.getValue(name);
  if (!isPack(value) || !cache.has(value.bodiesKey)) return undefined;
  cache.keep(value.bodiesKey);
  return value;
}

interface ReadArticle {
  readonly findings: Findings;
  readonly body: Uint8Array;
}

function readNow(
  { file, hash }: { readonly file: string; readonly hash: string },
  { key, folder, parse }: Pick<PackReader, 'key' | 'folder' | 'parse'>,
): ReadArticle {
  const listening = new ListeningFiles(folder);
  const { value, problems, links } = parse(file, listening);
  const { asked } = listening;
  const fields = value && withoutBody(value);
  const digest = hashOf(key, file, hash, JSON.stringify(asked));
  const shape = hashOf(JSON.stringify([asked, fields && withoutPlaces(fields)]));
  return { findings: { hash, asked, problems, links, fields, digest, shape }, body: Buffer.from(value?.body ?? '') };
}

/** Joins articles into a group, with all bodies in one buffer. */
function toPack(articles: readonly (readonly [string, ReadArticle])[]): Required<Pack> {
  const bodies = new Uint8Array(articles.reduce((sum, [, { body }]) => sum + body.length, 0));
  const entries = new Map<string, Entry>();
  let start = 0;
  for (const [file, { findings, body }] of articles) {
    bodies.set(body, start);
    const end = start + body.length;
    entries.set(file, { ...findings, start, end });
    start = end;
  }
  return { entries, bodies, bodiesKey: `bodies-${hashOf(bodies).slice(0, 32)}` };
}

/** Returns a function that returns the body of an article in a group. Reads the bodies of a cached group when the first one is needed. */
export function bodiesOf({ bodies, bodiesKey }: Pack, { cache, folder, parse, noteText }: PackReader) {
  let all: Uint8Array | undefined = bodies;
  return (file: string, entry: Entry): string => {
    noteText?.(file);
    all ??= cache.get(bodiesKey);
    // Another process may have deleted the cache in the meantime.
    return all ? slice(all, entry).toString('utf8') : (parse(file, folder).value?.body ?? '');
  };
}

/** Returns the article in a file, or undefined if the group does not contain the file. Each access to `body` decodes the body again. */
export function takeFrom({ entries }: Pack, file: string, bodyOf: ReturnType<typeof bodiesOf>): Read | undefined {
  const entry = entries.get(file);
  if (!entry) return undefined;
  const { hash, digest, shape, problems, links, fields } = entry;
  if (!fields) return { problems, links, hash, digest, shape };
  const value: Article = {
    ...fields,
    get body() {
      return bodyOf(file, entry);
    },
  };
  return { value, problems, hash, digest, shape };
}

const slice = ({ buffer, byteOffset, byteLength }: Uint8Array, { start, end }: Entry) =>
  Buffer.from(buffer, byteOffset, byteLength).subarray(start, end);

function withoutBody({ body: _, ...fields }: Article): Omit<Article, 'body'> {
  return fields;
}

/** Returns the fields without the lines and columns of links, which move with every change before them, and which no page shows. */
const withoutPlaces = ({ links, ...fields }: Omit<Article, 'body'>) => ({
  ...fields,
  links: links.map(({ at: _, ...link }) => link),
});

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

/** Articles as an earlier build read them, kept in the cache by what they were made of. */
import type { Article, Parsed } from '../article/article.ts';
import type { Files } from '../files.ts';
import { type Cache, hashOf } from '../output/cache.ts';

/** What parsing asked about another file, and what the answer was: if it would be another one now, the article is read again. */
interface Asked {
  readonly question: 'picture' | 'fault';
  readonly file: string;
  readonly answer: string;
}

/** An article in the cache; its body lies apart, so that a body which nobody asks for costs nothing. */
interface Entry {
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly asked: readonly Asked[];
  readonly problems: Parsed<Article>['problems'];
  readonly fields: Omit<Article, 'body'> | undefined;
  /** Place of the body in the pack, in bytes of UTF-8. */
  readonly start: number;
  readonly end: number;
}

/** Articles that were read together: in the cache those of one folder of `articles/`, so that a change in it costs the writing of one pack. */
export interface Pack {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly bodies: Uint8Array<ArrayBuffer>;
}

export interface Read extends Parsed<Article> {
  /** The same for two articles only if they are the same; undefined for a file that could not be read. */
  readonly digest: string | undefined;
}

/** A body that is text in memory when it was parsed now, and bytes of a pack when it was kept. */
class Body {
  #text: string | undefined;
  #bytes: Buffer = Buffer.alloc(0);

  constructor(content: string | Buffer) {
    if (typeof content === 'string') this.#text = content;
    else this.#bytes = content;
  }

  get text(): string {
    return this.#text ?? this.#bytes.toString('utf8');
  }

  get bytes(): Buffer {
    return this.#text === undefined ? this.#bytes : Buffer.from(this.#text);
  }

  /** From now on it lies in a pack. */
  moveTo(bytes: Buffer): void {
    this.#text = undefined;
    this.#bytes = bytes;
  }
}

export interface Kept {
  readonly entry: Omit<Entry, 'start' | 'end'>;
  readonly body: Body;
}

/** Reads an article now, and notes down what it was made of. */
export function readNow(hash: string, files: Files, parse: (files: Files) => Parsed<Article>): Kept {
  const listening = new ListeningFiles(files);
  const { value, problems } = parse(listening);
  const entry = { hash, asked: listening.asked, problems, fields: value && withoutBody(value) };
  return { entry, body: new Body(value?.body ?? '') };
}

/** Puts articles side by side; their bodies leave the heap: they are bytes of the pack from now on. */
export function pack(articles: ReadonlyMap<string, Kept>): Pack {
  const bodies = [...articles.values()].map(({ body }) => body.bytes);
  // a buffer of its own, which can change hands
  const all = Buffer.from(new ArrayBuffer(bodies.reduce((sum, { length }) => sum + length, 0)));
  const entries = new Map<string, Entry>();
  let start = 0;
  for (const [i, [file, { entry, body }]] of [...articles].entries()) {
    const end = start + (bodies[i]?.copy(all, start) ?? 0);
    entries.set(file, { ...entry, start, end });
    body.moveTo(all.subarray(start, end));
    start = end;
  }
  return { entries, bodies: all };
}

export class KeptArticles {
  readonly #cache: Cache;
  readonly #key: string;
  readonly #packs = new Map<string, Pack | undefined>();
  readonly #ahead = new Map<string, Kept>();
  /** What the pack of the folder that is being read will hold: files come folder by folder. */
  readonly #next = new Map<string, Map<string, Kept>>();
  readonly #changed = new Set<string>();

  /** `key` says what reads the articles: engine and settings. */
  constructor(cache: Cache, key: string) {
    this.#cache = cache;
    this.#key = key;
  }

  /** SHA-256 of an article file as it was when it was read last; undefined if it is not kept. */
  hashOf(file: string): string | undefined {
    return this.#packOf(folderOf(file))?.entries.get(file)?.hash;
  }

  /** Takes articles that others have read meanwhile. */
  add({ entries, bodies }: Pack): void {
    for (const [file, entry] of entries) this.#ahead.set(file, { entry, body: new Body(slice(bodies, entry)) });
  }

  /** Files come folder by folder. The article as it was, or else as `parse` reads it now; `parse` asks about other files through what it is given. */
  take(file: string, hash: string, files: Files, parse: (files: Files) => Parsed<Article>): Read {
    const folder = folderOf(file);
    if (!this.#next.has(folder)) this.save();
    const known = this.#recall(file);
    const isCurrent =
      known?.entry.hash === hash && known.entry.asked.every(asked => ask(files, asked) === asked.answer);
    if (!isCurrent || this.#ahead.has(file)) this.#changed.add(folder);
    this.#ahead.delete(file);
    const kept = isCurrent ? known : readNow(hash, files, parse);
    this.#enter(folder, file, kept);
    const { fields, problems } = kept.entry;
    return { ...(fields && { value: withBody(fields, kept.body) }), problems, digest: this.#digest(file, kept.entry) };
  }

  #recall(file: string): Kept | undefined {
    const ahead = this.#ahead.get(file);
    if (ahead) return ahead;
    const there = this.#packOf(folderOf(file));
    const entry = there?.entries.get(file);
    return there && entry && { entry, body: new Body(slice(there.bodies, entry)) };
  }

  #digest(file: string, { hash, asked }: Pick<Entry, 'hash' | 'asked'>): string {
    return hashOf(this.#key, file, hash, JSON.stringify(asked));
  }

  #enter(folder: string, file: string, kept: Kept): void {
    const there = this.#next.get(folder);
    if (there) there.set(file, kept);
    else this.#next.set(folder, new Map([[file, kept]]));
  }

  #packOf(folder: string): Pack | undefined {
    if (this.#packs.has(folder)) return this.#packs.get(folder);
    const value = this.#cache.getValue(this.#nameOf(folder));
    const pack = isPack(value) ? value : undefined;
    this.#packs.set(folder, pack);
    return pack;
  }

  #nameOf(folder: string): string {
    return `articles-${hashOf(this.#key, folder).slice(0, 32)}`;
  }

  /** Writes the packs in which something changed. */
  save(): void {
    for (const [folder, articles] of this.#next) {
      this.#next.delete(folder);
      if (!this.#changed.has(folder) && this.#packs.get(folder)?.entries.size === articles.size) continue;
      this.#cache.setValue(this.#nameOf(folder), pack(articles));
    }
  }
}

/** `articles/2017/ploughs/index.md` → `articles/2017`. */
const folderOf = (file: string) => file.split('/').slice(0, 2).join('/');

const slice = ({ buffer, byteOffset }: Pack['bodies'], { start, end }: Entry) =>
  Buffer.from(buffer, byteOffset + start, end - start);

/** The body is read when it is asked for. */
function withBody(fields: Omit<Article, 'body'>, body: Body): Article {
  return {
    ...fields,
    get body() {
      return body.text;
    },
  };
}

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

  #note<T>(question: Asked['question'], file: string, answer: T): T {
    this.asked.push({ question, file, answer: JSON.stringify(answer) ?? 'none' });
    return answer;
  }
}

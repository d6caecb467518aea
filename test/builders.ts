/** Builders for tests: publication folders on disk that are removed after the test, and articles and newsrooms in memory. */

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { addressOf, parseBase, rootOf } from '../src/addresses.ts';
import { checkSite } from '../src/build/listing/addresses.ts';
import { type Loaded, loadPublication } from '../src/build/load/load.ts';
import { buildCatalogue } from '../src/catalogue/build.ts';
import type { CatalogueResult } from '../src/catalogue/catalogue.ts';
import { isMoment, type Moment, readDate, toDeadline } from '../src/language/dates.ts';
import { en } from '../src/language/strings/en.ts';
import { shipped } from '../src/language/strings/strings.ts';
import { englishOf, type Message } from '../src/message.ts';
import { formatLine } from '../src/problem.ts';
import type { Article } from '../src/source/article/article.ts';
import type { Picture } from '../src/source/pictures/plan.ts';
import type { Column, Newsroom, Person, Site } from '../src/source/publication/newsroom.ts';

/** Content of a path: text, bytes, or a symbolic link. */
type FileContent = string | Uint8Array | { readonly link: string };
export type FileTree = Readonly<Record<string, FileContent>>;

/** Creates a temporary folder; the end of the test removes it. */
export function aFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'halfsky-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** Creates a publication folder with only these files; returns its path. */
export function aPublication(files: FileTree): string {
  const root = join(aFolder(), 'publication');
  mkdirSync(join(root, 'articles'), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
    else writeFileSync(path, content);
  }
  return root;
}

/** Returns the text of a valid article file. `yaml` contains further lines of front matter, which follow `title` and `date`. */
export function anArticleText(body = 'A text.\n', ...yaml: readonly string[]): string {
  return `---\n${['title: Ploughs and ballots', 'date: 2017-09-05', ...yaml].join('\n')}\n---\n\n${body}`;
}

/** Returns the text of a file with only this front matter. */
export const frontMatter = (...yaml: readonly string[]) => `---\n${yaml.join('\n')}\n---\n\nA text.\n`;

/** Returns a complete table of interface strings as YAML, one line per key. A key with the value `undefined` is left out. */
export function aTableText(changes: Readonly<Record<string, unknown>> = {}): string {
  const words = { ...en, ...changes };
  return Object.entries(words)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

export const aDrawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>';

export const noon = Date.UTC(2020, 0, 1, 12);

export interface LoadOverrides {
  readonly now?: number;
  readonly preview?: boolean;
  readonly url?: string;
}

/** Loads a publication with these files. `now` is in milliseconds since 1970-01-01T00:00Z. */
export function load(files: FileTree, { now = noon, preview = false, url }: LoadOverrides = {}): Loaded {
  return loadPublication({ site: aPublication(files), url, now, preview });
}

/** Returns the messages of `halfsky check` about these files, one line per problem. */
export function problemsOf(files: FileTree, wishes?: LoadOverrides): readonly string[] {
  return load(files, wishes).problems.map(formatLine);
}

/** Returns an English message that has no translation. */
export const aMessage = (text: string): Message => ({ kind: 'as-in-a-test', words: [text], gaps: [] });

/** Parses a date as an article would write it. */
export function aMoment(text: string, zone = 'UTC'): Moment {
  const moment = readDate(text, zone);
  if (!isMoment(moment)) throw new Error(englishOf(moment.what));
  return moment;
}

export interface ArticleWishes extends Partial<Omit<Article, 'date' | 'updated' | 'expires' | 'follows'>> {
  readonly date?: string;
  readonly updated?: string;
  readonly expires?: string;
  readonly follows?: string;
}

/** Returns an article in memory; its file and address follow from its language, year and slug. */
export function anArticle({ date = '2017-09-05', updated, expires, follows, ...wishes }: ArticleWishes = {}): Article {
  const { language = 'en', year = date.slice(0, 4), slug = 'ploughs' } = wishes;
  return {
    title: 'Ploughs and ballots',
    summary: 'She ploughs.',
    standfirst: 'She ploughs.',
    by: undefined,
    editor: undefined,
    translator: undefined,
    photographer: undefined,
    source: undefined,
    adapted: undefined,
    column: undefined,
    tags: undefined,
    kind: 'news',
    cover: undefined,
    help: undefined,
    corrections: undefined,
    draft: false,
    aliases: undefined,
    sources: undefined,
    copyright: undefined,
    canonical: undefined,
    body: '<p>She ploughs.</p>\n',
    links: [],
    files: [],
    minutes: 1,
    file: `articles/${year}/${slug}${language === 'en' ? '' : `.${language}`}.md`,
    address: addressOf.article(rootOf(language, 'en'), year, slug),
    ...wishes,
    language,
    year,
    slug,
    date: aMoment(date),
    updated: updated === undefined ? undefined : aMoment(updated),
    expires: expires === undefined ? undefined : toDeadline(aMoment(expires), 'UTC'),
    follows: follows === undefined ? undefined : aMoment(follows),
  };
}

export function aPerson(id: string, wishes: Partial<Person> = {}): Person {
  return {
    id,
    file: `newsroom/people/${id}.yaml`,
    name: id,
    kind: 'person',
    role: undefined,
    masthead: [],
    bio: undefined,
    portrait: undefined,
    links: [],
    ...wishes,
  };
}

export function aColumn(id: string, wishes: Partial<Column> = {}): Column {
  return {
    id,
    file: `newsroom/columns/${id}.md`,
    title: id,
    summary: undefined,
    editor: undefined,
    cover: undefined,
    order: 'newest',
    lead: undefined,
    closed: false,
    body: '',
    files: [],
    links: [],
    ...wishes,
  };
}

export interface NewsroomOverrides
  extends Partial<Pick<Newsroom, 'tags' | 'pages' | 'help' | 'ledger' | 'shortLedger'>> {
  readonly site?: Partial<Site>;
  readonly people?: readonly Person[];
  readonly columns?: readonly Column[];
}

export function aNewsroom({
  site,
  people = [],
  columns = [],
  tags = [],
  pages = [],
  help = { lines: new Map(), exit: undefined },
  ledger = [],
  shortLedger = [],
}: NewsroomOverrides = {}): Newsroom {
  return {
    site: {
      name: 'Half the Sky',
      tagline: undefined,
      base: parseBase('https://example.org/'),
      roots: [],
      languages: ['en', 'zh-Hans'],
      zone: 'UTC',
      publisher: undefined,
      copyright: undefined,
      hubs: [],
      hasCards: false,
      hasCodes: false,
      hasLite: false,
      hasNewsletter: false,
      unsubscribe: undefined,
      stories: undefined,
      hasBooks: false,
      lacksUrl: false,
      contact: undefined,
      filings: {},
      admin: undefined,
      ...site,
    },
    words: shipped,
    people: new Map(people.map(person => [person.id, person])),
    columns: new Map(columns.map(column => [column.id, column])),
    tags,
    pages,
    help,
    ledger,
    shortLedger,
  };
}

export interface CatalogueOverrides extends NewsroomOverrides {
  readonly now?: string;
  readonly preview?: boolean;
}

/** Returns the catalogue of articles in memory, with the checks that loading runs. */
export function catalogued(
  articles: readonly Article[],
  { now = '2020-01-01T12:00Z', preview = false, ...newsroom }: CatalogueOverrides = {},
): CatalogueResult {
  const catalogueInput = {
    newsroom: aNewsroom(newsroom),
    articles,
    unread: new Set<string>(),
    unreadTexts: [],
    now: aMoment(now),
    preview,
  };
  const built = buildCatalogue(catalogueInput);
  return { ...built, problems: [...built.problems, ...checkSite(built.catalogue, catalogueInput)] };
}

export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command, and returns its exit code and output. */
export async function captured(run: () => Promise<number>): Promise<Captured> {
  const lines: { log: string; error: string } = { log: '', error: '' };
  const listen = (name: 'log' | 'error') =>
    vi.spyOn(console, name).mockImplementation((...words) => {
      lines[name] += `${words.join(' ')}\n`;
    });
  const spies = [listen('log'), listen('error')];
  try {
    const code = await run();
    return { code, out: lines.log, err: lines.error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Returns a picture of this size in pixels. */
export const aPicture = (width: number, height: number): Picture => ({
  file: 'articles/2017/a.svg',
  width,
  height,
  bytes: 100,
  hash: '0'.repeat(64),
  format: 'SVG',
  isAnimated: false,
  isPlain: true,
  hasText: false,
});

/** The newsroom of a publication: its settings, people, columns, tags and static pages. */

import { type Base, decodePath } from '../../addresses.ts';
import type { Tables } from '../../language/strings/strings.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Cover } from '../article/article.ts';
import type { PerLanguage } from '../fields/types.ts';

export interface Site {
  readonly name: PerLanguage;
  readonly tagline: PerLanguage | undefined;
  readonly base: Base;
  /** The first has no prefix. At least one. */
  readonly languages: readonly [string, ...string[]];
  /** IANA time zone. */
  readonly zone: string;
  readonly publisher: string | undefined;
  readonly copyright: PerLanguage | undefined;
  /** What tells subscribers of the feeds at once: https://www.w3.org/TR/websub/ */
  readonly hubs: readonly string[];
  /** Whether a card is drawn for each article, to stand for it where it is shared. */
  readonly hasCards: boolean;
  readonly contact: string | undefined;
  readonly filings: { readonly icp?: string | undefined; readonly police?: string | undefined };
  /** How articles are written in a browser; undefined: they are not. */
  readonly admin: Admin | undefined;
}

/** Where the browser form keeps what is written in it. `local` is a folder of the writer's own machine, `test-repo` nowhere. */
export const adminBackends = ['github', 'gitlab', 'gitea', 'forgejo', 'local', 'test-repo'] as const;

export interface Admin {
  readonly backend: (typeof adminBackends)[number];
  /** `owner/name`; of a folder and of a test there is none. */
  readonly repo: string | undefined;
  readonly branch: string | undefined;
  /** Where the service lives, if not where it usually does. */
  readonly server: string | undefined;
  /** What exchanges a sign-in for a token (OAuth). */
  readonly login: string | undefined;
  /** The number of the application that a sign-in is for. */
  readonly app: string | undefined;
}

export interface Link {
  readonly name: string;
  readonly url?: string | undefined;
}

/** The rules of a publication that it tells readers on pages of its own, as `policy` names them. In the order in which they are told. */
export const policies = [
  'mission',
  'ethics',
  'corrections',
  'verification',
  'unnamed-sources',
  'bylines',
  'ownership',
  'diversity',
  'feedback',
  'masthead',
] as const;

export type Policy = (typeof policies)[number];

/** Under which heading of the masthead somebody stands, in its order. */
export const mastheadGroups = ['editors', 'writers', 'translators', 'photographers', 'organisations'] as const;

export type MastheadGroup = (typeof mastheadGroups)[number];

export interface Person {
  readonly id: string;
  readonly file: string;
  readonly name: PerLanguage;
  /** What it is sorted by, where the name does not say it. */
  readonly sort?: PerLanguage | undefined;
  readonly kind: 'person' | 'organisation';
  readonly role: PerLanguage | undefined;
  /** Under which headings of the masthead they stand. Who has none is named here, and is not of the house. */
  readonly masthead: readonly MastheadGroup[];
  readonly bio: PerLanguage | undefined;
  readonly portrait: Cover | undefined;
  readonly links: readonly Link[];
}

export interface Column {
  readonly id: string;
  readonly file: string;
  readonly title: PerLanguage;
  readonly summary: PerLanguage | undefined;
  readonly editor: string | undefined;
  readonly cover: Cover | undefined;
  /** A series is read from its oldest article on. */
  readonly order: 'newest' | 'series';
  /** The article that stands first on its page. */
  readonly lead: import('../article/article.ts').Link | undefined;
  /** Nothing will be added. */
  readonly closed: boolean;
  /** Rendered text, in the publication's first language. */
  readonly body: string;
  readonly files: readonly string[];
  readonly links: readonly import('../article/article.ts').Link[];
  /** What may be a slip in the text. */
  readonly doubts?: readonly LocatedProblem[] | undefined;
}

export interface TagDefinition {
  /** The tag as articles should write it. */
  readonly id: string;
  readonly slug: string;
  readonly name: PerLanguage | undefined;
  /** What it is sorted by, where its name does not say it. */
  readonly sort?: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
  readonly also: readonly string[];
}

export interface StaticPage {
  readonly file: string;
  readonly language: string;
  readonly slug: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** Which of its policies the publication states here. */
  readonly policies: readonly Policy[];
  readonly body: string;
  readonly files: readonly string[];
  readonly links: readonly import('../article/article.ts').Link[];
  /** What may be a slip in the text. */
  readonly doubts?: readonly LocatedProblem[] | undefined;
}

export interface Newsroom {
  readonly site: Site;
  /** The interface's words in each of its languages. */
  readonly words: Tables;
  readonly people: ReadonlyMap<string, Person>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly tags: readonly TagDefinition[];
  readonly pages: readonly StaticPage[];
  /** Addresses that were published once. */
  readonly ledger: readonly LedgerEntry[];
}

/** An address that was published, and the line of the ledger that says so. */
export interface LedgerEntry {
  readonly address: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Where the settings lie. */
export const siteFile = 'newsroom/site.yaml';

/** Where the ledger lies. */
export const ledgerFile = 'newsroom/addresses.txt';

/** One address a line; what begins with `#` is for people. */
export function parseLedger(text: string): readonly LedgerEntry[] {
  return text
    .split('\n')
    .map((line, i) => ({ address: readAddress(line.trim()), line: i + 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('#'));
}

const readAddress = (written: string) => (decodePath(written) ?? written).normalize('NFC');

/** Which language the text in a language is really in; undefined where it is one text for all. */
export function languageIn(text: PerLanguage, language: string): string | undefined {
  return typeof text === 'string' ? undefined : language in text ? language : Object.keys(text)[0];
}

/** The text in a language; where there is none, the one in the first language that has it. */
export function inLanguage(text: PerLanguage, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0] ?? '';
}

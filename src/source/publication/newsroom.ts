/** Types of the data in `newsroom/`: settings, people, columns, tags, static pages and the list of published addresses. */

import { type Base, decodePath } from '../../addresses.ts';
import type { Tables } from '../../language/strings/strings.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Cover } from '../article/article.ts';
import type { PerLanguage } from '../fields/types.ts';
import type { ShortEntry } from './short-ledger.ts';

/** Settings of the publication, from `newsroom/site.yaml`. */
export interface Site {
  readonly name: PerLanguage;
  readonly tagline: PerLanguage | undefined;
  readonly base: Base;
  /** True if `base` is not known, and no problem says so: neither `site.yaml` nor the option `--url` gives the address of the site. */
  readonly lacksUrl: boolean;
  /**
   * Root addresses with which full addresses in articles may begin: the root in `site.yaml`, and the root in the option `--url`. Does not
   * include addresses of the author's own computer.
   */
  readonly roots: readonly Base[];
  /** Language tags. The first is the default language; addresses of its pages have no language prefix. */
  readonly languages: readonly [string, ...string[]];
  /** IANA time zone. */
  readonly zone: string;
  readonly publisher: string | undefined;
  readonly copyright: PerLanguage | undefined;
  /** WebSub hubs, which notify subscribers of the feeds (https://www.w3.org/TR/websub/). */
  readonly hubs: readonly string[];
  /** True if each article gets a share card: a picture with the headline, which social networks show for a link to the article. */
  readonly hasCards: boolean;
  /** True if each article, column and tag gets a short address and a QR code. */
  readonly hasCodes: boolean;
  /** True if the site has lite pages and pages in large type. */
  readonly hasLite: boolean;
  /** True if the site has a newsletter: a page and a mail for the articles of each week. */
  readonly hasNewsletter: boolean;
  /** Where readers cancel the newsletter: an e-mail address or the URL of a page. */
  readonly unsubscribe: string | undefined;
  /** Where readers’ stories go; undefined if the site has no form for stories. */
  readonly stories: StoriesSetting | undefined;
  /** True if each column offers its articles as one HTML file and as an e-book. */
  readonly hasBooks: boolean;
  readonly contact: string | undefined;
  readonly filings: { readonly icp?: string | undefined; readonly police?: string | undefined };
  /** Settings of the form at `/admin/`, in which authors write articles; `undefined` if the site has no form. */
  readonly admin: Admin | undefined;
}

/** Where the form for readers’ stories sends its answers, from the field `stories` of `newsroom/site.yaml`. At least one of the two is set. */
export interface StoriesSetting {
  /** Full address of a service that receives forms. */
  readonly endpoint: string | undefined;
  /** E-mail address of the editors. */
  readonly mail: string | undefined;
}

/** Places where the form at `/admin/` can save articles. `local` is a folder on the author's own computer; `test-repo` saves nothing. */
export const adminBackends = ['github', 'gitlab', 'gitea', 'forgejo', 'local', 'test-repo'] as const;

/** Settings of the form at `/admin/`, from the field `admin` of `newsroom/site.yaml`. */
export interface Admin {
  readonly backend: (typeof adminBackends)[number];
  /** Repository as `owner/name`. Absent for `local` and `test-repo`. */
  readonly repo: string | undefined;
  readonly branch: string | undefined;
  /** Address of the GitLab, Gitea or Forgejo server; `undefined` for the default server of the backend. */
  readonly server: string | undefined;
  /** For GitHub: address of the service that exchanges an OAuth code for a token. */
  readonly login: string | undefined;
  /** Client id of the OAuth application. */
  readonly app: string | undefined;
}

/** Link to a page about a person or organisation. Without `url`, the site shows only the link's name. */
export interface Link {
  readonly name: string;
  readonly url?: string | undefined;
}

/** Editorial policies that a static page can state in its field `policy`. Lists of policies have this order. */
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

/** Groups of the masthead, in the order in which the masthead shows the groups. */
export const mastheadGroups = ['editors', 'writers', 'translators', 'photographers', 'organisations'] as const;

export type MastheadGroup = (typeof mastheadGroups)[number];

/** Person or organisation, from `newsroom/people/<id>.yaml`. */
export interface Person {
  readonly id: string;
  readonly file: string;
  readonly name: PerLanguage;
  /** Spelling by which lists sort the name, such as the reading of a Chinese name. If absent, lists sort by the name itself. */
  readonly sort?: PerLanguage | undefined;
  readonly kind: 'person' | 'organisation';
  readonly role: PerLanguage | undefined;
  /** Groups of the masthead that list this person. Empty for contributors who are not on the staff. */
  readonly masthead: readonly MastheadGroup[];
  readonly bio: PerLanguage | undefined;
  readonly portrait: Cover | undefined;
  readonly links: readonly Link[];
}

/** Column, from `newsroom/columns/<id>.md`. */
export interface Column {
  readonly id: string;
  readonly file: string;
  readonly title: PerLanguage;
  readonly summary: PerLanguage | undefined;
  readonly editor: string | undefined;
  readonly cover: Cover | undefined;
  /** Order of the articles in the column: `newest` puts the newest article first; `series` puts the oldest article first. */
  readonly order: 'newest' | 'series';
  /** Article that the column's page shows first. */
  readonly lead: import('../article/article.ts').Link | undefined;
  /** True if the column will get no more articles. */
  readonly closed: boolean;
  /** Text of the column as HTML, in the publication's default language. */
  readonly body: string;
  readonly files: readonly string[];
  readonly links: readonly import('../article/article.ts').Link[];
  /** Possible mistakes in the text, which do not stop a build. */
  readonly warnings?: readonly LocatedProblem[] | undefined;
}

/** Tag, as `newsroom/tags.yaml` defines it. */
export interface TagDefinition {
  /** Tag in the spelling that articles should use. `also` lists other spellings. */
  readonly id: string;
  readonly slug: string;
  readonly name: PerLanguage | undefined;
  /** Spelling by which lists sort the name, such as the reading of a Chinese name. If absent, lists sort by the name itself. */
  readonly sort?: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
  readonly also: readonly string[];
}

/** Place where readers find help, such as a telephone line, from `newsroom/help.yaml`. */
export interface HelpLine {
  readonly id: string;
  readonly name: PerLanguage;
  /** Explains what kind of help readers get. */
  readonly text: PerLanguage | undefined;
  /** Telephone numbers as the publication writes them. */
  readonly phones: readonly string[];
  /** Times at which somebody answers. */
  readonly hours: PerLanguage | undefined;
  readonly place: PerLanguage | undefined;
  readonly url: string | undefined;
  /** Tags, in any spelling. An article with one of these tags shows the help line, unless the article chooses its own help lines. */
  readonly tags: readonly string[];
}

/** Content of `newsroom/help.yaml`. */
export interface Help {
  /** Help lines by id, in the order of the file. */
  readonly lines: ReadonlyMap<string, HelpLine>;
  /** URL of the page that the quick exit opens; `undefined` if pages have no quick exit. */
  readonly exit: string | undefined;
}

/** Static page, from `newsroom/pages/<slug>.md`. */
export interface StaticPage {
  readonly file: string;
  readonly language: string;
  readonly slug: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  /** Policies that the page states. */
  readonly policies: readonly Policy[];
  readonly body: string;
  readonly files: readonly string[];
  readonly links: readonly import('../article/article.ts').Link[];
  /** Possible mistakes in the text, which do not stop a build. */
  readonly warnings?: readonly LocatedProblem[] | undefined;
}

/** Parsed content of the folder `newsroom/`. */
export interface Newsroom {
  readonly site: Site;
  /** Interface strings (texts of buttons, headings and labels), by language. */
  readonly words: Tables;
  readonly people: ReadonlyMap<string, Person>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly tags: readonly TagDefinition[];
  readonly pages: readonly StaticPage[];
  readonly help: Help;
  /** Addresses that the publication has published before, from `newsroom/addresses.txt`. */
  readonly ledger: readonly LedgerEntry[];
  /** Short addresses that have been printed, from `newsroom/short-addresses.txt`. */
  readonly shortLedger: readonly ShortEntry[];
}

/** Address that the publication has published before, and its line in `newsroom/addresses.txt`. */
export interface LedgerEntry {
  readonly address: string;
  /** Line number, counted from 1. */
  readonly line: number;
}

/** Path of the publication's settings. */
export const siteFile = 'newsroom/site.yaml';

/** Path of the file with the help lines. */
export const helpFile = 'newsroom/help.yaml';

/** Path of the list of addresses that the publication has published before. */
export const ledgerFile = 'newsroom/addresses.txt';

/** Parses the list of published addresses: one address per line; lines that begin with `#` are comments. Decodes percent-encoded characters. */
export function parseLedger(text: string): readonly LedgerEntry[] {
  return text
    .split('\n')
    .map((line, i) => ({ address: readAddress(line.trim()), line: i + 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('#'));
}

const readAddress = (written: string) => (decodePath(written) ?? written).normalize('NFC');

/** Returns the language of the text that `inLanguage` would return, or `undefined` if all languages share one text. */
export function languageIn(text: PerLanguage, language: string): string | undefined {
  return typeof text === 'string' ? undefined : language in text ? language : Object.keys(text)[0];
}

/** Returns the texts in all languages. */
export const everyTextOf = (text: PerLanguage): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

/** Returns the text in a language. If there is no text in this language, returns the first text in another language. */
export function inLanguage(text: PerLanguage, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? Object.values(text)[0] ?? '';
}

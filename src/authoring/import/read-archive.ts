/** The files of an archive → those that are articles, with their fields, and a reason for every other. */

import { isMessage, type Message } from '../../message.ts';
import type { Fault } from '../../problem.ts';
import type { Picture } from '../../source/pictures/plan.ts';
import type { ArchiveFiles } from './archive-files.ts';
import { type ArchivePlace, isText, readArchivePlace, refuseByName } from './archive-place.ts';
import type { Change } from './changes.ts';
import { type ForeignFields, readForeignFields } from './foreign-fields.ts';
import { type ForeignMatter, readForeignMatter } from './foreign-front-matter.ts';
import { detectLanguage, zoneOf } from './language.ts';

/** What an import asks of the disk. */
export interface Archive {
  /** The name of its folder. */
  readonly name: string;
  readonly files: ArchiveFiles;
  /** The text of a file with `\n` at the ends of lines, or what is wrong with it. */
  readText(file: string): string | { readonly what: Message };
  /** A picture, or why it cannot be shown. */
  picture(file: string): Picture | Fault;
  /** Why a file cannot be published, if so. */
  fault(file: string): { readonly what: Message } | undefined;
}

export interface ArchiveSettings {
  /** Language of the texts whose language nothing tells. */
  readonly language: string | undefined;
  /** Time zone of dates without offset. */
  readonly zone: string | undefined;
  /** Where the archive was published. */
  readonly origin: string | undefined;
}

export interface Remark {
  readonly file: string;
  readonly change: Change;
  readonly about: string | undefined;
}

/** `mdx` may hold JSX, `pandoc` is read by Pandoc; what was `converted` holds no tags of templates. */
export type Dialect = 'markdown' | 'mdx' | 'pandoc' | 'converted';

export interface ForeignArticle {
  readonly file: string;
  readonly kind: 'article' | 'page';
  readonly dialect: Dialect;
  readonly place: ArchivePlace;
  readonly matter: ForeignMatter;
  readonly fields: ForeignFields;
  readonly language: string;
}

export interface ReadArchive {
  readonly articles: readonly ForeignArticle[];
  /** File → reason. */
  readonly leftOut: ReadonlyMap<string, Message>;
  readonly remarks: readonly Remark[];
  readonly zone: string;
  /** How many texts there were. */
  readonly found: number;
  /** Names of people by their ids, as far as the archive tells them. */
  readonly people: ReadonlyMap<string, string>;
  /** What the publication is called, if the archive tells it. */
  readonly name: string | undefined;
  readonly tagline: string | undefined;
  /** Where it was published, if the archive tells it. */
  readonly origin: string | undefined;
  /** Whether every article tells the address that it had, so that none need be guessed. */
  readonly tellsAddresses: boolean;
  /** Comments of readers, which have no place here. */
  readonly comments: number;
}

export function readArchive(archive: Archive, settings: ArchiveSettings): ReadArchive {
  const leftOut = new Map<string, Message>();
  const remarks: Remark[] = [];
  const matters = new Map<string, ForeignMatter>();
  for (const file of archive.files.all.filter(isText)) {
    const read = refuseByName(file, archive.files) ?? readMatter(archive, file);
    if (isMessage(read)) leftOut.set(file, read);
    else matters.set(file, read);
  }
  const otherwise = settings.language ?? detectLanguage([...matters.values()].map(({ body }) => body).join('\n'));
  const zone = settings.zone ?? zoneOf(otherwise);
  const articles: ForeignArticle[] = [];
  for (const [file, matter] of matters) {
    const place = readArchivePlace(file, archive.files);
    const fields = readForeignFields(matter.data, {
      place,
      zone,
      note: (change, about) => remarks.push({ file, change, about }),
    });
    if (isMessage(fields)) leftOut.set(file, fields);
    else {
      const language = place.language ?? fields.language ?? otherwise;
      articles.push({ file, kind: 'article', dialect: dialectOf(file), place, matter, fields, language });
    }
  }
  return {
    articles,
    leftOut,
    remarks: remarks.filter(({ file }) => !leftOut.has(file)),
    zone,
    found: archive.files.all.filter(file => isText(file) && refuseByName(file, archive.files) === undefined).length,
    people: new Map(),
    name: undefined,
    tagline: undefined,
    origin: undefined,
    tellsAddresses: false,
    comments: 0,
  };
}

const dialectOf = (file: string): Dialect =>
  /\.mdx$/i.test(file) ? 'mdx' : /\.(?:[rq]md|rmarkdown)$/i.test(file) ? 'pandoc' : 'markdown';

function readMatter({ readText }: Archive, file: string): ForeignMatter | Message {
  const text = readText(file);
  return typeof text === 'string' ? readForeignMatter(text) : text.what;
}

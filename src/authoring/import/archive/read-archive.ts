/** Reads the files of an archive: the articles with their fields, and the reason why any other text is left out. */

import { isMessage, type Message } from '../../../message.ts';
import type { Fault } from '../../../problem.ts';
import type { Picture } from '../../../source/pictures/plan.ts';
import type { Change } from '../changes.ts';
import { type ForeignFields, readForeignFields } from '../front-matter/foreign-fields.ts';
import { type ForeignMatter, readForeignMatter } from '../front-matter/foreign-front-matter.ts';
import { detectLanguage, zoneOf } from '../language.ts';
import type { ArchiveFiles } from './archive-files.ts';
import { type ArchivePlace, isText, readArchivePlace, refuseByName } from './archive-place.ts';

/** Access to the files of an archive. */
export interface Archive {
  /** Name of the folder that contains the archive. */
  readonly name: string;
  readonly files: ArchiveFiles;
  /** Returns the text of a file with `\n` as line ends, or the reason why it cannot be read. */
  readText(file: string): string | { readonly what: Message };
  /** Returns a picture, or the reason why it cannot be shown. */
  picture(file: string): Picture | Fault;
  /** Returns the reason why a file cannot be published; undefined if it can be published. */
  fault(file: string): { readonly what: Message } | undefined;
}

/** Settings that the user chose. The import detects the value of any setting that is undefined. */
export interface ArchiveSettings {
  /** Language of texts that do not state their language. */
  readonly language: string | undefined;
  /** Time zone of dates without an offset. */
  readonly zone: string | undefined;
  /** Origin of the site that published the archive. */
  readonly origin: string | undefined;
}

/** Change that the import made to one file, for the report. */
export interface Remark {
  readonly file: string;
  readonly change: Change;
  readonly about: string | undefined;
}

/**
 * Kind of Markdown. `mdx` may contain JSX, `pandoc` uses extensions of Pandoc, and `converted` comes from HTML and contains no template
 * tags.
 */
export type Dialect = 'markdown' | 'mdx' | 'pandoc' | 'converted';

/** An article of an archive, before conversion. */
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
  /** Reasons why texts were left out, by file. */
  readonly leftOut: ReadonlyMap<string, Message>;
  readonly remarks: readonly Remark[];
  readonly zone: string;
  /** Number of texts that may be articles, judging by their names. */
  readonly found: number;
  /** Names of people by id; empty if the archive contains no names. */
  readonly people: ReadonlyMap<string, string>;
  /** Name of the publication, if the archive states it. */
  readonly name: string | undefined;
  readonly tagline: string | undefined;
  /** Origin of the old site, if the archive states it. */
  readonly origin: string | undefined;
  /** Whether every article states its old address, so that the import need not guess. */
  readonly tellsAddresses: boolean;
  /** Number of readers' comments, which an import leaves out. */
  readonly comments: number;
}

/** Reads every Markdown file of an archive. Detects language and time zone if the settings do not name them. */
export function readArchive(archive: Archive, settings: ArchiveSettings): ReadArchive {
  const leftOut = new Map<string, Message>();
  const remarks: Remark[] = [];
  const matters = new Map<string, ForeignMatter>();
  for (const file of archive.files.all.filter(isText)) {
    const read = refuseByName(file, archive.files) ?? readMatter(archive, file);
    if (isMessage(read)) leftOut.set(file, read);
    else matters.set(file, read);
  }
  const otherwise = settings.language ?? detectLanguage([...matters.values()].map(({ body }) => body));
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

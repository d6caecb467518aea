/** The files of an archive → those that are articles, with their fields, and a reason for every other. */
import type { Picture } from '../pictures/plan.ts';
import type { Fault } from '../problem.ts';
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
  readText(file: string): string | { readonly what: string };
  /** A picture, or why it cannot be shown. */
  picture(file: string): Picture | Fault;
  /** Why a file cannot be published, if so. */
  fault(file: string): { readonly what: string } | undefined;
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

export interface ForeignArticle {
  readonly file: string;
  readonly place: ArchivePlace;
  readonly matter: ForeignMatter;
  readonly fields: ForeignFields;
  readonly language: string;
}

export interface ReadArchive {
  readonly articles: readonly ForeignArticle[];
  /** File → reason. */
  readonly leftOut: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
  readonly zone: string;
}

export function readArchive(archive: Archive, settings: ArchiveSettings): ReadArchive {
  const leftOut = new Map<string, string>();
  const remarks: Remark[] = [];
  const matters = new Map<string, ForeignMatter>();
  for (const file of archive.files.all.filter(isText)) {
    const read = refuseByName(file, archive.files) ?? readMatter(archive, file);
    if (typeof read === 'string') leftOut.set(file, read);
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
    if (typeof fields === 'string') leftOut.set(file, fields);
    else articles.push({ file, place, matter, fields, language: place.language ?? fields.language ?? otherwise });
  }
  return { articles, leftOut, remarks: remarks.filter(({ file }) => !leftOut.has(file)), zone };
}

function readMatter({ readText }: Archive, file: string): ForeignMatter | string {
  const text = readText(file);
  return typeof text === 'string' ? readForeignMatter(text) : text.what;
}

/** Converts one article of an archive: headline, text and cover. */

import { convertBody } from '../body/convert-body.ts';
import type { Resolver } from '../body/resolver.ts';
import type { Note } from '../changes.ts';
import { convertCover, describeCover } from '../front-matter/foreign-cover.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { joinOpeningPicture } from '../front-matter/opening-picture.ts';
import { writeWarning } from './added-paragraphs.ts';
import { folderOf, foldersOf, partBelow } from './archive-files.ts';
import type { NewCover } from './compose.ts';
import type { NewPlace } from './new-places.ts';
import { type OldArticle, slugsOf } from './old-addresses.ts';
import type { ForeignArticle } from './read-archive.ts';

/** Converted article. Its body and cover contain placeholders for new paths, which are not known yet. */
export interface Converted {
  readonly article: ForeignArticle;
  readonly place: NewPlace;
  readonly old: OldArticle;
  readonly title: string;
  /** Markdown with placeholders. */
  readonly body: string;
  readonly cover: NewCover | undefined;
  /** Paths in the archive of the files that the body and the cover mention. */
  readonly files: readonly string[];
}

interface ConversionContext extends Pick<Converted, 'place' | 'old'> {
  readonly resolver: Resolver;
  readonly note: Note;
  /** Folder of the old site on its server, such as `/blog/`; undefined for the root of the server. */
  readonly folder: string | undefined;
  /** Settings of the old site that template tags may print. */
  readonly settings: Data | undefined;
}

/**
 * Converts an article or a page. If the old text states no headline, uses the heading at the start of the text, or else makes a headline from the
 * file name. Leaves out the cover picture of a page, because pages have no covers.
 */
export function convertArticle(
  article: ForeignArticle,
  { place, old, resolver, note, folder, settings = {} }: ConversionContext,
): Omit<Converted, 'files'> {
  const { matter, fields, dialect } = article;
  const { title: headline, credits } = fields;
  const written = { body: matter.body, data: matter.data, settings, folder, title: headline, credits, dialect };
  const { body, heading } = convertBody(written, resolver, note);
  const title = fields.title ?? heading ?? (article.place.name || article.place.slug.replaceAll('-', ' '));
  if (fields.title === undefined) note('headlines-taken', title);
  if (article.kind === 'page' && fields.cover) note('page-covers-left-out', describeCover(fields.cover));
  if (article.kind === 'page') notePageFields(fields, note);
  const opening =
    article.kind === 'page' || !fields.cover
      ? undefined
      : joinOpeningPicture({ cover: fields.cover, body }, resolver, note);
  const cover = opening && convertCover(opening.cover, resolver, note);
  const text = `${writeWarning(fields.warning, note)}${opening?.body ?? body}`;
  return { article, place, old, title, body: text, cover };
}

function notePageFields(
  { by, editor, translator, photographer, tags, copyright, source }: ForeignFields,
  note: Note,
): void {
  const lost = [by, editor, translator, photographer ?? [], tags, copyright ?? [], source?.name ?? []].flat();
  if (lost.length > 0) note('page-fields-left-out', lost.join(', '));
}

/** Collects the slugs, dates and addresses that an article may have had on its old site. */
export function oldArticle({ file, place, fields, language, matter, hasKnownAddress }: ForeignArticle): OldArticle {
  const { work, path = work } = place;
  const days = [place.day ?? '', fields.date.slice(0, 10)].filter(day => day !== '');
  return {
    file,
    language,
    work,
    path,
    slugs: slugsOf(fields.slug, place.slug),
    days: [...new Set(days)],
    isKnown: hasKnownAddress === true,
    told: fields.addresses.map(address =>
      isRelative(address, file, matter.data) ? sectionOf(path) + address : address,
    ),
  };
}

/** Returns whether an old address is relative to the section of its page. In Hugo, an alias without a slash at its start is relative. */
const isRelative = (address: string, file: string, data: Data) =>
  foldersOf(file).includes('content') &&
  !address.startsWith('/') &&
  Object.entries(data).some(
    ([name, value]) => ['alias', 'aliases'].includes(name.toLowerCase()) && [value].flat().includes(address),
  );

/** Returns the address of the section of a page: `/posts/` for `content/posts/a`. */
const sectionOf = (path: string) => `/${folderOf(partBelow(path, ['content']))}`;

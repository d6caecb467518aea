/** Reads the articles of an archive and their fields. For any other text, gives the reason why the import leaves it out. */

import { isMoment, momentAt, readDate, toDeadline } from '../../../language/dates.ts';
import { tell } from '../../../language/messages/tell.ts';
import { isMessage, type Message } from '../../../message.ts';
import type { WordCount } from '../account/keep-account.ts';
import { findFile, isPicture } from '../body/pictures.ts';
import type { Note, Remark } from '../changes.ts';
import { findOldPaths } from '../former/find-old-paths.ts';
import type { FormerSite } from '../former/former-site.ts';
import { checkFolder } from '../former/named-folder.ts';
import { readFormerSite } from '../former/read-former-site.ts';
import { readSiteFacts, type SiteFacts } from '../former/site-facts.ts';
import { type ForeignFields, readForeignFields } from '../front-matter/foreign-fields.ts';
import type { Data, ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import type { FieldMap } from '../front-matter/foreign-values.ts';
import { detectInArchive, detectLanguage, zoneOf } from '../language.ts';
import { takeSummaryAsText } from './added-paragraphs.ts';
import { type Archive, extensionOf, foldersOf } from './archive-files.ts';
import { type ArchivePlace, isForPandoc } from './archive-place.ts';
import { dateOtherwise } from './date-otherwise.ts';
import type { ImportProgress } from './import-progress.ts';
import { type InheritedFields, readInherited } from './inherited-fields.ts';
import { findPairs } from './language-pairs.ts';
import { takeSamples } from './packed-text.ts';
import { placeOf } from './place-of-text.ts';
import { readMatters } from './read-matters.ts';
import { noteFor } from './remarks.ts';
import { readSiteSettings } from './site-settings.ts';
import { settleAddresses } from './stated-addresses.ts';
import { findPages } from './static-pages.ts';

/** Settings that the user chose. The import detects the value of any setting that is undefined. */
export interface ArchiveSettings {
  /** Language of texts that do not state their language. */
  readonly language: string | undefined;
  /** Time zone of dates without an offset. */
  readonly zone: string | undefined;
  /** Origin of the site that published the archive. */
  readonly origin: string | undefined;
  /** Folder of that site on its server, such as `/blog/`; undefined if the user named none. */
  readonly folder?: string | undefined;
  /** Name of the field that contains the date of an article. */
  readonly dateField?: string | undefined;
  readonly fieldMap?: FieldMap | undefined;
  /** Time of the import, in milliseconds since 1970-01-01T00:00Z. The import removes links to articles with a later date. */
  readonly now: number;
  /** Receives the progress of the import. */
  readonly progress?: ImportProgress | undefined;
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
  /** True if the settings of the old site determine the address of the article. The import then does not guess it. */
  readonly hasKnownAddress?: boolean;
  /** Number of words in the source, and number of these words that are missing from `matter`; undefined if the source is Markdown, not HTML. */
  readonly count?: WordCount | undefined;
  /** Returns the old text; undefined if the old text is a file of the archive. */
  readonly original?: () => string;
}

export interface ReadArchive extends SiteFacts {
  readonly articles: readonly ForeignArticle[];
  /** Reasons why the import leaves texts out, by path in the archive. */
  readonly leftOut: ReadonlyMap<string, Message>;
  readonly remarks: readonly Remark[];
  readonly zone: string;
  /** Number of texts that may be articles, judging by their file names. */
  readonly found: number;
  /** Names of people by id; empty if the archive contains no names. */
  readonly people: ReadonlyMap<string, string>;
  /** Name of the publication, if the archive states it. */
  readonly name: string | undefined;
  readonly tagline: string | undefined;
  /** Origin of the old site, if the archive states it. */
  readonly origin: string | undefined;
  /** True if every article states its old address. The import then does not guess addresses. */
  readonly tellsAddresses: boolean;
  /** Language of articles that do not state theirs, if the import guessed it from the characters of the whole archive. */
  readonly guessed?: string | undefined;
  /** Number of readers' comments, which an import leaves out. */
  readonly comments: number;
  /** Settings of the old site that template tags may print. Undefined if the old site showed template tags as text. */
  readonly settingsOfTags?: Data | undefined;
}

/** Reads every Markdown file of an archive. Detects the language or the time zone if the setting is missing. */
export function readArchive(archive: Archive, settings: ArchiveSettings): ReadArchive {
  const site = readSiteSettings(archive);
  const former = readFormerSite(site, archive, settings.now);
  const { matters, leftOut, found, areNotes, ...read } = readMatters(archive, { ...settings, former });
  const remarks: Remark[] = [...read.remarks];
  const otherwise = settings.language ?? detectLanguage(takeSamples([...matters.values()], ({ body }) => body));
  const zone = settings.zone ?? site.zone ?? zoneOf(otherwise);
  const pairs = findPairs(matters);
  const places = new Map([...matters.keys()].map(file => [file, placeOf(file, { archive, pairs, former })]));
  const pages = findPages(matters, file => areNotes || places.get(file)?.day !== undefined, settings.fieldMap);
  const inheritedBy = readInherited(archive, former);
  const today = momentAt(settings.now, zone).day;
  const around = { archive, settings, zone, otherwise, former, inheritedBy, today: areNotes ? today : undefined };
  const articles: ForeignArticle[] = [];
  for (const [file, place] of places) {
    const matter = matters.get(file);
    if (!matter) continue;
    const one = { file, place, matter, isPage: pages.has(file) };
    const read = former?.refuse(file) ?? readOne(one, { ...around, note: noteFor(remarks, file) });
    if (isMessage(read)) leftOut.set(file, read);
    else articles.push(read);
  }
  const joined = joinTranslations(articles);
  const named = checkFolder(settings.folder, findOldPaths(joined, former).articles);
  const facts = readSiteFacts(site, archive, named);
  const stated = settleAddresses(joined, { origin: settings.origin, folder: facts.folder });
  const addressed = findOldPaths(stated.articles, former);
  return {
    articles: addressed.articles,
    leftOut,
    remarks: [...remarks.filter(({ file }) => !leftOut.has(file)), ...stated.remarks, ...addressed.remarks],
    zone,
    found,
    people: new Map(),
    name: site.name,
    tagline: undefined,
    origin: stated.origin,
    ...facts,
    guessed: settings.language === undefined && isDoubtful(otherwise, stated.articles) ? otherwise : undefined,
    tellsAddresses: false,
    comments: 0,
    settingsOfTags: fillsTags(archive) ? site.ofTags : undefined,
  };
}

interface Surroundings {
  readonly archive: Archive;
  readonly settings: ArchiveSettings;
  readonly zone: string;
  /** Language of texts whose own language is unknown. */
  readonly otherwise: string;
  /** The old site; undefined if it was not made by Hugo or Jekyll, or if its settings are missing. */
  readonly former: FormerSite | undefined;
  /** Returns the fields that a text inherits from its folders. */
  inheritedBy(file: string, data: Data): InheritedFields;
  /** Date of drafts without a date; undefined if the import leaves out texts without a date. */
  readonly today: string | undefined;
  readonly note: Note;
}

/** Reads one article or page, or returns the reason why the import leaves it out. */
function readOne(
  { file, place, matter, isPage }: Pick<ForeignArticle, 'file' | 'place' | 'matter'> & { readonly isPage: boolean },
  { archive, settings, zone, otherwise, former, inheritedBy, today, note }: Surroundings,
): ForeignArticle | Message {
  const inherited = inheritedBy(file, matter.data);
  const fields = readForeignFields(inherited.data, {
    ...settings,
    dateField: settings.dateField ?? former?.dateFieldOf(file, matter.data),
    unpublished: former?.unpublished(file, matter.data),
    place,
    zone,
    isPage,
    isOfJekyll: isOfJekyll(file),
    inherited: inherited.ofVisibility,
    note,
    dateOtherwise: today === undefined ? undefined : hasDate => dateOtherwise(hasDate, today, archive.addedIn?.(file)),
    hasPicture: address => {
      const source = findFile(address, file, archive.files);
      return source !== undefined && isPicture(source);
    },
    isShown: name => matter.body.includes(`page.${name}`),
  });
  if (isMessage(fields)) return fields;
  const kind = isPage ? 'page' : 'article';
  if (isPage && !isPublic({ kind, fields }, zone, settings.now))
    return tell('import-unpublished-page')`this page is not public, but in halfsky only articles can be drafts`;
  const stated = place.language ?? fields.language ?? settings.language;
  const language = stated ?? detectInArchive([fields.title ?? '', matter.body], otherwise);
  const whole: ForeignArticle = { file, kind, dialect: dialectOf(file), place, matter, fields, language };
  const article = takeSummaryAsText(whole, note);
  return article.matter.body.trim() === '' && fields.cover === undefined
    ? tell('import-had-no-text')`this file has no text`
    : article;
}

/** Returns whether at least one article is in `language` although neither its path nor its fields state a language. */
const isDoubtful = (language: string, articles: readonly ForeignArticle[]) =>
  articles.some(one => one.language === language && (one.place.language ?? one.fields.language) === undefined);

/** Gives articles with the same translation key the same `work`, if no two of these articles are in the same language. */
function joinTranslations(articles: readonly ForeignArticle[]): readonly ForeignArticle[] {
  const works = new Map<string, string>();
  for (const [key, [first, ...others]] of Map.groupBy(
    articles,
    ({ kind, fields }) => fields.work && `${kind} ${fields.work}`,
  )) {
    if (key === undefined || !first || others.length === 0) continue;
    const versions = [first, ...others];
    if (new Set(versions.map(({ language }) => language)).size < versions.length) continue;
    for (const { file } of versions) works.set(file, first.place.work);
  }
  return articles.map(article => {
    const { file, place } = article;
    return { ...article, place: { ...place, path: place.work, work: works.get(file) ?? place.work } };
  });
}

/**
 * Returns whether an article or a page is public at the time `now`, so that links to this article or page work. Drafts, scheduled articles and
 * expired pages are not public.
 */
export function isPublic(
  { kind, fields }: Pick<ForeignArticle, 'kind' | 'fields'>,
  zone: string,
  now: number,
): boolean {
  if (fields.draft) return false;
  if (kind === 'page' && fields.expires !== undefined) {
    const last = readDate(fields.expires, zone);
    if (isMoment(last) && toDeadline(last, zone).end <= now) return false;
  }
  if (kind === 'page' && fields.date === '') return true;
  const date = readDate(fields.date, zone);
  return isMoment(date) && date.millis <= now;
}

/** Returns whether the old site was made by Jekyll or Eleventy, which carry out template tags in Markdown. Hugo and others show them. */
const fillsTags = ({ files: { all } }: Archive) =>
  all.some(file => isOfJekyll(file) || /^(?:_config\.ya?ml|\.?eleventy(?:\.config)?\.[cm]?[jt]s)$/.test(file));

/** Returns whether a text is in one of the folders in which only Jekyll has its posts and drafts. */
const isOfJekyll = (file: string) => foldersOf(file).some(name => name === '_posts' || name === '_drafts');

const dialectOf = (file: string): Dialect =>
  extensionOf(file) === 'mdx' ? 'mdx' : isForPandoc(file) ? 'pandoc' : 'markdown';

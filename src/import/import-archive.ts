/** An archive in memory → the files of a publication, and a report. Pure: what it needs of the disk is passed in. */
import { addressOf, parseBase, rootOf } from '../addresses.ts';
import { parseArticle, type Settings } from '../article/article.ts';
import { parsePlace } from '../article/place.ts';
import type { Files } from '../files.ts';
import { giveAliases } from './aliases.ts';
import { resolverFor } from './archive-resolver.ts';
import { composeArticle } from './compose.ts';
import { convertBody } from './convert-body.ts';
import { byFrequency } from './language.ts';
import { assignPlaces, type NewPlace } from './new-places.ts';
import { writeNewsroom } from './newsroom-files.ts';
import { fill, guessOrigin, OldAddresses, type OldArticle, type Pattern, slugsOf } from './old-addresses.ts';
import { placeFiles } from './placed-files.ts';
import { type Archive, type ArchiveSettings, type ForeignArticle, type ReadArchive, readArchive, type Remark } from './read-archive.ts';
import { type Report, writeReport } from './report.ts';
import { unifyTags } from './tags.ts';

export interface Imported {
  /** Path in the publication → text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Path in the publication → file of the archive. */
  readonly copies: ReadonlyMap<string, string>;
  readonly report: Report;
  /** Path in the publication → archive file, of the articles. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface ImportSettings extends ArchiveSettings {
  /** Milliseconds since 1970-01-01T00:00Z: what is dated later is not linked to. */
  readonly now: number;
  readonly words: Settings['words'];
}

/** Imports what can be imported; `refused` are files that turned out not to fit, with the reason. */
export function importArchive(archive: Archive, settings: ImportSettings, refused: ReadonlyMap<string, string> = new Map()): Imported {
  const read = readArchive(archive, settings);
  const reasons = new Map([...read.leftOut, ...refused]);
  for (;;) {
    const articles = read.articles.filter(({ file }) => !reasons.has(file));
    const attempt = convertAll(articles, { archive, settings, read, reasons });
    if (attempt.faults.size === 0) return attempt.imported;
    for (const [file, reason] of attempt.faults) reasons.set(file, reason);
  }
}

interface Task {
  readonly archive: Archive;
  readonly settings: ImportSettings;
  readonly read: ReadArchive;
  readonly reasons: ReadonlyMap<string, string>;
}

interface Converted {
  readonly article: ForeignArticle;
  readonly place: NewPlace;
  readonly old: OldArticle;
  readonly title: string;
  /** With placeholders. */
  readonly body: string;
  readonly cover: { readonly src: string; readonly alt: string; readonly caption: string; readonly credit: string } | undefined;
}

function convertAll(articles: readonly ForeignArticle[], { archive, settings, read, reasons }: Task) {
  const languages = byFrequency(articles.map(({ language }) => language));
  const first = languages[0] ?? 'en';
  const places = assignPlaces(articles, first);
  const olds = new Map(articles.map(article => [article.file, oldArticle(article)]));
  const addresses = new OldAddresses([...olds.values()]);
  const origin = settings.origin ?? guessOrigin(articles.map(({ matter }) => matter.body), addresses);
  const witnesses = new Map<Pattern, number>();
  const remarks: Remark[] = [...read.remarks].filter(({ file }) => !reasons.has(file));
  const isHidden = new Map(articles.map(({ file, fields }) => [file, fields.draft || Date.parse(fields.date) > settings.now]));
  const converted = articles.map(article => {
    const { file } = article;
    const note = (change: Remark['change'], about?: string) => remarks.push({ file, change, about });
    const old = olds.get(file) ?? oldArticle(article);
    const place = places.get(file);
    if (!place) throw new Error(`${file} has no place`);
    if (place.renamed) note('addresses changed, because several articles of a year had the same', place.slug);
    const resolver = resolverFor(article, {
      archive,
      addresses,
      origin,
      own: old,
      mayLead: other => other !== file && isHidden.get(other) === false,
      witness: pattern => witnesses.set(pattern, (witnesses.get(pattern) ?? 0) + 1),
      note,
    });
    return convertOne(article, { place, old, resolver, note });
  });
  const pattern = [...witnesses].filter(([, count]) => count >= 3).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
  const placed = placeFiles(converted, first);
  const { given, refused: lostAliases } = giveAliases(
    converted.map(({ article: { file }, place, old }) => ({
      file,
      language: place.language,
      address: addressOf.article(rootOf(place.language, first), place.year, place.slug),
      old: [...old.told, ...(pattern ? old.days.slice(0, 1).flatMap(day => old.slugs.slice(0, 1).map(slug => fill(pattern, day, slug))) : [])],
    })),
    languages,
  );
  for (const [file, address] of lostAliases) remarks.push({ file, change: 'old addresses left out, because another article has them', about: address });
  const tags = unifyTags(articles.map(({ fields }) => fields.tags));
  const texts = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const one of converted) {
    const { article } = one;
    const path = placed.pathOf(article.file);
    const fields = { ...article.fields, title: one.title, tags: [...new Set(article.fields.tags.map(tag => tags.spellings.get(tag) ?? tag))], aliases: given.get(article.file) ?? [] };
    const { body, cover } = placed.fillIn(one);
    texts.set(path, composeArticle({ ...fields, cover }, body));
    sources.set(path, article.file);
  }
  const faults = findFaults(texts, sources, { languages, zone: read.zone, files: placed.filesOf(archive), words: settings.words });
  for (const [path, text] of writeNewsroom({ name: archive.name, languages, zone: read.zone, origin, articles, tags })) texts.set(path, text);
  const report = writeReport({ archive, read, reasons, sources, copies: placed.copies, remarks, languages, origin, pattern, tags, articles });
  return { faults, imported: { texts, copies: placed.copies, report, sources } };
}

type One = Pick<Converted, 'place' | 'old'> & { readonly resolver: ReturnType<typeof resolverFor>; readonly note: (change: Remark['change'], about?: string) => void };

function convertOne(article: ForeignArticle, { place, old, resolver, note }: One): Converted {
  const { matter, fields, file } = article;
  const { body, heading } = convertBody({ body: matter.body, data: matter.data, title: fields.title, credits: fields.credits, isMdx: /\.mdx$/i.test(file) }, resolver, note);
  if (fields.title === undefined) note('headlines taken from the text or the file name', heading ?? article.place.slug);
  const title = fields.title ?? heading ?? article.place.slug.replaceAll('-', ' ');
  return { article, place, old, title, body, cover: convertCover(fields.cover, resolver, note) };
}

function convertCover(cover: ForeignArticle['fields']['cover'], resolver: One['resolver'], note: One['note']): Converted['cover'] {
  if (!cover) return undefined;
  const found = resolver.picture(cover.address);
  if ('src' in found) return { src: found.src, alt: resolver.describe(cover), caption: cover.caption, credit: cover.credit };
  note('cover pictures left out, because they are not in the archive or cannot be shown', cover.address);
  return undefined;
}

function oldArticle({ file, place, fields, language }: ForeignArticle): OldArticle {
  const days = [place.day, fields.date.slice(0, 10)].filter(day => day !== undefined);
  return { file, language, work: place.work, slugs: slugsOf(fields.slug, place.slug), days: [...new Set(days)], told: fields.addresses };
}

interface Checked {
  readonly languages: readonly string[];
  readonly zone: string;
  readonly files: Files;
  readonly words: Settings['words'];
}

/** Every article is read as the publication will read it; what it would refuse is no import. */
function findFaults(texts: ReadonlyMap<string, string>, sources: ReadonlyMap<string, string>, { languages, zone, files, words }: Checked): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  for (const [path, text] of texts) {
    const source = sources.get(path);
    if (source === undefined || !parsePlace(path)) continue;
    const { value, problems } = parseArticle(path, text, { zone, languages, base: parseBase('http://localhost/'), files, words });
    const [problem] = problems;
    if (problem) faults.set(source, `${problem.field ? `${problem.field}: ` : ''}${problem.what}`);
    else if (value && value.body.replace(/<(?!img)[^>]*>/g, '').trim() === '') faults.set(source, 'nothing is left of its text');
  }
  return faults;
}

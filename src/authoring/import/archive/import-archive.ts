/** Turns an archive in memory into a report and the files of a publication. Pure: the caller provides access to the disk. */

import { addressOf, clashKey, rootOf } from '../../../addresses.ts';
import type { Message } from '../../../message.ts';
import type { Settings } from '../../../source/article/article.ts';
import type { Note } from '../changes.ts';
import { unifyTags } from '../front-matter/tags.ts';
import { byFrequency } from '../language.ts';
import { type Report, writeReport } from '../report.ts';
import { assignAliases } from './aliases.ts';
import { resolverFor } from './archive-resolver.ts';
import { composeArticle, composePage } from './compose.ts';
import { type Converted, convertArticle, oldArticle } from './convert-article.ts';
import { findFaults } from './find-faults.ts';
import { assignPlaces } from './new-places.ts';
import { writeNewsroom } from './newsroom-files.ts';
import { guessOrigin, OldAddresses, type Pattern } from './old-addresses.ts';
import { choosePattern, formerAddresses } from './old-shape.ts';
import { placeFiles } from './placed-files.ts';
import {
  type Archive,
  type ArchiveSettings,
  type ForeignArticle,
  isPublic,
  type ReadArchive,
  type Remark,
  readArchive,
} from './read-archive.ts';
import { repairMistakes } from './repair-mistakes.ts';

/** Files of the new publication, and the report. */
export interface Imported {
  /** Text of each new file, by path in the publication. */
  readonly texts: ReadonlyMap<string, string>;
  /** Path in the archive of each file to copy, by path in the publication. */
  readonly copies: ReadonlyMap<string, string>;
  readonly report: Report;
  /** Path in the archive of each article, by path in the publication. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface ImportSettings extends ArchiveSettings {
  readonly words: Settings['words'];
}

/** Imports every article that the publication can accept. `refused` contains reasons for leaving articles out, by path in the archive. */
export function importArchive(
  archive: Archive,
  settings: ImportSettings,
  refused: ReadonlyMap<string, Message> = new Map(),
): Imported {
  return importArticles(archive, readArchive(archive, settings), settings, refused);
}

/**
 * Imports articles that are already parsed, from any kind of archive. If the publication would refuse some of the articles,
 * leaves them out and converts all other articles again.
 */
export function importArticles(
  archive: Archive,
  read: ReadArchive,
  settings: ImportSettings,
  refused: ReadonlyMap<string, Message>,
): Imported {
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
  readonly reasons: ReadonlyMap<string, Message>;
}

interface Attempt {
  readonly imported: Imported;
  /** Reason why the publication would refuse each faulty article, by path in the archive. */
  readonly faults: ReadonlyMap<string, Message>;
}

function convertAll(articles: readonly ForeignArticle[], task: Task): Attempt {
  const { archive, settings, read, reasons } = task;
  const languages = byFrequency(articles.map(({ language }) => language));
  const each = convertEach(articles, languages, task);
  const placed = placeFiles(each.converted, languages[0] ?? 'en');
  const aliases = aliasesOf(each, languages);
  const tags = unifyTags(articles.map(({ fields }) => fields.tags));
  const texts = new Map(each.converted.map(one => composeText(one, placed, { tags, aliases })));
  const sources = new Map(articles.map(({ file }) => [placed.pathOf(file), file]));
  const { zone } = read;
  const slips: Remark[] = [];
  repairMistakes(texts, {
    note: (path, change, about) => slips.push({ file: sources.get(path) ?? path, change, about }),
    languages,
    zone,
    files: placed.filesOf(archive),
    words: settings.words,
  });
  const faults = findFaults(texts, sources, { languages, zone, files: placed.filesOf(archive), words: settings.words });
  for (const [path, text] of writeNewsroom({
    ...read,
    name: read.name ?? archive.name,
    languages,
    zone,
    articles,
    tags,
  }))
    texts.set(path, text);
  const { copies } = placed;
  const remarks = [
    ...read.remarks.filter(({ file }) => !reasons.has(file)),
    ...each.remarks,
    ...aliases.remarks,
    ...slips,
  ];
  const { origin, pattern } = each;
  const report = writeReport({
    archive,
    read,
    reasons,
    sources,
    copies,
    remarks,
    languages,
    origin,
    pattern,
    tags,
    articles,
  });
  return { faults, imported: { texts, copies, report, sources } };
}

/** Returns the new path and the text of a converted article or page. */
function composeText(
  one: Converted,
  placed: ReturnType<typeof placeFiles>,
  { tags, aliases }: { readonly tags: ReturnType<typeof unifyTags>; readonly aliases: ReturnType<typeof aliasesOf> },
): readonly [path: string, text: string] {
  const { article, title } = one;
  const { body, cover } = placed.fillIn(one);
  const fields = {
    ...article.fields,
    title,
    tags: [...new Set(article.fields.tags.map(tag => tags.spellings.get(tag) ?? tag))],
    aliases: aliases.given.get(article.file) ?? [],
    cover,
  };
  const text = article.kind === 'page' ? composePage(fields, body) : composeArticle(fields, body);
  return [placed.pathOf(article.file), text];
}

interface ConvertedArticles {
  readonly converted: readonly Converted[];
  readonly remarks: readonly Remark[];
  readonly origin: string | undefined;
  readonly witnesses: ReadonlyMap<Pattern, ReadonlySet<string>>;
  readonly pattern: Pattern | undefined;
}

/** Converts the articles one by one. Writes placeholders for the paths in links and pictures, because the final paths are not known yet. */
function convertEach(
  articles: readonly ForeignArticle[],
  languages: readonly string[],
  { archive, settings, read }: Task,
): ConvertedArticles {
  const places = assignPlaces(articles, languages[0] ?? 'en');
  const oldArticles = new Map(articles.map(article => [article.file, oldArticle(article)]));
  const addresses = new OldAddresses([...oldArticles.values()]);
  const bodies = new Map(articles.map(({ file, matter }) => [file, matter.body]));
  const origin = settings.origin ?? read.origin ?? guessOrigin(bodies, addresses);
  const witnesses = new Map<Pattern, Set<string>>();
  const remarks: Remark[] = [];
  const open = new Set(articles.filter(article => isPublic(article, read.zone, settings.now)).map(({ file }) => file));
  const converted = articles.map(article => {
    const { file } = article;
    const [old, place] = [oldArticles.get(file), places.get(file)];
    if (!old || !place) throw new Error(`${file} has no place`);
    const note: Note = (change, about) => remarks.push({ file, change, about });
    if (place.renamed) note('shared-addresses-changed', place.slug);
    const resolver = resolverFor(article, {
      archive,
      addresses,
      origin,
      own: old,
      mayLead: other => other === file || open.has(other),
      witness: (pattern, of) => witnesses.set(pattern, (witnesses.get(pattern) ?? new Set()).add(of)),
      note,
    });
    return convertArticle(article, { place, old, resolver, note });
  });
  const shown = read.tellsAddresses ? new Map<Pattern, ReadonlySet<string>>() : witnesses;
  return { converted, remarks, origin, witnesses: shown, pattern: choosePattern(shown, articles.length) };
}

function aliasesOf({ converted, pattern, witnesses }: ConvertedArticles, languages: readonly string[]) {
  const claimants = converted.map(({ article: { file, kind }, place: { language, year, slug }, old }) => {
    const root = rootOf(language, languages[0] ?? 'en');
    return kind === 'page'
      ? { file, language, address: addressOf.page(root, slug), old: [] }
      : {
          file,
          language,
          address: addressOf.article(root, year, slug),
          old: [...old.told, ...formerAddresses(old, pattern, witnesses)],
        };
  });
  const { given, refused } = assignAliases(claimants, languages);
  return { given, remarks: [...refused, ...movedPages(converted, claimants)] };
}

/**
 * Returns a remark for each old address of a page such as About, if the page has another address now. Pages have no aliases, so the web
 * host has to redirect these addresses.
 */
function movedPages(
  converted: readonly Converted[],
  claimants: readonly { readonly file: string; readonly address: string }[],
): readonly Remark[] {
  const addresses = new Map(claimants.map(({ file, address }) => [file, address]));
  return converted
    .filter(({ article }) => article.kind === 'page')
    .flatMap(({ article: { file }, old }) =>
      old.told
        .filter(path => clashKey(`/${path}/`.replaceAll(/\/+/g, '/')) !== clashKey(addresses.get(file) ?? ''))
        .map((about): Remark => ({ file, change: 'page-addresses-left-out', about })),
    );
}

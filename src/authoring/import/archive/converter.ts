/** Converts all articles of an archive, one after another. */

import type { Remark } from '../changes.ts';
import { isPublicOrigin } from '../foreign-address.ts';
import type { Archive } from './archive-files.ts';
import { resolverFor } from './archive-resolver.ts';
import { type Converted, convertArticle, oldArticle } from './convert-article.ts';
import { assignPlaces, type NewPlace } from './new-places.ts';
import { choosePattern, guessOrigin, OldAddresses, type OldArticle, type Pattern } from './old-addresses.ts';
import { detach, packText, withBody } from './packed-text.ts';
import { listFiles } from './placed-files.ts';
import { type ArchiveSettings, type ForeignArticle, isPublic, type ReadArchive } from './read-archive.ts';
import { noteFor } from './remarks.ts';

/** An archive, its parsed articles, and the settings of the import. */
export interface Task {
  readonly archive: Archive;
  readonly settings: ArchiveSettings;
  readonly read: ReadArchive;
}

export interface ConvertedArticles {
  readonly converted: readonly Converted[];
  readonly remarks: readonly Remark[];
  readonly origin: string | undefined;
  readonly witnesses: ReadonlyMap<Pattern, ReadonlySet<string>>;
  readonly pattern: Pattern | undefined;
}

/** A converted article, with the other results of its conversion. */
interface Conversion {
  readonly converted: Converted;
  readonly remarks: readonly Remark[];
  readonly witnesses: readonly (readonly [Pattern, string])[];
  /** Paths in the archive of the articles on which the conversion depends. */
  readonly seen: ReadonlySet<string>;
  /** Paths in the archive of the public articles in `seen`. A link to one of them must not stay when that article becomes a draft. */
  readonly open: readonly string[];
}

interface Surroundings {
  readonly addresses: OldAddresses;
  readonly oldArticles: ReadonlyMap<string, OldArticle>;
  readonly origin: string | undefined;
  /** Origins whose addresses count as addresses of the old site. */
  readonly origins: readonly string[];
  readonly open: ReadonlySet<string>;
}

/**
 * Converts articles, and keeps the results. A later call converts an article again only if its fields, its new path or the origin of the
 * old site has changed, or if an article on which its conversion depends is left out or is no longer public.
 */
export class Converter {
  readonly #task: Task;
  readonly #known = new Map<string, Conversion>();
  #origins = '';

  constructor(task: Task) {
    this.#task = task;
  }

  /** Converts articles. Writes placeholders for the paths in links and pictures, because the final paths are not known yet. */
  convert(articles: readonly ForeignArticle[], firstLanguage: string): ConvertedArticles {
    const { settings, read } = this.#task;
    const places = assignPlaces(articles, firstLanguage);
    const oldArticles = new Map(articles.map(article => [article.file, oldArticle(article)]));
    const addresses = new OldAddresses([...oldArticles.values()], read.isFolderNamed);
    const { statedOrigin } = read;
    const stated = statedOrigin !== undefined && isPublicOrigin(statedOrigin) ? statedOrigin : undefined;
    const given = settings.origin ?? read.origin;
    const guessed = given === undefined ? guessOrigin(articles, addresses) : undefined;
    const origin = given ?? stated ?? guessed;
    const origins = [origin, statedOrigin, guessed].filter(one => one !== undefined);
    if (origins.join() !== this.#origins) this.#known.clear();
    this.#origins = origins.join();
    const isOpen = (article: ForeignArticle) => isPublic(article, read.zone, settings.now);
    const open = new Set(articles.filter(isOpen).map(({ file }) => file));
    const each = articles.map((article, i) => {
      const place = places.get(article.file);
      if (!place) throw new Error(`${article.file} has no place`);
      settings.progress?.step(i);
      return this.#recall(article, place, { addresses, oldArticles, origin, origins, open });
    });
    const witnesses = new Map<Pattern, Set<string>>();
    for (const [pattern, of] of read.tellsAddresses ? [] : each.flatMap(one => one.witnesses))
      witnesses.set(pattern, (witnesses.get(pattern) ?? new Set()).add(of));
    return {
      converted: each.map(({ converted }) => converted),
      remarks: each.flatMap(({ remarks }) => remarks),
      origin,
      witnesses,
      pattern: articles.every(one => one.hasKnownAddress) ? undefined : choosePattern(witnesses, articles.length),
    };
  }

  #recall(article: ForeignArticle, place: NewPlace, around: Surroundings): Conversion {
    const known = this.#known.get(article.file);
    if (
      known?.converted.article.fields === article.fields &&
      isSame(known.converted.place, place) &&
      [...known.seen].every(file => around.oldArticles.has(file)) &&
      known.open.every(file => around.open.has(file))
    )
      return known;
    const conversion = this.#convert(article, place, around);
    this.#known.set(article.file, conversion);
    return conversion;
  }

  #convert(article: ForeignArticle, place: NewPlace, around: Surroundings): Conversion {
    const { file } = article;
    const { addresses, oldArticles, origin, origins, open } = around;
    const {
      folder,
      isFolderNamed = false,
      leavesOutFolder = false,
      joinsFolder = false,
      settingsOfTags,
    } = this.#task.read;
    const old = oldArticles.get(file) ?? oldArticle(article);
    const remarks: Remark[] = [];
    const witnesses: (readonly [Pattern, string])[] = [];
    const seen = new Set<string>();
    const note = noteFor(remarks, file);
    if (place.renamed) note('shared-addresses-changed', place.slug);
    const resolver = resolverFor(article, {
      archive: this.#task.archive,
      addresses,
      ...{ origin, origins, folder, isFolderNamed, leavesOutFolder, joinsFolder },
      own: old,
      mayLead: other => other === file || open.has(other),
      witness: (pattern, of) => witnesses.push([pattern, of]),
      saw: other => seen.add(other),
      note,
    });
    const converted = convertArticle(article, { place, old, resolver, note, folder, settings: settingsOfTags });
    return { converted: pack(converted), remarks, witnesses, seen, open: [...seen].filter(file => open.has(file)) };
  }
}

const isSame = (a: NewPlace, b: NewPlace) => JSON.stringify(a) === JSON.stringify(b);

const pack = ({ body, ...others }: Omit<Converted, 'files'>): Converted =>
  withBody(
    { ...others, title: detach(others.title), files: listFiles(`${body}${others.cover?.src ?? ''}`) },
    packText(body),
  );

/**
 * Chooses the year, slug and language of each imported article. A work (an article together with its translations) has only one year
 * and one slug.
 */
import { clashKey } from '../../../addresses.ts';
import { shortenSlug, toSlug } from '../../../language/slug.ts';
import { nameOf } from './archive-files.ts';
import type { ForeignArticle } from './read-archive.ts';

/** Place of an article in the new publication: its year, slug and language. */
export interface NewPlace {
  readonly kind: ForeignArticle['kind'];
  readonly year: string;
  readonly slug: string;
  readonly language: string;
  /** Key of the work. A work is an article together with its translations, which all use the same picture files. */
  readonly work: string;
  /** True if the import changed the slug, because another article has the same slug. */
  readonly renamed: boolean;
}

/** Returns the path of an article or page in the publication. A bundle is an article in a separate folder, together with its pictures. */
export function pathOf({ kind, year, slug, language }: NewPlace, firstLanguage: string, isBundle: boolean): string {
  const suffix = language === firstLanguage ? '' : `.${language}`;
  if (kind === 'page') return `newsroom/pages/${slug}${suffix}.md`;
  return isBundle ? `articles/${year}/${slug}/index${suffix}.md` : `articles/${year}/${slug}${suffix}.md`;
}

/** Article together with its translations. */
interface Work {
  readonly key: string;
  readonly kind: ForeignArticle['kind'];
  readonly versions: readonly ForeignArticle[];
  readonly year: string;
  readonly day: string;
  readonly slug: string;
}

/** Chooses the place (year, slug and language) of every article. Returns the places by path in the archive. */
export function assignPlaces(
  articles: readonly ForeignArticle[],
  firstLanguage: string,
): ReadonlyMap<string, NewPlace> {
  const works = groupWorks(articles, firstLanguage);
  const places = new Map<string, NewPlace>();
  for (const sharing of Map.groupBy(works, sharedKey).values()) {
    const slugs = tellApart(sharing);
    for (const [i, { key, kind, versions, year, slug }] of sharing.entries()) {
      const given = slugs[i] ?? slug;
      for (const { file, language } of versions)
        places.set(file, { kind, year, slug: given, language, work: key, renamed: given !== slug });
    }
  }
  return places;
}

/** Returns the part of the address that identifies an article and its translations: year and slug, or only the slug for a page. */
const sharedKey = ({ kind, year, slug }: Work) => clashKey(kind === 'page' ? `pages/${slug}` : `${year}/${slug}`);

function groupWorks(articles: readonly ForeignArticle[], firstLanguage: string): readonly Work[] {
  const groups = new Map<string, ForeignArticle[]>();
  for (const article of articles) {
    let key = article.place.work;
    // Two files in the same language are different articles, even if they have the same name.
    for (let n = 2; groups.get(key)?.some(({ language }) => language === article.language); n++)
      key = `${article.place.work} (${n})`;
    const there = groups.get(key);
    if (there) there.push(article);
    else groups.set(key, [article]);
  }
  return [...groups].flatMap(([key, versions]) => {
    const main = versions.find(({ language }) => language === firstLanguage) ?? versions[0];
    if (!main) return [];
    const { kind, fields, place } = main;
    return [
      {
        key,
        kind,
        versions,
        year: fields.date.slice(0, 4),
        day: fields.date.slice(5, 10),
        slug: slugOf(fields.slug, place.slug, fields.title, place.name),
      },
    ];
  });
}

/**
 * Returns the slug of the first name from which a slug can be made. Returns `article` if no slug can be made. `names` are the old slug, the file
 * name without its date, the headline and the whole file name. Shortens the slug to the length that file systems allow.
 */
function slugOf(...names: readonly (string | undefined)[]): string {
  const slugs = names.map(name => toSlug(nameOf(name ?? '')));
  return shortenSlug(slugs.find(slug => slug !== '' && slug !== 'index') ?? 'article');
}

/**
 * Returns a different slug for each of several articles that have the same year and slug. Appends the month. If the slugs are still not all
 * different, appends the month and the day instead, or otherwise a number.
 */
function tellApart(works: readonly Work[]): readonly string[] {
  if (works.length === 1) return works.map(({ slug }) => slug);
  const choices = [(work: Work) => `${work.slug}-${work.day.slice(0, 2)}`, (work: Work) => `${work.slug}-${work.day}`];
  for (const choice of choices) {
    const slugs = works.map(choice);
    if (new Set(slugs).size === slugs.length) return slugs;
  }
  return works.map(({ slug }, i) => (i === 0 ? slug : `${slug}-${i + 1}`));
}

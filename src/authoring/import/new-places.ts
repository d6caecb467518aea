/** Where the articles of an archive will lie: a year and a name for each work, and a language for each of its versions. */
import { clashKey } from '../../addresses.ts';
import { shortenSlug, toSlug } from '../../language/slug.ts';
import type { ForeignArticle } from './read-archive.ts';

export interface NewPlace {
  readonly kind: ForeignArticle['kind'];
  readonly year: string;
  readonly slug: string;
  readonly language: string;
  /** The versions of a work share its pictures. */
  readonly work: string;
  /** Whether another name had to be given, because another work had the same. */
  readonly renamed: boolean;
}

/** The path of an article; in a bundle beside its pictures. */
export function pathOf({ kind, year, slug, language }: NewPlace, firstLanguage: string, isBundle: boolean): string {
  const suffix = language === firstLanguage ? '' : `.${language}`;
  if (kind === 'page') return `newsroom/pages/${slug}${suffix}.md`;
  return isBundle ? `articles/${year}/${slug}/index${suffix}.md` : `articles/${year}/${slug}${suffix}.md`;
}

interface Work {
  readonly key: string;
  readonly kind: ForeignArticle['kind'];
  readonly versions: readonly ForeignArticle[];
  readonly year: string;
  readonly day: string;
  readonly slug: string;
}

/** Places by archive file. */
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

/** Articles of a year and all pages share their names. */
const sharedKey = ({ kind, year, slug }: Work) => clashKey(kind === 'page' ? `pages/${slug}` : `${year}/${slug}`);

function groupWorks(articles: readonly ForeignArticle[], firstLanguage: string): readonly Work[] {
  const groups = new Map<string, ForeignArticle[]>();
  for (const article of articles) {
    let key = article.place.work;
    // Two files in one language are two works, even with one name.
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
        slug: slugOf(fields.slug, place.slug, fields.title),
      },
    ];
  });
}

/** The name the article had, else the one of its file, else its headline; not longer than a disk allows in Chinese. */
function slugOf(...names: readonly (string | undefined)[]): string {
  const slug =
    names.map(name => toSlug((name ?? '').replace(/^.*\//, ''))).find(name => name !== '' && name !== 'index') ??
    'article';
  return shortenSlug(slug);
}

/** Works of a year with one name get the month added, or the day, or a number. */
function tellApart(works: readonly Work[]): readonly string[] {
  if (works.length === 1) return works.map(({ slug }) => slug);
  const choices = [(work: Work) => `${work.slug}-${work.day.slice(0, 2)}`, (work: Work) => `${work.slug}-${work.day}`];
  for (const choice of choices) {
    const slugs = works.map(choice);
    if (new Set(slugs).size === slugs.length) return slugs;
  }
  return works.map(({ slug }, i) => (i === 0 ? slug : `${slug}-${i + 1}`));
}

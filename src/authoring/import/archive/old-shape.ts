/** Finds the address pattern of the old site from the links in the archive. */
import { fill, type OldArticle, type Pattern } from './old-addresses.ts';

/**
 * Returns the pattern that links confirm for the most articles. `witnesses` maps each pattern to the articles for which links confirm this
 * pattern; `articles` is the number of all articles. Returns undefined if links confirm the best pattern for fewer than five articles, or for
 * fewer than one article in twenty.
 */
export function choosePattern(
  witnesses: ReadonlyMap<Pattern, ReadonlySet<string>>,
  articles: number,
): Pattern | undefined {
  const [best] = [...witnesses].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return best && best[1].size >= Math.max(5, articles / 20) ? best[0] : undefined;
}

/**
 * Returns the likely old addresses of an article. One address has the pattern of the whole site, `pattern`. The other addresses have the
 * patterns that links to this article confirmed.
 */
export function formerAddresses(
  { file, days, slugs }: OldArticle,
  pattern: Pattern | undefined,
  witnesses: ReadonlyMap<Pattern, ReadonlySet<string>>,
): readonly string[] {
  const [day = '', slug = ''] = [days[0], slugs[0]];
  const shapes = [...witnesses]
    .filter(([shape, files]) => shape === pattern || files.has(file))
    .map(([shape]) => shape);
  return shapes.map(shape => fill(shape, day, slug));
}

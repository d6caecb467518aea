/** Which of the usual shapes the addresses of an archive had, as far as its own links show it. */
import { fill, type OldArticle, type Pattern } from './old-addresses.ts';

/** The shape that every article's address had: if links show it for five articles, and for one in twenty. */
export function choosePattern(
  witnesses: ReadonlyMap<Pattern, ReadonlySet<string>>,
  articles: number,
): Pattern | undefined {
  const [best] = [...witnesses].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  return best && best[1].size >= Math.max(5, articles / 20) ? best[0] : undefined;
}

/** The address of the common shape, and those that links show for this very article. */
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

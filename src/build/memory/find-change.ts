/** Finds the articles whose texts changed since the last build, if nothing else changed. */
import type { Inputs, Kept } from '../load/inputs.ts';
import type { SiteRecord } from '../output/previous-site.ts';
import { isRecord, keyOf, type PageUse, type UseRecord } from './use-record.ts';

/** Maximum number of changed articles. If there are more, reading the whole publication costs little in comparison. */
const most = 50;

/** What changed since a build, and what must be made again. */
export interface TextChange {
  /** Record of that build. */
  readonly before: UseRecord;
  /** The changed articles, as numbers: their places in the record's list of articles. */
  readonly articles: ReadonlySet<number>;
  /** Paths of the pages to draw again. */
  readonly pages: readonly string[];
  /** Addresses of the parts, such as search shards, that contain a changed article. */
  readonly parts: ReadonlySet<string>;
}

/** Inputs of this build, and record of the previous site. */
interface Now {
  readonly kept: Kept;
  readonly inputs: Inputs;
  readonly record: SiteRecord;
  readonly out: string;
}

/**
 * Returns what must be made again because the files of a few articles changed. Returns undefined if anything else changed too, or if something
 * depends on these articles that only the whole publication can make. Does not read the articles: the caller must still check that only their
 * texts changed.
 */
export function findChange({ kept, inputs, record, out }: Now): TextChange | undefined {
  const before = kept.cache.getValue(keyOf(out));
  if (!isRecord(before) || before.id !== record.memory || before.rest !== inputs.rest) return undefined;
  const articles = findChanged(before, { kept, inputs });
  if (articles.size === 0 || articles.size > most) return undefined;
  const isChanged = (number: number) => articles.has(number);
  if ([...before.everywhere, ...before.others].some(number => number < 0 || isChanged(number))) return undefined;
  const pages: string[] = [];
  const parts = new Set<string>();
  for (const [path, use] of before.pages) {
    if (use.articles.some(number => number < 0) || use.texts.some(isChanged)) return undefined;
    if (!use.articles.some(isChanged)) continue;
    if (use.part) parts.add(use.part.address);
    else pages.push(path);
  }
  return { before, articles, pages, parts };
}

/** Returns the numbers of the articles whose files changed; none if an article was added, removed or renamed. */
function findChanged({ articles }: UseRecord, { kept, inputs }: Pick<Now, 'kept' | 'inputs'>): ReadonlySet<number> {
  const { articleFiles } = inputs;
  const isSame = articleFiles.length === articles.length && articles.every(({ file }, i) => file === articleFiles[i]);
  if (!isSame) return new Set();
  return new Set(articles.flatMap(({ file, hash }, i) => (kept.folder.hashOf(file) === hash ? [] : [i])));
}

/** Returns the parts of the site that are not files. */
export const partsOf = ({ pages }: UseRecord): readonly NonNullable<PageUse['part']>[] =>
  [...pages.values()].flatMap(({ part }) => part ?? []);

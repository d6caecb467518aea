/** Finds the articles whose texts changed since the last build, if nothing else changed. */
import type { Inputs, Kept } from '../load/inputs.ts';
import type { SiteRecord } from '../output/previous-site.ts';
import { isRecord, keyOf, linesOf, type UseRecord } from './use-record.ts';
import { UseTable } from './use-table.ts';

/** Maximum number of changed articles. If there are more, reading the whole publication costs little in comparison. */
const most = 50;

/** What changed since a build, and what must be made again. */
export interface TextChange {
  /** Record of that build. */
  readonly before: UseRecord;
  /** What the pages of that build were made from. */
  readonly uses: UseTable;
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
  const uses = new UseTable(before.pages);
  if (uses.hasUnknown() || uses.readsText(articles)) return undefined;
  const users = uses.listUsers(articles);
  const parts = new Set(users.flatMap(path => uses.partAt(path)?.address ?? []));
  return { before, uses, articles, pages: users.filter(path => !uses.partAt(path)), parts };
}

/** Returns the numbers of the articles whose files changed; none if an article was added, removed or renamed. */
function findChanged({ articles }: UseRecord, { kept, inputs }: Pick<Now, 'kept' | 'inputs'>): ReadonlySet<number> {
  const { articleFiles } = inputs;
  if (articleFiles.map(file => `${file}\n`).join('') !== articles.file) return new Set();
  const hashes = linesOf(articles.hash);
  return new Set(articleFiles.flatMap((file, i) => (kept.folder.hashOf(file) === hashes[i] ? [] : [i])));
}

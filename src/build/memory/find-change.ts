/** Finds the articles whose texts changed since the last build, if nothing else changed. */
import { isArticleFile } from '../../source/article/place.ts';
import type { Look } from '../../source/look.ts';
import { filesIn } from '../../source/snapshot.ts';
import { listChanged } from '../../source/snapshot-files.ts';
import type { Cache } from '../../store/cache.ts';
import { placeIn } from '../../store/sorted.ts';
import type { SiteRecord } from '../output/previous-site.ts';
import { isRecord, keyOf, type UseRecord } from './use-record.ts';
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

/** The files of the publication, and the record of the previous site. */
interface Now {
  readonly cache: Cache;
  readonly look: Look;
  readonly record: SiteRecord;
  readonly out: string;
}

/**
 * Returns what must be made again because the files of a few articles changed. Returns undefined if anything else changed too, or if something
 * depends on these articles that only the whole publication can make. Does not read the articles: the caller must still check that only their
 * texts changed.
 */
export function findChange({ cache, look, record, out }: Now): TextChange | undefined {
  const changed = listChangedFiles(look, record);
  if (changed === undefined || changed.length === 0 || changed.length > most) return undefined;
  const before = cache.getValue(keyOf(out));
  if (!isRecord(before) || before.id !== record.memory) return undefined;
  const articles = numbersOf(changed, look, before);
  if (articles === undefined) return undefined;
  const isChanged = (number: number) => articles.has(number);
  if ([...before.everywhere, ...before.others].some(number => number < 0 || isChanged(number))) return undefined;
  const uses = new UseTable(before.pages);
  if (uses.hasUnknown() || uses.readsText(articles)) return undefined;
  const users = uses.listUsers(articles);
  const parts = new Set(users.flatMap(path => uses.partAt(path)?.address ?? []));
  return { before, uses, articles, pages: users.filter(path => !uses.partAt(path)), parts };
}

/** Returns the files that have changed since the last build; undefined if that is not known, or if files were added, removed or renamed. */
const listChangedFiles = ({ before, now }: Look, { made }: SiteRecord): readonly string[] | undefined =>
  before && before.key === made?.inputs ? listChanged(before, now) : undefined;

/** Returns the numbers of changed articles; undefined if other files changed, too. */
function numbersOf(
  changed: readonly string[],
  { now }: Look,
  { articles }: UseRecord,
): ReadonlySet<number> | undefined {
  if (!changed.every(isArticleFile)) return undefined;
  const files = filesIn(now).filter(isArticleFile);
  if (files.map(file => `${file}\n`).join('') !== articles.files) return undefined;
  return new Set(changed.flatMap(file => placeIn(files, file) ?? []));
}

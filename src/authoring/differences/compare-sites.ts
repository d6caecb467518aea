/** Compares two built sites and finds the pages that were added, changed or removed for readers. Does not read or write files. */
import type { BuiltPage } from './built-page.ts';

/** Pages of a built site by address. A page is read only when its function is called. */
export type BuiltSite = ReadonlyMap<string, () => BuiltPage>;

/** An article or page that differs between two sites. */
export interface Difference {
  readonly address: string;
  readonly title: string;
  /** Number of words on the page in the old site; undefined for a new page. */
  readonly before: number | undefined;
  /** Number of words on the page in the new site; undefined for a removed page. */
  readonly after: number | undefined;
  /** Number of added words. */
  readonly added: number;
  /** Number of removed words. */
  readonly removed: number;
}

export interface Differences {
  /** Changed articles and pages, sorted by address. */
  readonly texts: readonly Difference[];
  /** Number of changed lists of articles. */
  readonly lists: number;
}

/** Compares the pages of two sites by title and visible text. */
export function compareSites(before: BuiltSite, after: BuiltSite): Differences {
  const texts: Difference[] = [];
  let lists = 0;
  for (const address of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, own] = [before.get(address)?.(), after.get(address)?.()];
    const shown = own ?? old;
    if (!shown) continue;
    const { added, removed } = countChanges(old?.words ?? [], own?.words ?? []);
    const isSame = old && own && old.title === own.title && old.text === own.text;
    if (isSame) continue;
    if (!shown.isText) lists++;
    else
      texts.push({ address, title: shown.title, before: old?.words.length, after: own?.words.length, added, removed });
  }
  return { texts, lists };
}

/** Counts added and removed words. Each repetition of a word counts, and the order does not matter. */
function countChanges(before: readonly string[], after: readonly string[]) {
  const counts = new Map<string, number>();
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) - 1);
  const changes = [...counts.values()];
  return {
    added: changes.reduce((sum, count) => sum + Math.max(0, count), 0),
    removed: changes.reduce((sum, count) => sum + Math.max(0, -count), 0),
  };
}

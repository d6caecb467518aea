/** Two built sites → what readers will find added, changed and gone. Pure. */
import type { BuiltPage } from './built-page.ts';

/** Pages by their address, as they are read when asked for. */
export type BuiltSite = ReadonlyMap<string, () => BuiltPage>;

export interface Difference {
  readonly address: string;
  readonly title: string;
  /** How many words it had; undefined for a page that is new. */
  readonly before: number | undefined;
  /** How many it has; undefined for one that is gone. */
  readonly after: number | undefined;
  /** Words that only the new one has, and only the old one. */
  readonly added: number;
  readonly removed: number;
}

export interface Differences {
  /** Articles and pages, by address. */
  readonly texts: readonly Difference[];
  /** How many lists are not what they were. */
  readonly lists: number;
}

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

/** Of words that come several times, each time counts; their order does not. */
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

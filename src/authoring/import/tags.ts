/** Tags of an archive: read in every shape, and made one where they would be one tag or one address. */
import { foldSpelling, toSlug } from '../../language/slug.ts';
import { plainText } from './plain-text.ts';

/** Tags from a list, a text with commas, or objects with a name. */
export function readTags(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(readTag);
  if (typeof value !== 'string') return readTag(value);
  return value.split(/[,，;；、]/).flatMap(readTag);
}

function readTag(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const tag = plainText(value.replace(/^#(?=\S)/, ''));
    return tag === '' ? [] : [tag];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entry: Readonly<Record<string, unknown>> = { ...value };
  return readTag(entry.name ?? entry.label ?? entry.title ?? entry.text ?? entry.slug ?? undefined);
}

export interface UnifiedTags {
  /** Every spelling of the archive → the one that stays. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Tags whose own address would be empty or another tag's → the address they get. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Spellings that differ only by case, width, spaces, hyphens or a full stop at the end are one tag. */
const keyOf = (tag: string) =>
  foldSpelling(tag)
    .replace(/[\s_\-–·]+/g, ' ')
    .trim();

export function unifyTags(lists: readonly (readonly string[])[]): UnifiedTags {
  const counts = new Map<string, number>();
  for (const tag of lists.flatMap(list => [...new Set(list)])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const mostUsedFirst = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([tag]) => tag);
  const spellings = new Map<string, string>();
  const chosen = new Map<string, string>();
  for (const tag of mostUsedFirst) {
    const kept = chosen.get(keyOf(tag)) ?? tag;
    chosen.set(keyOf(tag), kept);
    spellings.set(tag, kept);
  }
  return { spellings, addresses: giveAddresses([...new Set(spellings.values())]) };
}

/** What a sign is called where it alone tells two tags apart, as C and C++. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/\+/g, ' plus '],
  [/#/g, ' sharp '],
  [/&/g, ' and '],
  [/\./g, ' dot '],
  [/@/g, ' at '],
  [/%/g, ' percent '],
  [/\*/g, ' star '],
];

function giveAddresses(tags: readonly string[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const bySlug = Map.groupBy(tags, toSlug);
  const taken = new Set(bySlug.keys());
  for (const [slug, sharing] of bySlug) {
    // The plainest spelling keeps the address: C, not C++, however much is written about C++.
    const plainest = slug === '' ? undefined : [...sharing].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
    for (const tag of sharing) {
      if (tag === plainest) continue;
      const spelled = toSlug(signs.reduce((text, [sign, word]) => text.replace(sign, word), tag)) || 'tag';
      let address = spelled;
      for (let n = 2; taken.has(address); n++) address = `${spelled}-${n}`;
      taken.add(address);
      addresses.set(tag, address);
    }
  }
  return addresses;
}

/** Reads the tags of an archive, and merges different spellings of the same tag. */
import { foldSpelling, toSlug } from '../../../language/slug.ts';
import { plainText } from '../body/plain-text.ts';

const commas = /[,，;；、]/;

/**
 * Reads tags from a list, from a string with commas between the tags, or from an object with a name. With `spacesPart`, spaces also separate
 * the tags of a string without commas.
 */
export function readTags(value: unknown, spacesPart = false): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(readTag);
  if (typeof value !== 'string') return readTag(value);
  return value.split(spacesPart && !commas.test(value) ? /\s+/ : commas).flatMap(readTag);
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

/** Result of merging the tags of an archive. */
export interface UnifiedTags {
  /** Spelling to use in articles, by spelling in the archive. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Addresses by tag. Contains a tag only if the slug of the tag is empty or is already the address of another tag. */
  readonly addresses: ReadonlyMap<string, string>;
}

/**
 * Returns the comparison key of a tag: ignores case and width, and treats any sequence of spaces, hyphens, underscores and middle dots as
 * one space.
 */
const keyOf = (tag: string) =>
  foldSpelling(tag)
    .replace(/[\s_\-–·]+/g, ' ')
    .trim();

/** Merges tags that differ only in spelling, such as `Open Source` and `open-source`, and keeps the most frequent spelling. */
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

/** Words that replace characters such as `+` in the addresses of tags, so that tags such as C and C++ get different addresses. */
const signs = { '+': 'plus', '#': 'sharp', '&': 'and', '.': 'dot', '@': 'at', '%': 'percent', '*': 'star' };

function giveAddresses(tags: readonly string[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const bySlug = Map.groupBy(tags, toSlug);
  const taken = new Set(bySlug.keys());
  for (const [slug, sharing] of bySlug) {
    // The shortest spelling keeps the plain address: C, not C++, even if C++ is more frequent.
    const plainest = slug === '' ? undefined : [...sharing].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
    for (const tag of sharing) {
      if (tag === plainest) continue;
      const words = Object.entries(signs).reduce((text, [sign, word]) => text.replaceAll(sign, ` ${word} `), tag);
      const spelled = toSlug(words) || 'tag';
      let address = spelled;
      for (let n = 2; taken.has(address); n++) address = `${spelled}-${n}`;
      taken.add(address);
      addresses.set(tag, address);
    }
  }
  return addresses;
}

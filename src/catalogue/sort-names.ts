/** Sorts names by the rules of a language. The caller provides the function that returns the pinyin of Chinese names. */

import { unifyLetters } from '../language/arabic-letters.ts';
import type { ReadName } from '../language/readings/read-names.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import { inLanguage } from '../source/publication/newsroom.ts';

/** The name of a person, tag or other item, and the data that decide its position in a sorted list. */
export interface Named {
  readonly name: PerLanguage;
  /** Sort key from `newsroom/`: from the file of a person, or from `tags.yaml`. */
  readonly sort?: PerLanguage | undefined;
  readonly isPerson: boolean;
  /** Unique key. It decides the order of equal names. */
  readonly id: string;
}

interface Sorted<T> {
  readonly item: T;
  /** Sort key; undefined if the item is sorted by its name. */
  readonly sound: string | undefined;
}

/**
 * Sorts items by the sort key in their file. Chinese names without a sort key are sorted by pinyin if `language` is Chinese. All other
 * items are sorted by name.
 */
export function sortNames<T>(
  items: readonly T[],
  namedOf: (item: T) => Named,
  { language, readName }: { readonly language: string; readonly readName: ReadName | undefined },
): readonly Sorted<T>[] {
  const { compare } = new Intl.Collator(language);
  const isChinese = new Intl.Locale(language).language === 'zh';
  return items
    .map(item => {
      const { name, sort, isPerson, id } = namedOf(item);
      const shown = inLanguage(name, language);
      const said = sort === undefined || typeof sort === 'string' ? sort : sort[language];
      const sound = said ?? (isChinese ? readName?.(shown, isPerson) : undefined);
      return { item, sound, shown, id, key: unifyLetters(sound ?? shown, language) };
    })
    .sort((a, b) => compare(a.key, b.key) || compare(a.shown, b.shown) || (a.id < b.id ? -1 : 1))
    .map(({ item, sound }) => ({ item, sound }));
}

/** Sorts names by the rules of a language. Pure: the caller passes in the dictionary for Chinese. */

import type { ReadName } from '../language/readings/read-names.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import { inLanguage } from '../source/publication/newsroom.ts';

/** Name to sort. */
export interface Named {
  readonly name: PerLanguage;
  /** Sort key from its file. */
  readonly sort?: PerLanguage | undefined;
  readonly isPerson: boolean;
  /** Unique key that orders equal names. */
  readonly id: string;
}

interface Sorted<T> {
  readonly item: T;
  /** Sort key, if it is not the name itself. */
  readonly sound: string | undefined;
}

/** Sorts names by the sort key in their file, in Chinese by pronunciation, or else by the name itself. */
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
      return { item, sound, shown, id, key: sound ?? shown };
    })
    .sort((a, b) => compare(a.key, b.key) || compare(a.shown, b.shown) || (a.id < b.id ? -1 : 1))
    .map(({ item, sound }) => ({ item, sound }));
}

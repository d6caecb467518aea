/** The order of names in a list. Pure: how Chinese is read is told by a dictionary that is passed in. */

import type { ReadName } from '../language/readings/read-names.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import { inLanguage } from '../source/publication/newsroom.ts';

export interface Named {
  readonly name: PerLanguage;
  /** What it is sorted by, as its file says. */
  readonly sort?: PerLanguage | undefined;
  readonly isPerson: boolean;
  /** Parts two of one name. */
  readonly id: string;
}

interface Sorted<T> {
  readonly item: T;
  /** What the name is sorted and looked up by, where that is not the name. */
  readonly sound: string | undefined;
}

/** Sorts as a language does: by what a name's file says, in Chinese by sound, or else by the name. */
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

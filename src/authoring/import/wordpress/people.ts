/** Maps WordPress accounts to ids of people in `newsroom/people/`, with the names that readers of the old site saw. */
import { toSlug } from '../../../language/slug.ts';
import { isShortId } from '../front-matter/people.ts';
import type { Export, Item, Term } from './export.ts';
import { textOfField } from './text.ts';

/** Authors of a WordPress site. */
export interface Authors {
  /** Names of the authors, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Returns the ids of an item's authors. */
  of(item: Pick<Item, 'creator' | 'terms'>): readonly string[];
}

/** Gives every account and guest author an id. The id is made from the login, or from the name if the login is unsuitable. */
export function readAuthors({ authors, items }: Pick<Export, 'authors' | 'items'>): Authors {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const add = (key: string, name: string) => {
    if (ids.has(key)) return;
    const wished = [toSlug(key), toSlug(name)].find(isShortId) ?? 'author';
    let id = wished;
    for (let n = 2; names.has(id); n++) id = `${wished}-${n}`;
    ids.set(key, id);
    names.set(id, textOfField(name) || key);
  };
  for (const { login, name } of authors) add(login, name);
  // Returns the guest authors of a post. Guest authors have no account, so the plugin for guest authors stores each guest author as a term.
  const guests = (item: Pick<Item, 'terms'>) => item.terms.filter(({ domain }) => domain === 'author');
  const keyOf = ({ slug }: Pick<Term, 'slug'>) => {
    const name = slug.startsWith('cap-') ? slug.slice('cap-'.length) : slug;
    return authors.find(({ login }) => toSlug(login) === name)?.login ?? name;
  };
  for (const item of items) {
    for (const guest of guests(item)) add(keyOf(guest), guest.name);
    if (item.creator !== '') add(item.creator, item.creator);
  }
  return {
    names,
    of: item => {
      const several = guests(item).map(keyOf);
      const keys = several.length > 0 ? several : [item.creator];
      return [...new Set(keys.map(key => ids.get(key)).filter(id => id !== undefined))];
    },
  };
}

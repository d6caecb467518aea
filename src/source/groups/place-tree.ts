/** Collects groups into the tree of their places. */
import type { Deadline } from '../../language/dates.ts';
import { shortenSlug, toSlug } from '../../language/slug.ts';
import type { PerLanguage } from '../fields/types.ts';
import { inLanguage, type Site } from '../publication/newsroom.ts';
import { type Group, type GroupOrigin, levels, type Place } from './group.ts';
import { splitPlace } from './group-schema.ts';
import type { GroupStore } from './group-store.ts';
import { joinGroups } from './packed.ts';
import { type NameConflict, PlaceNames } from './place-names.ts';

/** A place while groups are still being added. */
interface OpenPlace {
  readonly path: string;
  name: PerLanguage;
  readonly was: Set<string>;
  /** Indexes of the groups in the store, by level. */
  readonly groups: number[][];
  readonly deadlines: Set<Deadline>;
  readonly below: Map<string, OpenPlace>;
  /** Index of the group that gave the place its names. */
  namedBy: number;
  /** Names of the places below; undefined if no place has a name in two languages. */
  names: PlaceNames<OpenPlace> | undefined;
}

/** A group in the store, with its place and the facts that belong to the place. */
interface PlacedGroup extends Pick<Group, 'level'> {
  /** Index of the group in the store. */
  readonly index: number;
  /** Path of the place, such as `Guangxi / Baise / Lingyun`; undefined for the nation. */
  readonly place: PerLanguage | undefined;
  readonly was: string | undefined;
  readonly expires: Deadline | undefined;
}

/** Tree of places to which groups are added one by one. */
export class PlaceTree {
  readonly #root = openPlace('', '', 0);
  readonly #known = new Map<string, OpenPlace>();
  /** One object for each deadline, however many groups have it. */
  readonly #deadlines = new Map<string, Deadline>();
  readonly #languages: Site['languages'];
  readonly #store: GroupStore;

  /** Creates an empty tree. Addresses of places contain their names in the first of the publication's languages. */
  constructor(languages: Site['languages'], store: GroupStore) {
    this.#languages = languages;
    this.#store = store;
  }

  /** The different deadlines of all groups. */
  get deadlines(): readonly Deadline[] {
    return [...this.#deadlines.values()];
  }

  /** Adds a group. If it names a place differently than an earlier group does, returns the conflict instead. */
  add({ index, level, place, was, expires }: PlacedGroup): NameConflict | undefined {
    const found = this.#find(place, index);
    if ('isShared' in found) return found;
    if (was !== undefined) found.was.add(was);
    if (expires) {
      const known = this.#deadlines.get(expires.iso) ?? expires;
      this.#deadlines.set(known.iso, known);
      found.deadlines.add(known);
    }
    const rank = levels.indexOf(level);
    const peers = found.groups[rank] ?? [];
    found.groups[rank] = peers;
    peers.push(index);
    return undefined;
  }

  /** Returns the nation with all places and their groups. */
  finish(): Place {
    return finish(this.#root, this.#store);
  }

  #find(place: PerLanguage | undefined, index: number): OpenPlace | NameConflict {
    if (place === undefined) return this.#root;
    if (typeof place !== 'string') return this.#walk(namesOf(place), index);
    const known = this.#known.get(place) ?? this.#walk(namesOf(place), index);
    if (!('isShared' in known)) this.#known.set(place, known);
    return known;
  }

  #walk(names: readonly PerLanguage[], index: number): OpenPlace | NameConflict {
    const languages = this.#languages;
    let at = this.#root;
    for (const name of names) {
      const { path, below } = at;
      const findPlace = (text: string) => below.get(shortenSlug(toSlug(text)));
      const known = findPlace(inLanguage(name, languages[0]));
      if (typeof name !== 'string') at.names ??= new PlaceNames();
      const findPlain = (text: string) => {
        const found = findPlace(text);
        return typeof found?.name === 'string' ? found : undefined;
      };
      const conflict = at.names?.findConflict(name, known, { languages, findPlain });
      if (conflict) return conflict;
      const slug = shortenSlug(toSlug(inLanguage(name, languages[0])));
      const next = known ?? openPlace(path === '' ? slug : `${path}/${slug}`, name, index);
      const merged = mergeNames(next.name, name);
      if (!known || merged !== next.name) {
        [next.name, next.namedBy] = [merged, index];
        below.set(slug, next);
        at.names?.add(next);
      }
      at = next;
    }
    return at;
  }
}

const openPlace = (path: string, name: PerLanguage, namedBy: number): OpenPlace => ({
  ...{ path, name, namedBy, names: undefined, was: new Set<string>(), groups: [] },
  ...{ deadlines: new Set<Deadline>(), below: new Map<string, OpenPlace>() },
});

/** Returns the name of each place on a path, per language if the path is given per language. */
function namesOf(place: PerLanguage): readonly PerLanguage[] {
  if (typeof place === 'string') return splitPlace(place);
  const paths = Object.entries(place).map(([language, path]) => ({ language, names: splitPlace(path) }));
  return (paths[0]?.names ?? []).map((_, i) =>
    Object.fromEntries(paths.map(({ language, names }) => [language, names[i] ?? ''])),
  );
}

/** Adds to the name of a place the languages that only a later row has. */
function mergeNames(known: PerLanguage, other: PerLanguage): PerLanguage {
  if (known === other || typeof other === 'string') return known;
  if (typeof known === 'string') return other;
  return Object.keys(other).every(language => language in known) ? known : { ...other, ...known };
}

function finish({ path, name, was, groups, deadlines, below }: OpenPlace, store: GroupStore): Place {
  const facts = { path, name, was: [...was], deadlines: [...deadlines].sort((a, b) => a.end - b.end) };
  const inside = Array.from(below.values(), place => finish(place, store));
  // Groups of a wider level come first; otherwise, the order of the files stays.
  return new StoredPlace(facts, inside, { store, indexes: Uint32Array.from(groups.flat()) });
}

/** The groups of a place in a store. */
interface Stored {
  readonly store: GroupStore;
  readonly indexes: Uint32Array;
}

/** A place whose groups are in a store. */
class StoredPlace implements Place {
  readonly path: string;
  readonly name: PerLanguage;
  readonly was: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly below: readonly Place[];
  readonly total: number;
  readonly #store: GroupStore;
  readonly #indexes: Uint32Array;

  constructor(
    { path, name, was, deadlines }: Pick<Place, 'path' | 'name' | 'was' | 'deadlines'>,
    below: readonly Place[],
    { store, indexes }: Stored,
  ) {
    this.path = path;
    this.name = name;
    this.was = was;
    this.deadlines = deadlines;
    this.below = below;
    this.total = below.reduce((sum, { total }) => sum + total, indexes.length);
    this.#store = store;
    this.#indexes = indexes;
  }

  get count(): number {
    return this.#indexes.length;
  }

  get packed(): string {
    return joinGroups(Array.from(this.#indexes, index => this.#store.textOf(index)));
  }

  origins(): readonly GroupOrigin[] {
    return Array.from(this.#indexes, index => this.#store.originOf(index));
  }
}

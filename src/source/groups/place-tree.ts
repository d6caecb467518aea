/** Collects groups into the tree of their places. */
import type { Deadline } from '../../language/dates.ts';
import { shortenSlug, toSlug } from '../../language/slug.ts';
import type { PerLanguage } from '../fields/types.ts';
import { inLanguage } from '../publication/newsroom.ts';
import type { Group, Place } from './group.ts';
import { splitPlace } from './group-schema.ts';
import { joinGroups, packGroup } from './packed.ts';

/** A place while groups are still being added. */
interface OpenPlace {
  readonly path: string;
  name: PerLanguage;
  readonly was: Set<string>;
  readonly packed: string[];
  readonly deadlines: Map<string, Deadline>;
  readonly below: Map<string, OpenPlace>;
}

/** A group with its place and the facts that belong to the place. */
interface PlacedGroup extends Omit<Group, 'expires'> {
  /** Path of the place, such as `Guangxi / Baise / Lingyun`; undefined for the nation. */
  readonly place: PerLanguage | undefined;
  readonly was: string | undefined;
  readonly expires: Deadline | undefined;
}

/** Tree of places to which groups are added one by one. */
export class PlaceTree {
  readonly #root = openPlace('', '');
  readonly #known = new Map<string, OpenPlace>();
  readonly #language: string;

  /** Creates an empty tree. Addresses of places contain their names in `language`, the first language of the publication. */
  constructor(language: string) {
    this.#language = language;
  }

  /** Adds a group, and returns the path of its place. */
  add({ place, was, expires, ...group }: PlacedGroup): string {
    const found = this.#find(place);
    if (was !== undefined) found.was.add(was);
    if (expires) found.deadlines.set(expires.iso, found.deadlines.get(expires.iso) ?? expires);
    found.packed.push(packGroup({ ...group, expires: expires?.iso }));
    return found.path;
  }

  /** Returns the nation with all places and their groups. */
  finish(): Place {
    return finish(this.#root);
  }

  #find(place: PerLanguage | undefined): OpenPlace {
    if (place === undefined) return this.#root;
    if (typeof place !== 'string') return this.#walk(namesOf(place));
    const known = this.#known.get(place) ?? this.#walk(namesOf(place));
    this.#known.set(place, known);
    return known;
  }

  #walk(names: readonly PerLanguage[]): OpenPlace {
    let at = this.#root;
    for (const name of names) {
      const slug = shortenSlug(toSlug(inLanguage(name, this.#language)));
      const next = at.below.get(slug) ?? openPlace(at.path === '' ? slug : `${at.path}/${slug}`, name);
      next.name = mergeNames(next.name, name);
      at.below.set(slug, next);
      at = next;
    }
    return at;
  }
}

const openPlace = (path: string, name: PerLanguage): OpenPlace => ({
  ...{ path, name, was: new Set<string>(), packed: [] },
  ...{ deadlines: new Map<string, Deadline>(), below: new Map<string, OpenPlace>() },
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

function finish({ path, name, was, packed, deadlines, below: open }: OpenPlace): Place {
  const below = [...open.values()].map(finish);
  return {
    path,
    name,
    was: [...was],
    packed: joinGroups(packed),
    count: packed.length,
    total: below.reduce((sum, { total }) => sum + total, packed.length),
    deadlines: [...deadlines.values()].sort((a, b) => a.end - b.end),
    below,
  };
}

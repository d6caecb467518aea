/** Lists the pages of the directory of groups: one for the nation and one for every place, split where a place has many groups. */
import { addressOf, numbered } from '../../addresses.ts';
import type { Catalogue, Edition } from '../../catalogue/catalogue.ts';
import { type GroupDirectory, pastDeadlines } from '../../catalogue/groups.ts';
import type { Deadline } from '../../language/dates.ts';
import type { Version } from '../../language/languages.ts';
import type { PerLanguage } from '../../source/fields/types.ts';
import type { Place } from '../../source/groups/group.ts';
import { slicePacked } from '../../source/groups/packed.ts';
import type { Page } from '../kind.ts';
import { versionsOf } from '../versions.ts';

/** A place as other pages name it. */
export interface NamedPlace {
  readonly path: string;
  readonly name: PerLanguage;
}

/** What the page of a place shows. */
export interface PlacePage extends NamedPlace {
  /** Older names of the place. */
  readonly was: readonly string[];
  /** The places around this place, from the first division of the nation down. */
  readonly around: readonly NamedPlace[];
  /** The groups of this page; `unpackGroups` reads them. */
  readonly packed: string;
  /** Number of groups of this very place, on all its pages. */
  readonly groups: number;
  /** Number of this page, and number of pages of the place. */
  readonly number: number;
  readonly count: number;
  /** The deadlines of the place, by ISO 8601, and those of them that have passed. */
  readonly deadlines: readonly Deadline[];
  readonly past: readonly string[];
  /** Places directly below, with the number of their groups. */
  readonly below: readonly (NamedPlace & { readonly total: number })[];
  readonly versions: readonly Version[];
}

/** Maximum number of groups on one page. A page must stay light for a phone, because it contains a picture for each code. */
const mostOnPage = 60;

/**
 * Lists the pages of all places in all languages; an empty list if the publication has no groups. The pages of a place in all languages come
 * one after another, because they show the same codes.
 */
export function listPlacePages({ groups, ...catalogue }: Catalogue): readonly Page<PlacePage>[] {
  return groups ? [...pagesBelow(groups.root, [], { ...catalogue, groups })] : [];
}

/** Catalogue of a publication with groups. */
type WithGroups = Omit<Catalogue, 'groups'> & { readonly groups: GroupDirectory };

/** Yields the pages of a place, and of all places below it. `around` lists the places that contain the place. */
function* pagesBelow(place: Place, around: readonly NamedPlace[], catalogue: WithGroups): Generator<Page<PlacePage>> {
  const { path, name } = place;
  const count = Math.max(1, Math.ceil(place.count / mostOnPage));
  for (let number = 1; number <= count; number++)
    for (const edition of catalogue.editions)
      yield {
        address: numbered(addressOf.groupPlace(edition.root, path), number),
        language: edition.language,
        ...(number === 1 && { listing: () => ({}) }),
        gather: () => gatherPage(place, around, { catalogue, edition, number, count }),
      };
  const inside = path === '' ? [] : [...around, { path, name }];
  for (const each of place.below) yield* pagesBelow(each, inside, catalogue);
}

interface PageOfPlace {
  readonly catalogue: WithGroups;
  readonly edition: Edition;
  readonly number: number;
  readonly count: number;
}

function gatherPage(
  place: Place,
  around: readonly NamedPlace[],
  { catalogue, edition, number, count }: PageOfPlace,
): PlacePage {
  const { path, name, was, packed, deadlines } = place;
  const below = number === 1 ? catalogue.groups.placesBelow(place, edition.language) : [];
  return {
    ...{ path, name, was, around, number, count, deadlines },
    packed: count === 1 ? packed : slicePacked(packed, (number - 1) * mostOnPage, number * mostOnPage),
    groups: place.count,
    past: pastDeadlines(place, catalogue.now),
    below: below.map(({ path, name, total }) => ({ path, name, total })),
    versions: versionsOf(catalogue, ({ root }) => addressOf.groupPlace(root, path)),
  };
}

/** Lists the pages of the directory of groups: one for the nation and one for every place, split where a place has many groups. */
import { addressOf, numbered } from '../../addresses.ts';
import type { Catalogue, Edition } from '../../catalogue/catalogue.ts';
import { type GroupDirectory, pastDeadlines } from '../../catalogue/groups.ts';
import type { Deadline } from '../../language/dates.ts';
import type { Version } from '../../language/languages.ts';
import { everyPlace, type LocatedPlace } from '../../source/groups/every-place.ts';
import type { NamedPlace, Place } from '../../source/groups/group.ts';
import { slicePacked } from '../../source/groups/packed.ts';
import type { Page } from '../kind.ts';
import { versionsOf } from '../versions.ts';

/** Content of the page of a place. */
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
  /** The deadlines of the place; `past` lists the deadlines that have passed, as ISO 8601. */
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
  if (!groups) return [];
  const withGroups = { ...catalogue, groups };
  return [...everyPlace(groups.root)].flatMap(located => pagesOf(located, withGroups));
}

/** Catalogue of a publication with groups. */
type WithGroups = Omit<Catalogue, 'groups'> & { readonly groups: GroupDirectory };

/** Returns the pages of a place. */
function pagesOf({ place, around }: LocatedPlace, catalogue: WithGroups): readonly Page<PlacePage>[] {
  const count = Math.max(1, Math.ceil(place.count / mostOnPage));
  return Array.from({ length: count }, (_, i) => i + 1).flatMap(number =>
    catalogue.editions.map(edition => ({
      address: numbered(addressOf.groupPlace(edition.root, place.path), number),
      language: edition.language,
      ...(number === 1 && { listing: () => ({}) }),
      gather: () => gatherPage(place, around, { catalogue, edition, number, count }),
    })),
  );
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

/** Finds the place that `--place` names in the directory of groups. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { findPlaces, namesOf } from '../printing/boards.ts';
import { suggest } from '../source/fields/suggest.ts';
import { everyPlace, type LocatedPlace } from '../source/groups/every-place.ts';
import { UsageError } from './arguments.ts';

/** Maximum number of places that an error message lists. */
const mostPlaces = 3;

/**
 * Returns the place with a name or an address.
 * @throws UsageError if no place with groups, or more than one, has the name
 * @throws CommandError if the publication has no groups
 */
export function findPlace(wanted: string | undefined, { groups }: Catalogue): LocatedPlace {
  if (!groups)
    throw new CommandError(
      tell('no-groups-to-print')`the publication has no groups, so there is no board to print`,
      tell('add-groups')`write groups into a file in newsroom/groups/; docs/publication.md describes it`,
    );
  const all = [...everyPlace(groups.root)];
  if (wanted === undefined)
    throw new UsageError(tell('place-missing')`the place of the board is missing`, adviseOf(all.filter(hasGroups)));
  const found = findPlaces(all, wanted);
  const [first, ...others] = found.filter(hasGroups);
  if (!first) throw notFound(wanted, found, all);
  if (others.length === 0) return first;
  throw new UsageError(tell('several-places')`several places have the name ${wanted}`, adviseOf([first, ...others]));
}

const hasGroups = ({ place }: LocatedPlace) => place.count > 0;

function notFound(wanted: string, [found]: readonly LocatedPlace[], all: readonly LocatedPlace[]): UsageError {
  if (found)
    return new UsageError(
      tell('place-without-groups')`${wanted} has no groups of its own`,
      adviseOf([...everyPlace(found.place)].filter(hasGroups)),
    );
  const meant = suggest(wanted, new Set(all.filter(hasGroups).flatMap(({ place }) => namesOf(place))));
  return new UsageError(
    tell('no-such-place')`no place in newsroom/groups/ has the name ${wanted}`,
    meant === undefined ? adviseOf(all.filter(hasGroups)) : tell('did-you-mean')`did you mean ${meant}?`,
  );
}

/** Advises to write one of some places. Lists only the first, because a publication may have thousands of places. */
const adviseOf = (places: readonly LocatedPlace[]) =>
  tell('write-place')`write an address such as ${places
    .slice(0, mostPlaces)
    .map(({ place }) => `--place /groups/${place.path === '' ? '' : `${place.path}/`}`)
    .join(', ')}`;

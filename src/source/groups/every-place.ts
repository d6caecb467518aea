/** Walks the tree of places. */
import type { NamedPlace, Place } from './group.ts';

/** A place, and the places that contain it, from the first division of the nation down. */
export interface LocatedPlace {
  readonly place: Place;
  readonly around: readonly NamedPlace[];
}

/** Yields a place and all places below it. A place comes before the places that it contains. */
export function* everyPlace(place: Place, around: readonly NamedPlace[] = []): Generator<LocatedPlace> {
  yield { place, around };
  const { path, name } = place;
  const inside = path === '' ? [] : [...around, { path, name }];
  for (const each of place.below) yield* everyPlace(each, inside);
}

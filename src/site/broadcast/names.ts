/** Collects the Chinese names of people and places that a text may contain, for their readings. */
import type { Catalogue, Piece } from '../../catalogue/catalogue.ts';
import { everyPlace } from '../../source/groups/every-place.ts';
import { unpackGroups } from '../../source/groups/packed.ts';
import { everyTextOf } from '../../source/publication/newsroom.ts';

/** A name, and whether it belongs to a person. */
export interface Name {
  readonly text: string;
  readonly isPerson: boolean;
}

/** Matches a Chinese name as people have it. Longer names in credits are names of organisations. */
const personal = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u;
const han = /^\p{Script=Han}/u;

/** Returns the names of the publication that occur in a text: people, leaders of groups, and places with groups. Longer names come first. */
export function namesIn(text: string, { newsroom, groups }: Catalogue, pieces: readonly Piece[]): readonly Name[] {
  const people = new Set<string>();
  const places = new Set<string>();
  const add = (to: Set<string>, names: readonly string[], form: RegExp) => {
    for (const name of names) if (form.test(name) && text.includes(name)) to.add(name);
  };
  for (const { kind, name } of newsroom.people.values())
    if (kind === 'person') add(people, everyTextOf(name), personal);
  for (const { by, editor, translator, photographer } of pieces)
    for (const { written, person } of [...by, ...editor, ...translator, ...photographer])
      if (!person) add(people, [written], personal);
  for (const { place } of groups ? everyPlace(groups.root) : []) {
    add(places, [...everyTextOf(place.name), ...place.was], han);
    for (const { leader } of unpackGroups(place.packed)) if (leader) add(people, everyTextOf(leader), personal);
  }
  return [
    ...[...people].map(name => ({ text: name, isPerson: true })),
    ...[...places].map(name => ({ text: name, isPerson: false })),
  ].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

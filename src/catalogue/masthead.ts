/** Who makes the publication: those whom `masthead` puts there, in its groups. Pure. */
import { type MastheadGroup, mastheadGroups, type Person } from '../source/publication/newsroom.ts';

export interface MastheadPart {
  readonly group: MastheadGroup;
  readonly people: readonly Person[];
}

/** In the order in which the people are given; groups of nobody are left out. */
export function mastheadOf(people: readonly Person[]): readonly MastheadPart[] {
  return mastheadGroups
    .map(group => ({ group, people: people.filter(({ masthead }) => masthead.includes(group)) }))
    .filter(part => part.people.length > 0);
}

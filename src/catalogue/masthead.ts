/** Makes the masthead: the list of the people who make the publication, by group. */
import { type MastheadGroup, mastheadGroups, type Person } from '../source/publication/newsroom.ts';

/** The people under one heading of the masthead. */
export interface MastheadPart {
  readonly group: MastheadGroup;
  readonly people: readonly Person[];
}

/** Groups people for the masthead. Keeps the order of `people` within each group, and leaves out empty groups. */
export function mastheadOf(people: readonly Person[]): readonly MastheadPart[] {
  return mastheadGroups
    .map(group => ({ group, people: people.filter(({ masthead }) => masthead.includes(group)) }))
    .filter(part => part.people.length > 0);
}

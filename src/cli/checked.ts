/** Says what `halfsky check` has checked, if it found no problem. */
import { join } from 'node:path';
import type { Loaded } from '../build/load/load.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import type { Place } from '../source/groups/group.ts';
import { sayRelease } from './next-release.ts';

/** Returns the last lines of a check without problems. `site` is the folder that the option `--site` gives. */
export function describeChecked({ catalogue, drafts, release }: Loaded, site: string | undefined): readonly Message[] {
  const { editions, groups } = catalogue;
  const count = editions.reduce((sum, { pieces, expired }) => sum + pieces.length + expired.length, 0);
  const lines: Message[] = [
    // Other programs search for this sentence, so it has one form for every number.
    tell('no-problems')`no problems in ${count} published articles`,
  ];
  if (drafts > 0) lines.push(tell('drafts-are-checked-too')`drafts (also checked, but not published): ${drafts}`);
  else if (count === 0 && !release) {
    const create = site === undefined ? 'new "A headline"' : `new "A headline" --site ${site}`;
    lines.push(
      tell(
        'no-articles-yet',
      )`there are no articles yet; 'npx halfsky ${create}' makes the first one, in ${join(site ?? '', 'articles')}`,
    );
  }
  if (groups && groups.root.total > 0) {
    const [total, places] = [groups.root.total, countPlaces(groups.root.below)].map(n => n.toLocaleString('en'));
    lines.push(
      tell('groups-are-checked-too')`groups (also checked): ${total ?? ''}; places with groups: ${places ?? ''}`,
    );
  }
  if (release) lines.push(sayRelease(release));
  return lines;
}

/** Counts the places, at any depth, that have groups of their own. */
const countPlaces = (places: readonly Place[]): number =>
  places.reduce((sum, { count, below }) => sum + (count > 0 ? 1 : 0) + countPlaces(below), 0);

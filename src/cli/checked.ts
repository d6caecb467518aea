/** Says what `halfsky check` has checked, if it found no problem. */
import { join } from 'node:path';
import type { CheckResult } from '../build/check-publication.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import { sayRelease } from './next-release.ts';

/** Returns the last lines of a check without problems. `site` is the folder that the option `--site` gives. */
export function describeChecked(result: CheckResult, site: string | undefined): readonly Message[] {
  const { articles, drafts, release, groups } = result;
  const lines: Message[] = [
    // Other programs search for this sentence, so it has one form for every number.
    tell('no-problems')`no problems in ${articles} published articles`,
  ];
  if (drafts > 0) lines.push(tell('drafts-are-checked-too')`drafts (also checked, but not published): ${drafts}`);
  else if (articles === 0 && !release) {
    const create = site === undefined ? 'new "A headline"' : `new "A headline" --site ${site}`;
    lines.push(
      tell(
        'no-articles-yet',
      )`there are no articles yet; 'npx halfsky ${create}' makes the first one, in ${join(site ?? '', 'articles')}`,
    );
  }
  if (groups.total > 0) {
    const [total, places] = [groups.total, groups.places].map(n => n.toLocaleString('en'));
    lines.push(
      tell('groups-are-checked-too')`groups (also checked): ${total ?? ''}; places with groups: ${places ?? ''}`,
    );
  }
  if (release) lines.push(sayRelease(release));
  return lines;
}

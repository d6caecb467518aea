/** Writes the files in `newsroom/` of an imported publication: settings, people, and addresses of tags. */

import { isShortId } from '../front-matter/people.ts';
import type { UnifiedTags } from '../front-matter/tags.ts';
import { quote } from './compose.ts';
import type { ForeignArticle } from './read-archive.ts';

export interface NewsroomNeeds {
  readonly name: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly articles: readonly ForeignArticle[];
  readonly tags: UnifiedTags;
  readonly tagline: string | undefined;
  /** Names of people by id; some ids have no name in the archive. */
  readonly people: ReadonlyMap<string, string>;
}

/** Returns the text of each file in `newsroom/`, by the path of the file in the publication. */
export function writeNewsroom(needs: NewsroomNeeds): ReadonlyMap<string, string> {
  const { name, tagline, languages, zone, articles, tags } = needs;
  const under = tagline === undefined ? '' : `tagline: ${quote(tagline)}\n`;
  const files = new Map([
    ['newsroom/site.yaml', `name: ${quote(name)}\n${under}languages: [${languages.join(', ')}]\ntimezone: ${zone}\n`],
  ]);
  if (tags.addresses.size > 0) {
    const rows = [...tags.addresses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, address]) => `${quote(tag)}: {address: ${quote(address)}}\n`);
    files.set('newsroom/tags.yaml', rows.join(''));
  }
  const people = new Set(
    articles
      .flatMap(({ fields: { by, editor, translator, photographer = [] } }) => [
        ...by,
        ...editor,
        ...translator,
        ...photographer,
      ])
      .filter(isShortId),
  );
  // If the archive has no name for a person, the id becomes the name, until somebody corrects the file.
  for (const id of [...people].sort())
    files.set(`newsroom/people/${id}.yaml`, `name: ${quote(needs.people.get(id) ?? id)}\n`);
  return files;
}

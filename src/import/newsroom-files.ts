/** The files of the newsroom that an imported archive needs: its settings, its people, the addresses of its tags. */
import { quote } from './compose.ts';
import { isId } from './people.ts';
import type { ForeignArticle } from './read-archive.ts';
import type { UnifiedTags } from './tags.ts';

export interface NewsroomNeeds {
  readonly name: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly articles: readonly ForeignArticle[];
  readonly tags: UnifiedTags;
}

/** Path → text. */
export function writeNewsroom({ name, languages, zone, articles, tags }: NewsroomNeeds): ReadonlyMap<string, string> {
  const files = new Map([
    ['newsroom/site.yaml', `name: ${quote(name)}\nlanguages: [${languages.join(', ')}]\ntimezone: ${zone}\n`],
  ]);
  if (tags.addresses.size > 0) {
    const rows = [...tags.addresses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, address]) => `${quote(tag)}: {address: ${quote(address)}}\n`);
    files.set('newsroom/tags.yaml', rows.join(''));
  }
  const people = new Set(
    articles.flatMap(({ fields: { by, editor, translator } }) => [...by, ...editor, ...translator]).filter(isId),
  );
  // The archive knows no other name: an editor writes it in.
  for (const id of [...people].sort()) files.set(`newsroom/people/${id}.yaml`, `name: ${quote(id)}\n`);
  return files;
}

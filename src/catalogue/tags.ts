/** Resolves every spelling of a tag to one tag with one address. */

import { withoutUnseen } from '../language/characters.ts';
import { tell } from '../language/messages/tell.ts';
import { foldSpelling, toSlug } from '../language/slug.ts';
import type { Message } from '../message.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import type { TagDefinition } from '../source/publication/newsroom.ts';

/** Tag of the publication. */
export interface Tag {
  readonly id: string;
  /** Last segment of its address. */
  readonly slug: string;
  readonly name: PerLanguage;
  /** Sort key, if the tag does not sort by its name. */
  readonly sort?: PerLanguage | undefined;
  readonly description: PerLanguage | undefined;
}

/** Returns the tag of every spelling that articles use, and reports spellings and addresses that collide. */
export function resolveTags(
  articles: readonly Article[],
  definitions: readonly TagDefinition[],
  problems: Problem[],
): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  const folded = new Map<string, string>();
  const slugs = new Map<string, Tag>();
  /** Tags of `newsroom/tags.yaml`, by spelling with normalized width. */
  const known = new Map<string, Tag>();
  const enter = (spelling: string, tag: Tag) => {
    tags.set(spelling, tag);
    if (!folded.has(foldSpelling(spelling))) folded.set(foldSpelling(spelling), spelling);
  };
  for (const { id, slug, name, sort, description, also } of definitions) {
    const tag = { id, slug, name: name ?? id, sort, description };
    const report = (what: Message, cure: Message) =>
      problems.push({ file: 'newsroom/tags.yaml', at: [id], field: id, what, cure });
    const neighbour = slugs.get(slug);
    if (slug === '')
      report(
        tell('tag-without-address')`no address can be made from this tag`,
        tell('give-tag-an-address')`give it an address, such as address: law`,
      );
    else if (neighbour)
      report(
        tell('tag-address-taken')`the address tags/${slug}/ already belongs to "${neighbour.id}"`,
        tell('give-tag-another-address')`write another one in address:`,
      );
    else slugs.set(slug, tag);
    const taken = new Map<string, Tag>();
    for (const spelling of spellingsOf({ id, name, also })) {
      const other = tags.get(folded.get(foldSpelling(spelling)) ?? '');
      if (other && other !== tag) taken.set(foldSpelling(spelling), other);
      else {
        enter(spelling, tag);
        known.set(foldWidth(spelling), tag);
      }
    }
    for (const [spelling, other] of taken)
      report(
        tell('spelling-of-another-tag')`"${spelling}" is already a spelling of "${other.id}"`,
        tell('keep-in-one-place')`keep it in one tag only`,
      );
  }
  for (const [spelling, uses] of countUses(articles)) {
    if (tags.has(spelling)) continue;
    const meant = known.get(foldWidth(spelling));
    if (meant) {
      tags.set(spelling, meant);
      continue;
    }
    const better = folded.get(foldSpelling(spelling));
    if (better !== undefined) {
      for (const use of uses) {
        const what = tell(
          'tags-almost-the-same',
        )`"${spelling}" and "${better}" differ only by case, width or invisible characters, and would be two tags with one address`;
        problems.push({ ...use, field: 'tags', what, cure: tell('use-this')`use ${withoutRadicals(better)}` });
      }
      continue;
    }
    const slug = toSlug(spelling);
    const neighbour = slugs.get(slug);
    if (slug === '' || neighbour) {
      const what =
        slug === ''
          ? tell('spelling-without-address')`no address can be made from "${spelling}"`
          : tell(
              'tags-with-same-address',
            )`"${spelling}" and "${neighbour?.id ?? ''}" would share the address tags/${slug}/`;
      for (const use of uses)
        problems.push({
          ...use,
          field: 'tags',
          what,
          cure: tell('give-tag-own-address')`give it its own address in newsroom/tags.yaml, or use another tag`,
        });
      continue;
    }
    const tag = { id: spelling, slug, name: spelling, description: undefined };
    slugs.set(slug, tag);
    enter(spelling, tag);
  }
  return tags;
}

const foldWidth = (text: string) => withoutUnseen(text).normalize('NFKC');

/** Replaces Kangxi radicals, which look like characters, with the characters: `⼥` → `女`. PDF files contain many of them. */
const withoutRadicals = (text: string) => text.replace(/[\u2e80-\u2fd5]/g, radical => radical.normalize('NFKC'));

function* spellingsOf({ id, name, also }: Pick<TagDefinition, 'id' | 'name' | 'also'>): Generator<string> {
  yield id;
  yield* also;
  if (typeof name === 'string') yield name;
  else if (name) yield* Object.values(name);
}

type Use = Pick<Problem, 'file' | 'at'>;

/** Lists every spelling with its uses. Spellings without radicals and frequent ones come first, so that the rarer of two is reported. */
function countUses(articles: readonly Article[]): readonly (readonly [string, readonly Use[]])[] {
  const uses = new Map<string, Use[]>();
  for (const { file, tags = [] } of articles) {
    for (const [i, tag] of tags.entries()) {
      const there = uses.get(tag);
      const use: Use = { file, at: ['tags', i] };
      if (there) there.push(use);
      else uses.set(tag, [use]);
    }
  }
  const hasRadical = (spelling: string) => Number(withoutRadicals(spelling) !== spelling);
  return [...uses].sort(([a, x], [b, y]) => hasRadical(a) - hasRadical(b) || y.length - x.length || (a < b ? -1 : 1));
}

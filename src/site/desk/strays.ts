/** Finds tags with a single article, and people without an article. Has no side effects. */

import { addressOf } from '../../addresses.ts';
import type { Catalogue, Piece } from '../../catalogue/catalogue.ts';
import type { Tag } from '../../catalogue/tags.ts';
import type { FieldPath } from '../../problem.ts';
import { workOf } from '../../source/article/place.ts';
import { inLanguage, languageIn } from '../../source/publication/newsroom.ts';
import type { Entry } from './section.ts';

/**
 * Finds tags with a single article. An article and its translations count as one article. Each tag is listed once, under the first language that
 * has an article with the tag. Within a language, tags are sorted by name.
 */
export function findRareTags({ editions }: Catalogue): readonly Entry[] {
  const works = new Map<string, Set<string>>();
  for (const { tags } of editions)
    for (const { of, pieces } of tags) {
      const known = works.get(of.slug) ?? new Set();
      works.set(of.slug, known);
      for (const { article } of pieces) if (known.size < 2) known.add(workOf(article));
    }
  const told = new Set<string>();
  return editions.flatMap(({ tags, root, language }) =>
    tags.flatMap(({ of, pieces: [piece] }) => {
      if (!piece || works.get(of.slug)?.size !== 1 || told.has(of.slug)) return [];
      told.add(of.slug);
      const name = { text: inLanguage(of.name, language), language: languageIn(of.name, language) ?? language };
      return [{ name, address: addressOf.tag(root, of.slug), file: piece.article.file, at: placeOf(of, piece) }];
    }),
  );
}

/**
 * Returns the position of a tag in an article's front matter. If the article has one tag in two spellings, the tag's index in the list is
 * unknown, and the position is the whole field `tags`.
 */
function placeOf(tag: Tag, { article, tags }: Piece): FieldPath {
  return article.tags?.length === tags.length ? ['tags', tags.indexOf(tag)] : ['tags'];
}

/** Finds people who have no article, are not the publisher, do not edit a newspaper column and are not on the masthead. */
export function findUnusedPeople({ editions, newsroom, site }: Catalogue): readonly Entry[] {
  const busy = new Set([site.publisher, ...[...newsroom.columns.values()].map(({ editor }) => editor)]);
  for (const { people, expired } of editions) {
    for (const { of, pieces } of people) if (pieces.length > 0) busy.add(of.id);
    for (const { article } of expired)
      for (const field of ['by', 'editor', 'translator', 'photographer'] as const)
        for (const id of article[field] ?? []) busy.add(id);
  }
  const [{ root, language, people }] = editions;
  return people
    .filter(({ of }) => of.masthead.length === 0 && !busy.has(of.id))
    .map(({ of: { id, name, file } }) => ({
      name: { text: inLanguage(name, language), language: languageIn(name, language) },
      address: addressOf.person(root, id),
      file,
      at: ['name'],
    }));
}

/** Finds published articles without text, for example if an editor removed `draft` too early. */
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import type { Piece } from './catalogue.ts';

/** Returns a note for each published article that has neither text nor a cover picture. */
export function noteEmpty(pieces: readonly Piece[]): readonly Problem[] {
  return pieces
    .filter(({ state, article }) => state === 'published' && !article.cover && hasNoText(article))
    .map(({ article: { file } }) => ({
      file,
      at: ['title'],
      what: tell('published-without-text')`this published article has no text`,
      cure: tell('write-text-or-draft')`write the text below the fields, or add "draft: true" until the text is ready`,
    }));
}

const known = new WeakMap<Article, boolean>();

/** Returns whether an article has no text. Tests each article only once, because a preview keeps unchanged articles in packed form. */
function hasNoText(article: Article): boolean {
  const found = known.get(article) ?? isNothing.test(article.body);
  known.set(article, found);
  return found;
}

/** Matches a body that is empty or has only empty paragraphs. */
const isNothing = /^(?:\s|<\/?p>|<br>|&nbsp;)*$/;

/** Finds published articles without text, for example if an editor removed `draft` too early. */
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Piece } from './catalogue.ts';

/** Returns a note for each published article that has neither text nor a cover picture. */
export function noteEmpty(pieces: readonly Piece[]): readonly Problem[] {
  return pieces
    .filter(({ state, article: { isEmpty, cover } }) => state === 'published' && isEmpty && !cover)
    .map(({ article: { file } }) => ({
      file,
      at: ['title'],
      what: tell('published-without-text')`this published article has no text`,
      cure: tell('write-text-or-draft')`write the text below the fields, or add "draft: true" until the text is ready`,
    }));
}

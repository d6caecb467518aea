/** Finds the originals of translations, and detects outdated translations. */

import type { Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { lastChange } from './last-change.ts';

/** A change of an original after its translation was last updated. */
export interface Drift {
  readonly original: Article;
  /** Time of the original's last change. */
  readonly changed: Moment;
}

/**
 * Returns the original of a translation, or undefined if the article is not a translation. A translation has a translator; an original does
 * not. `versions` are the article's versions in other languages.
 */
export function originalOf(article: Article, versions: readonly Article[]): Article | undefined {
  if ((article.translator ?? []).length === 0) return undefined;
  return versions.find(({ translator = [] }) => translator.length === 0);
}

/**
 * Returns the original and the time of its last change, if the original changed after the translation was last updated. Returns undefined
 * if the translation is up to date, or if the article is not a translation.
 */
export function driftOf(article: Article, versions: readonly Article[]): Drift | undefined {
  const original = originalOf(article, versions);
  if (!original) return undefined;
  const changed = lastChange(original);
  return changed.day > (article.follows ?? lastChange(article)).day ? { original, changed } : undefined;
}

/** Returns a note, not an error, about an outdated translation, because editors may correct the original before its translation. */
export function noteDrift({ file }: Article, { original, changed }: Drift): Problem {
  return {
    file,
    at: ['follows'],
    field: 'follows',
    what: tell(
      'translation-is-behind',
    )`the original ${original.file} changed on ${changed.day}, and this translation does not have the change yet`,
    cure: tell('bring-up-to-date')`update the translation, and then write "follows: ${changed.day}"`,
  };
}

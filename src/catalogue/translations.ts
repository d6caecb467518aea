/** Translations of articles: finds their originals, and detects outdated ones. Pure. */

import type { Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { lastChange } from './last-change.ts';

/** Change of an original since it was translated. */
export interface Drift {
  readonly original: Article;
  /** Moment of its last change. */
  readonly changed: Moment;
}

/**
 * Returns the original of a translation. A translation has a translator, and an original has none. `versions` are the article's other
 * languages.
 */
export function originalOf(article: Article, versions: readonly Article[]): Article | undefined {
  if ((article.translator ?? []).length === 0) return undefined;
  return versions.find(({ translator = [] }) => translator.length === 0);
}

/** Returns the change of its original that a translation lacks, or `undefined` if it is up to date. */
export function driftOf(article: Article, versions: readonly Article[]): Drift | undefined {
  const original = originalOf(article, versions);
  if (!original) return undefined;
  const changed = lastChange(original);
  return changed.day > (article.follows ?? lastChange(article)).day ? { original, changed } : undefined;
}

/** Returns a note about an outdated translation. It is no error, because a correction may reach the original first. */
export function noteDrift({ file }: Article, { original, changed }: Drift): Problem {
  return {
    file,
    at: ['follows'],
    field: 'follows',
    what: tell(
      'translation-is-behind',
    )`the original ${original.file} changed on ${changed.day}, and this translation does not have the change yet`,
    cure: tell('bring-up-to-date')`update the translation, then write "follows: ${changed.day}"`,
  };
}

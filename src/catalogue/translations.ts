/** Which article is a translation of which, and whether it still says what the original says. Pure. */

import type { Moment } from '../language/dates.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';

/** An original that has changed since it was translated. */
export interface Drift {
  readonly original: Article;
  /** When it changed last. */
  readonly changed: Moment;
}

/** A translation has a translator; what it was translated from has none. `versions`: the same article in the other languages. */
export function originalOf(article: Article, versions: readonly Article[]): Article | undefined {
  if ((article.translator ?? []).length === 0) return undefined;
  return versions.find(({ translator = [] }) => translator.length === 0);
}

export function driftOf(article: Article, versions: readonly Article[]): Drift | undefined {
  const original = originalOf(article, versions);
  if (!original) return undefined;
  const changed = lastChange(original);
  return changed.day > (article.follows ?? lastChange(article)).day ? { original, changed } : undefined;
}

/** The day on which readers were last told something new. */
function lastChange({ date, updated, corrections = [] }: Article): Moment {
  const moments = [date, ...(updated ? [updated] : []), ...corrections.map(correction => correction.date)];
  return moments.reduce((last, moment) => (moment.millis > last.millis ? moment : last));
}

/** For editors: nothing that should stop a publication, which may correct the original before it corrects the translation. */
export function noteDrift({ file }: Article, { original, changed }: Drift): Problem {
  return {
    file,
    at: ['follows'],
    field: 'follows',
    what: tell(
      'translation-is-behind',
    )`the original ${original.file} has changed on ${changed.day}, and this translation has not`,
    cure: tell('bring-up-to-date')`bring it up to date, then write follows: ${changed.day}`,
  };
}

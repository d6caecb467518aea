/**
 * Lists the issues of the newsletter: one for each week that is over and has articles. A week that is not over has no issue yet, so the content
 * of an issue does not grow after its publication.
 */

import { isMoment, type Moment, readDate } from '../language/dates.ts';
import { type Week, weekAfter, weekOf } from '../language/weeks.ts';
import type { Site } from '../source/publication/newsroom.ts';
import type { Catalogue, Edition, Piece } from './catalogue.ts';

/** An issue of the newsletter: the articles of a week in one language. */
export interface Issue {
  readonly week: Week;
  /**
   * The articles, newest first, at least one. Leaves out expired articles, unless all articles of the week have expired: then the issue has all
   * of them, because its address must keep working.
   */
  readonly pieces: readonly Piece[];
}

const known = new WeakMap<Edition, readonly Issue[]>();

/** Lists the issues in one language, newest first. Returns an empty list if the publication has no newsletter. */
export function listIssues({ site, now }: Pick<Catalogue, 'site' | 'now'>, edition: Edition): readonly Issue[] {
  if (!site.hasNewsletter) return [];
  const issues = known.get(edition) ?? issuesBefore(now, edition);
  known.set(edition, issues);
  return issues;
}

function issuesBefore({ day: today }: Moment, { pieces, expired }: Edition): readonly Issue[] {
  const current = byWeek(pieces);
  const past = byWeek(expired);
  return [...new Set([...current.keys(), ...past.keys()])]
    .sort()
    .reverse()
    .flatMap(monday => {
      const week = weekOf(monday);
      const own = current.get(monday) ?? past.get(monday) ?? [];
      return week.last < today ? [{ week, pieces: own }] : [];
    });
}

/** Groups articles by the Monday of their week. */
const byWeek = (pieces: readonly Piece[]) => Map.groupBy(pieces, ({ article }) => weekOf(article.date.day).first);

/**
 * Returns the time at which the current week ends and its issue appears, in milliseconds since 1970-01-01T00:00Z; `Infinity` if the publication
 * has no newsletter.
 */
export function nextIssue({ day }: Moment, { hasNewsletter, zone }: Pick<Site, 'hasNewsletter' | 'zone'>): number {
  if (!hasNewsletter) return Number.POSITIVE_INFINITY;
  const next = readDate(weekAfter(weekOf(day)).first, zone);
  return isMoment(next) ? next.millis : Number.POSITIVE_INFINITY;
}

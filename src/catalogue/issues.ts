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
  /** The articles, newest first, without expired articles. */
  readonly pieces: readonly Piece[];
}

const known = new WeakMap<Edition, readonly Issue[]>();

/** Lists the issues in one language, newest first. Each has at least one article. Returns an empty list if the publication has no newsletter. */
export function listIssues({ site, now }: Pick<Catalogue, 'site' | 'now'>, edition: Edition): readonly Issue[] {
  if (!site.hasNewsletter) return [];
  const issues = known.get(edition) ?? weeksOf(edition.pieces, now);
  known.set(edition, issues);
  return issues;
}

/** Lists the weeks whose articles have all expired, newest first. These issues keep their addresses, because mails lead there. */
export function listExpiredWeeks(catalogue: Pick<Catalogue, 'site' | 'now'>, edition: Edition): readonly Week[] {
  if (!catalogue.site.hasNewsletter) return [];
  const current = new Set(listIssues(catalogue, edition).map(({ week }) => week.id));
  return weeksOf(edition.expired, catalogue.now)
    .map(({ week }) => week)
    .filter(({ id }) => !current.has(id));
}

/** Groups articles by their week, and leaves out the current week. The articles must be sorted, newest first. */
function weeksOf(pieces: readonly Piece[], { day: today }: Moment): readonly Issue[] {
  return [...Map.groupBy(pieces, ({ article }) => weekOf(article.date.day).first)]
    .map(([monday, own]) => ({ week: weekOf(monday), pieces: own }))
    .filter(({ week }) => week.last < today);
}

/**
 * Returns the time at which the current week ends and its issue appears, in milliseconds since 1970-01-01T00:00Z; `Infinity` if the publication
 * has no newsletter.
 */
export function nextIssue({ day }: Moment, { hasNewsletter, zone }: Pick<Site, 'hasNewsletter' | 'zone'>): number {
  if (!hasNewsletter) return Number.POSITIVE_INFINITY;
  const next = readDate(weekAfter(weekOf(day)).first, zone);
  return isMoment(next) ? next.millis : Number.POSITIVE_INFINITY;
}

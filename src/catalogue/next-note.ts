/** Finds out until when the notes of a publication stay the same. Has no side effects. */
import { endOfDay } from '../language/dates.ts';
import type { Catalogue } from './catalogue.ts';
import { nextExpiry, nextWarning } from './groups.ts';

/**
 * Returns the time from which the same files may have other notes, in milliseconds since 1970-01-01T00:00Z. Notes about dates of changes
 * compare days. Notes about codes of groups begin some days before the codes expire, and change when the codes expire. Leaves out the
 * changes of published articles.
 */
export const nextNote = ({ now, site, groups }: Pick<Catalogue, 'now' | 'site' | 'groups'>): number =>
  Math.min(endOfDay(now, site.zone), nextWarning(groups, now), nextExpiry(groups, now));

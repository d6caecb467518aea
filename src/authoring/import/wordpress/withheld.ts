/** Detects articles that a plugin of a WordPress site shows only to members, or will remove at a given time. */

import { isNo, isNothing } from '../front-matter/switches.ts';
import { type Item, isRestriction } from './export.ts';

/** Returns the custom field, such as `_is_paid: 1`, that shows an article only to members; undefined if there is none. */
export function findRestriction({ meta }: Item): string | undefined {
  const found = [...meta].find(([key, value]) => isRestriction(key) && !isNo(value) && !isNothing(value));
  return found?.join(': ');
}

/**
 * Returns the time, in ISO 8601, at which the plugin PublishPress Future removes an article. Returns undefined if the plugin never removes it, for
 * example because it only changes the categories of the article.
 */
export function readExpiration({ meta }: Item): string | undefined {
  const seconds = Number(meta.get('_expiration-date') ?? '');
  const removes =
    meta.get('_expiration-date-status') === 'saved' && !/category|stick/.test(meta.get('_expiration-date-type') ?? '');
  if (!removes || !Number.isInteger(seconds) || seconds <= 0 || seconds > 1e11) return undefined;
  return `${new Date(seconds * 1000).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}

/** Finds items of a WordPress export that readers could not see, and other items that do not become articles. */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { isNo, isNothing } from '../front-matter/switches.ts';
import { type Item, restrictions } from './export.ts';

const states: ReadonlyMap<string, Message> = new Map([
  ['trash', tell('item-in-the-trash')`this item is in the trash`],
  ['auto-draft', tell('item-never-saved')`the author began this item and never saved it`],
  ['inherit', tell('item-is-older-version')`this item is an older version of another article`],
]);

const kinds: ReadonlyMap<string, Message> = new Map([
  ['nav_menu_item', tell('item-is-menu-entry')`this item is a menu entry, not an article`],
  ['revision', tell('item-is-older-version')`this item is an older version of another article`],
  [
    'wp_block',
    tell(
      'item-is-shared-block',
    )`this item is a reusable block, which the import copies into every article that uses the block`,
  ],
  ['custom_css', tell('item-is-style')`this item contains styles of the old site`],
  ['customize_changeset', tell('item-is-setting')`this item is a setting of the old site`],
  ['wp_global_styles', tell('item-is-style')`this item contains styles of the old site`],
  ['wp_navigation', tell('item-is-menu')`this item is a menu`],
  ['wp_template', tell('item-is-template')`this item is a template of the old site`],
  ['wp_template_part', tell('item-is-template')`this item is a template of the old site`],
]);

/** Returns the reason to leave out an item; undefined if it becomes an article or a page. */
export function refuseItem({ type, status, password, fault }: Item): Message | undefined {
  if (type !== 'post' && type !== 'page')
    return (
      kinds.get(type) ??
      tell('item-of-plugin-type')`this item has the type "${type}", which a plugin or a theme of the old site added`
    );
  if (fault !== undefined) return fault;
  const state = states.get(status);
  if (state !== undefined) return state;
  if (password !== '')
    return tell(
      'item-behind-password',
    )`this item has a password, but halfsky cannot protect articles with passwords: to import it as a draft, choose the visibility "Private" in WordPress and export again`;
  if (type === 'page' && status !== 'publish' && status !== '')
    return tell(
      'item-is-unpublished-page',
    )`this item is an unpublished page (${status}), but in halfsky only articles can be drafts`;
  return undefined;
}

/** Returns whether an item is a draft. A scheduled item is not a draft: its future date is enough to hide it from readers. */
export const isDraft = ({ status }: Item) => !['publish', 'future', ''].includes(status);

/** Returns the custom field, such as `_is_paid: 1`, that shows an article only to members; undefined if there is none. */
export function findRestriction({ meta }: Item): string | undefined {
  const found = [...meta].find(([key, value]) => restrictions.has(key) && !isNo(value) && !isNothing(value));
  return found?.join(': ');
}

/**
 * Returns the time, in ISO 8601, at which the plugin PublishPress Future removes an article. Returns undefined if the plugin never removes it, for
 * example because it only changes the categories of the article.
 */
export function readExpiration({ meta }: Item): string | undefined {
  const seconds = Number(meta.get('_expiration-date') ?? '');
  const type = meta.get('_expiration-date-type') ?? '';
  const removes =
    meta.get('_expiration-date-status') === 'saved' && !type.includes('category') && !type.includes('stick');
  if (!removes || !Number.isInteger(seconds) || seconds <= 0 || seconds > 1e11) return undefined;
  return `${new Date(seconds * 1000).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}

/** Decides which items of a WordPress export to leave out of the import, and why. */

import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Item } from './export.ts';

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
    )`this item is protected with a password, but halfsky cannot protect articles with passwords`;
  if (type === 'page' && !/^(?:publish|)$/.test(status))
    return tell(
      'item-is-unpublished-page',
    )`this item is an unpublished page (${status}), but in halfsky only articles can be drafts`;
  return undefined;
}

/** Returns whether an item is a draft. A scheduled item is not a draft: its future date is enough to hide it from readers. */
export const isDraft = ({ status }: Item) => !/^(?:publish|future|)$/.test(status);

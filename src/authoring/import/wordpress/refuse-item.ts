/** Decides which items of an export become neither an article nor a page. */
import { tell } from '../../../language/messages/tell.ts';
import type { Item } from './export.ts';

const states: ReadonlyMap<string, string> = new Map([
  ['trash', tell`it is in the trash`],
  ['auto-draft', tell`it was begun and never saved`],
  ['inherit', tell`it is an older version of another`],
]);

const kinds: ReadonlyMap<string, string> = new Map([
  ['nav_menu_item', tell`it is an entry of a menu`],
  ['revision', tell`it is an older version of another`],
  ['wp_block', tell`it is a block that texts share: it stands in those that use it`],
  ['custom_css', tell`it is a style of the old site`],
  ['customize_changeset', tell`it is a setting of the old site`],
  ['wp_global_styles', tell`it is a style of the old site`],
  ['wp_navigation', tell`it is a menu`],
  ['wp_template', tell`it is a template of the old site`],
  ['wp_template_part', tell`it is a template of the old site`],
]);

/** Returns why an item cannot be imported; undefined if it can. */
export function refuseItem({ type, status, password, fault }: Item): string | undefined {
  if (type !== 'post' && type !== 'page')
    return kinds.get(type) ?? tell`it is of the type "${type}", which a plugin or a theme of the old site made`;
  if (fault !== undefined) return fault;
  const state = states.get(status);
  if (state !== undefined) return state;
  if (password !== '') return tell`it is behind a password, and a publication has none`;
  if (type === 'page' && !/^(?:publish|)$/.test(status))
    return tell`it is a page that is not published (${status}), and pages have no drafts here`;
  return undefined;
}

/** Tells whether an item is a draft: not public yet, or never public. A scheduled item is no draft, because it has its date. */
export const isDraft = ({ status }: Item) => !/^(?:publish|future|)$/.test(status);

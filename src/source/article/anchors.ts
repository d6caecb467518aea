/**
 * Assigns ids to headings. An id must be unique on the page: it must differ from all ids in the page template, the footnotes and the
 * author's raw HTML.
 */

import type { Token } from 'markdown-it';
import { readFragment } from '../../addresses.ts';
import { tell } from '../../language/messages/tell.ts';
import { toSlug } from '../../language/slug.ts';
import type { Message } from '../../message.ts';
import { find, type Page } from './body.ts';
import { enterBlock, enterPiece } from './inline-places.ts';
import { toPlainText } from './plain-text.ts';
import { listElements } from './sanitise.ts';

/**
 * Matches ids that are reserved for the page template and footnotes, such as `main` and `fn1`. No heading gets a reserved id, even on a page
 * without footnotes and corrections. Therefore, adding a footnote or a correction never changes the id of a heading.
 */
const belongsToPage = /^(?:main|help-box|exit-note|correction-\d{4}-\d{2}-\d{2}(?:-\d{1,2})?|fn\d+|fnref\d+(?::\d+)?)$/;

/** Id of a heading without letters or digits. */
const nameless = 'section';

/**
 * Assigns every heading an id made from the text of the heading. If the id is taken or reserved, appends a number. An `id` in the author's
 * raw HTML has priority, even if the raw HTML comes after the heading.
 */
export function nameHeadings(tokens: readonly Token[], page: Page): void {
  const taken = new Set<string>(page.ids);
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const slug = toSlug(toPlainText(tokens[i + 1]?.children ?? [])) || nameless;
    const id = findFree(slug, taken);
    taken.add(id);
    token.attrSet('id', id);
    if (belongsToPage.test(slug) && !page.moved.has(slug)) page.moved.set(slug, id);
  }
}

/** Returns the first id of the series `women`, `women-1`, `women-2` … that is neither taken nor reserved. */
function findFree(slug: string, taken: ReadonlySet<string>): string {
  let id = slug;
  for (let i = 1; taken.has(id) || belongsToPage.test(id); i++) id = `${slug}-${i}`;
  return id;
}

/** Records the `id` attributes in the author's raw HTML. Reports an id that is reserved, repeated or empty, or that contains a space. */
export function enterOwnIds(tokens: readonly Token[], page: Page, inline?: Token): void {
  for (const token of tokens) {
    if (!inline) enterBlock(token, page);
    if (/^html_(?:block|inline)$/.test(token.type) && / id\b/i.test(token.content)) {
      if (inline) enterPiece(inline, token, page);
      for (const { attributes } of listElements(token.content))
        if (attributes.id !== undefined) enterId(attributes.id, page);
    }
    if (token.children) enterOwnIds(token.children, page, inline ?? token);
  }
}

function enterId(id: string, page: Page): void {
  const at = find(`id="${id}"`, page);
  const what = faultOf(id, page.ids);
  if (what === undefined) page.ids.add(id);
  else page.around.report({ at, what, cure: tell('give-another-id')`give the element another id`, slip: 'id' });
}

function faultOf(id: string, taken: ReadonlySet<string>): Message | undefined {
  if (/^\s*$|\s/.test(id)) return tell('id-empty-or-spaced')`the id "${id}" is empty or contains a space`;
  if (belongsToPage.test(id)) return tell('id-of-the-page')`the id "${id}" is reserved for other parts of the page`;
  return taken.has(id) ? tell('id-stands-twice')`the text uses the id "${id}" twice` : undefined;
}

/**
 * Rewrites a link to a heading if the slug of the heading is a reserved id: the heading `Main` gets the id `main-1`, so `#main` becomes
 * `#main-1`. Returns any other address unchanged.
 */
export function followMoved(address: string, { moved }: Page): string {
  if (moved.size === 0 || !address.startsWith('#')) return address;
  const id = moved.get(readFragment(address));
  return id === undefined ? address : `#${id}`;
}

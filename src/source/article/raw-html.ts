/** Checks the raw HTML in a text, and resolves the addresses in it. */

import { invisible } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import { followMoved } from './anchors.ts';
import { find, type Page, reportNoAlt, resolvePicture } from './body.ts';
import { findRefusals, listElements } from './sanitise.ts';

/** Resolves every address in raw HTML, and reports the elements, attributes and characters that an article may not contain. */
export function visitHtml(markup: string, page: Page): void {
  const { around } = page;
  page.hasRawHtml = true;
  for (const [found, mark = ''] of markup.matchAll(/<([?!](?!--)(?:\[CDATA\[|\w*))/g)) {
    around.report({
      at: find(found, page),
      what: tell('markup-not-allowed')`<${mark} is not allowed in an article`,
      cure: tell('remove-markup')`remove this markup`,
    });
  }
  for (const [found, hex, decimal] of markup.matchAll(/&#(?:x([0-9a-f]+)|([0-9]+))/gi)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code <= 0x10ffff && !invisible.test(String.fromCodePoint(code))) continue;
    around.report({
      at: find(found, page),
      what: tell('entity-without-character')`"${found};" represents an invisible or impossible character`,
      cure: tell('delete-it')`delete the character`,
    });
  }
  for (const element of listElements(markup)) {
    for (const { found, ...words } of findRefusals(element)) around.report({ at: find(found, page), ...words });
    const { href, src, alt } = element.attributes;
    if (element.tag === 'a' && href !== undefined)
      page.raw.set(href, around.resolveLink(followMoved(href, page), find(href, page)));
    if (element.tag === 'img' && src === undefined) {
      around.report({
        at: find('<img', page),
        what: tell('img-without-picture')`<img> has no picture file`,
        cure: tell('write-src')`write the path of the picture in the attribute "src"`,
      });
    }
    if (element.tag === 'img' && src !== undefined) {
      const at = find(src, page);
      page.raw.set(src, resolvePicture(src, at, page).address);
      if (alt === undefined || alt.trim() === '') reportNoAlt(src, at, around);
    }
  }
}

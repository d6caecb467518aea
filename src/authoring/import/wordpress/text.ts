/** Reduces WordPress HTML to plain text on one line. */
import { parseHtml } from '../from-html/html-document.ts';
import { elementsOf, isBlock, nodesOf, wordsOf } from '../from-html/nodes.ts';
import { withoutShortcodes } from './shortcode-grammar.ts';

/** Removes HTML and shortcodes from a text, and returns the plain text on one line. */
export function textOf(html: string): string {
  const plain = withoutShortcodes(html);
  if (!/[<&]/.test(plain)) return plain.replace(/\s+/g, ' ').trim();
  const { body } = parseHtml(`<body>${plain}`);
  for (const element of elementsOf(body, 'script, style')) element.remove();
  for (const node of nodesOf(body))
    if (isBlock(node) || node.nodeName === 'BR')
      node.parentNode?.insertBefore(body.ownerDocument.createTextNode(' '), node);
  return wordsOf(body);
}

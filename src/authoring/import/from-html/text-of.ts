/** Reduces HTML to plain text on one line. */
import { oneLine } from '../../../language/white-space.ts';
import { parseHtml } from './html-document.ts';
import { elementsOf, isBlock, listNodes, wordsOf } from './nodes.ts';

/** Removes tags, scripts and styles from HTML, and returns the text on one line. */
export function textOf(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return oneLine(html);
  const { body } = parseHtml(`<body>${html}`);
  for (const element of elementsOf(body, 'script, style')) element.remove();
  for (const node of listNodes(body))
    if (isBlock(node) || node.nodeName === 'BR')
      node.parentNode?.insertBefore(body.ownerDocument.createTextNode(' '), node);
  return wordsOf(body);
}

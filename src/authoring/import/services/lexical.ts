/** Converts posts from Lexical, the JSON format in which Ghost 5 and later store posts, to HTML. */

import { escapeText } from '../../../html.ts';
import type { Message } from '../../../message.ts';
import { writeCard, writeSafely } from './ghost-nodes.ts';
import { type Data, dataOf, listOf, parseJson, textIn } from './json.ts';

/** HTML elements for the bits in the field `format` of a text node. Other bits, such as underline, have no equivalent in Markdown. */
const formats: readonly (readonly [bit: number, tag: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
];

/** Returns the HTML of a post, or the reason why the JSON of the post cannot be read. */
export const writeLexical = (json: string): string | Message =>
  writeSafely(() => writeChildren(dataOf(dataOf(parseJson(json)).root)));

const writeChildren = (node: Data): string => listOf(node.children).map(writeNode).join('');

const wrap = (tag: string, inner: string) => `<${tag}>${inner}</${tag}>`;

function writeNode(node: Data): string {
  const type = textIn(node, 'type');
  switch (type) {
    case 'text':
    case 'extended-text':
    case 'code-highlight':
      return writeText(node);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'paragraph':
      return wrap('p', writeChildren(node));
    case 'heading':
    case 'extended-heading':
      return wrap(/^h[1-6]$/.test(textIn(node, 'tag')) ? textIn(node, 'tag') : 'h2', writeChildren(node));
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return wrap('blockquote', writeChildren(node));
    case 'list':
      return wrap(textIn(node, 'listType') === 'number' ? 'ol' : 'ul', writeChildren(node));
    case 'listitem':
      return wrap('li', writeChildren(node));
    case 'link':
    case 'autolink':
      return `<a href="${escapeText(textIn(node, 'url'))}">${writeChildren(node)}</a>`;
    default:
      return writeCard(type, node);
  }
}

function writeText(node: Data): string {
  const format = Number(node.format ?? 0);
  return formats
    .filter(([bit]) => (format & bit) !== 0)
    .reduce((inner, [, tag]) => wrap(tag, inner), escapeText(textIn(node, 'text')));
}

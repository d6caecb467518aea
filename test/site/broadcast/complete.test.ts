/** Tests that scripts lose nothing: every sentence of every article of this repository is read, or is in the list of what is not. */
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { loadPublication } from '../../../src/build/load/load.ts';
import { scriptOf } from './written.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements that are no text of the author: numbers of notes, the drawing of a chart, and the words before its table. */
const isOurs = (node: Node) =>
  /footnote-(?:ref|backref)|chart-drawing/.test(attribute(node, 'class') ?? '') ||
  (node.nodeName === 'summary' && node.parentNode !== null && attribute(node.parentNode, 'class') === 'chart-table');

const attribute = (node: Node | DefaultTreeAdapterTypes.ParentNode, name: string) =>
  'attrs' in node ? node.attrs.find(one => one.name === name)?.value : undefined;

const blocks =
  /^(?:p|li|h[2-6]|figcaption|dt|dd|t[dh]|blockquote|div|section|figure|ol|ul|dl|table|t(?:head|body|r)|details|summary)$/;

/** Returns the text of each block, without white space, numbers of notes and drawings. Text of inner blocks is separate. */
function textsIn(nodes: readonly Node[]): readonly string[] {
  const texts: string[] = [];
  let loose = '';
  const take = (node: Node) => {
    if ('value' in node) loose += node.value;
    else if (!('childNodes' in node) || isOurs(node)) return;
    else if (blocks.test(node.nodeName)) {
      texts.push(loose, ...textsIn(node.childNodes));
      loose = '';
    } else for (const child of node.childNodes) take(child);
  };
  for (const node of nodes) take(node);
  return [...texts, loose].map(plain).filter(text => text !== '');
}

const plain = (text: string) => text.replace(/\s+/g, '');

it('every sentence of every article is in its script', () => {
  const site = join(import.meta.dirname, '../../..');
  const { catalogue } = loadPublication({ site, url: undefined, now: Date.UTC(2026, 11, 1), preview: false });
  let count = 0;
  for (const { language, pieces } of catalogue.editions) {
    const { articles } = scriptOf(catalogue, language);
    expect(articles).toHaveLength(pieces.length);
    for (const [i, { article }] of pieces.entries()) {
      const { lines = [], leftOut = [] } = articles[i] ?? {};
      const script = plain(
        [...lines.map(({ words }) => words.map(({ text }) => text).join('')), ...leftOut.map(({ text }) => text)].join(
          '\n',
        ),
      );
      const sentences = textsIn(parseFragment(article.body).childNodes);
      expect({ file: article.file, lost: sentences.filter(text => !script.includes(text)) }).toEqual({
        file: article.file,
        lost: [],
      });
      count += sentences.length;
    }
  }
  expect(count).toBeGreaterThan(1000);
});

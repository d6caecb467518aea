import { expect, test } from 'vitest';
import { listBlocks, wholeText } from '../../src/printing/body.ts';
import { anArticleText, load } from '../builders.ts';

/** Returns the rendered text of an article. */
function bodyOf(markdown: string): string {
  const { catalogue } = load({ 'articles/2017/a.md': anArticleText(markdown) });
  return catalogue.editions[0].pieces[0]?.article.body ?? '';
}

const markdown = `See [the market](https://example.org/).[^note]

## Prices

| goods | price |
|---|---|
| Paper | 3 |

<details><summary>How</summary>

By hand.

</details>

[^note]: At four.
`;

test('narrow columns show paragraphs and headings, without links and references to notes', () => {
  const { blocks, isWhole } = listBlocks(bodyOf(markdown));
  expect(blocks.map(String)).toEqual(['<p>See the market.</p>', '<h2>Prices</h2>']);
  expect(isWhole).toBe(false);
});

test('a text of paragraphs, lists and figures is whole in narrow columns', () => {
  expect(listBlocks(bodyOf('A text.\n\n- one\n\n```numbers\n9 | groups\n```\n')).isWhole).toBe(true);
});

test('a booklet shows everything: tables, notes and details, which are open', () => {
  const text = String(wholeText(bodyOf(markdown), 'a:'));
  expect(text).toContain('<td>Paper</td>');
  expect(text).toContain('At four.');
  expect(text).toContain('<details open>');
  expect(text).toContain('<h3 id="a:prices">Prices</h3>');
  expect(text).not.toMatch(/<a\b|href=/);
});

test('a chart is its drawing, without the table for screens', () => {
  const text = String(
    wholeText(bodyOf('```chart\ntype: bar\ntitle: Groups\n\nLevel,Groups\nVillage,9\nTown,3\n```\n'), ''),
  );
  expect(text).toContain('<svg');
  expect(text).not.toContain('chart-table');
});

test('text that looks like markup stays text', () => {
  const { blocks } = listBlocks(bodyOf('A &lt;script&gt; and `<img onerror=x>`.\n'));
  expect(String(blocks[0])).toBe('<p>A &lt;script&gt; and <code>&lt;img onerror=x&gt;</code>.</p>');
});

test('a number or mail address that only a link has follows its words on paper', () => {
  const body = bodyOf('[Call us](tel:+44-110), [write](mailto:a@b.example?subject=S), [110](tel:110) <b@b.example>.');
  const line = '<p>Call us <bdi dir="ltr">+44-110</bdi>, write <bdi dir="ltr">a@b.example</bdi>, 110 b@b.example.</p>';
  expect(listBlocks(body).blocks.map(String)).toEqual([line]);
  expect(String(wholeText(body, 'a:'))).toContain(line);
});

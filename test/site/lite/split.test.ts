import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPages } from '../../../src/site/lite/split.ts';
import { type Node, parseNodes, printNodes, sizeOf, text, textOf } from '../../../src/site/tree.ts';

const split = (markup: string, room: number, language = 'en') => splitPages(parseNodes(markup), { room, language });
const printed = (pages: readonly (readonly Node[])[]) => pages.map(page => printNodes(page).toString());
const paragraph = (words: string) => `<p>${words}</p>`;
const tight = (text: string) => text.replace(/\s+/g, '');

describe('a text', () => {
  it('that fits is one page', () => {
    expect(printed(split('<p>One.</p>\n<h2>Two</h2>\n<p>Three.</p>\n', 100))).toEqual([
      '<p>One.</p>\n<h2>Two</h2>\n<p>Three.</p>\n'.replaceAll('\n', ''),
    ]);
  });

  it('without any words is one empty page', () => {
    expect(split('', 100)).toEqual([[]]);
  });

  it('is split between blocks, even if a block would fit in part', () => {
    const one = paragraph('She ploughs. She votes.');
    expect(printed(split(one + one + one, 70))).toEqual([one + one, one]);
  });

  it('never leaves a heading at the end of a page', () => {
    const one = paragraph('x'.repeat(50));
    expect(printed(split(`${one}<h2>Votes</h2>${one}`, 80))).toEqual([one, `<h2>Votes</h2>${one}`]);
  });
});

describe('a block that is larger than a page', () => {
  it('continues after a sentence', () => {
    expect(printed(split(paragraph('She ploughs. She votes. She reads.'), 32))).toEqual([
      '<p>She ploughs. She votes. </p>',
      '<p>She reads.</p>',
    ]);
  });

  it('knows where Chinese sentences end', () => {
    expect(printed(split(paragraph('她耕地。她投票！她读书。'), 34, 'zh-Hans'))).toEqual([
      '<p>她耕地。她投票！</p>',
      '<p>她读书。</p>',
    ]);
  });

  it('begins below the heading before it', () => {
    const [first = ''] = printed(split(`<h2>Votes</h2>${paragraph('She ploughs. She votes.')}`, 37));
    expect(first).toBe('<h2>Votes</h2><p>She ploughs. </p>');
  });

  it('keeps words in bold and links whole or in bold and linked on both pages', () => {
    expect(printed(split('<p>Hers: <a id="a" href="/x/">she ploughs. She votes.</a></p>', 60))).toEqual([
      '<p>Hers: <a id="a" href="/x/">she ploughs. </a></p>',
      '<p><a href="/x/">She votes.</a></p>',
    ]);
  });

  it('continues within a sentence only if the sentence is larger than a page', () => {
    expect(printed(split(paragraph('She ploughs and votes and reads'), 24))).toEqual([
      '<p>She ploughs and </p>',
      '<p>votes and reads</p>',
    ]);
    expect(printed(split(paragraph('x'.repeat(40)), 27)).every(page => page.length <= 27)).toBe(true);
  });

  it('continues a list after an item, with the next number', () => {
    expect(printed(split('<ol id="o" start="3"><li>One</li><li>Two</li><li>Three</li></ol>', 50))).toEqual([
      '<ol id="o" start="3"><li>One</li><li>Two</li></ol>',
      '<ol start="5"><li>Three</li></ol>',
    ]);
    expect(printed(split('<ol reversed><li>One</li><li>Two</li><li>Three</li></ol>', 46))).toEqual([
      '<ol reversed start="3"><li>One</li><li>Two</li></ol>',
      '<ol reversed start="1"><li>Three</li></ol>',
    ]);
  });

  it('continues a table after a row, and repeats its heads', () => {
    const head = '<thead><tr><th>a</th></tr></thead>';
    const row = (text: string) => `<tr><td>${text}</td></tr>`;
    expect(printed(split(`<table>${head}<tbody>${row('1')}${row('2')}${row('3')}</tbody></table>`, 120))).toEqual([
      `<table>${head}<tbody>${row('1')}${row('2')}</tbody></table>`,
      `<table>${head.replace('<thead', '<thead class="again"')}<tbody>${row('3')}</tbody></table>`,
    ]);
  });

  it('continues code after a line', () => {
    expect(printed(split('<pre><code>one();\ntwo();\nthree();\n</code></pre>', 45))).toEqual([
      '<pre><code>one();\ntwo();\n</code></pre>',
      '<pre><code>three();\n</code></pre>',
    ]);
  });
});

describe('an element that cannot be split', () => {
  const rows = (text: string) => `<table><tbody><tr><td rowspan="2">${text}</td></tr></tbody></table>`;

  it('is alone on a page that is too large', () => {
    const table = rows('She ploughs. '.repeat(9));
    expect(printed(split(paragraph('One.') + table + paragraph('Two.'), 60))).toEqual([
      paragraph('One.'),
      table,
      paragraph('Two.'),
    ]);
  });

  it('such as a row of a table, leaves the other rows on pages of the right size', () => {
    const row = (text: string) => `<tr><td>${text}</td></tr>`;
    const long = row('She ploughs. '.repeat(9));
    const pages = printed(split(`<table><tbody>${row('1')}${long}${row('2')}</tbody></table>`, 70));
    const table = (content: string) => `<table><tbody>${content}</tbody></table>`;
    expect(pages).toEqual([table(row('1')), table(long), table(row('2'))]);
  });
});

/** Words and marks of text, with those that HTML escapes and those that end sentences in several scripts. */
const word = fc.constantFrom(
  ...[
    'She ',
    'ploughs. ',
    'votes! ',
    '妇联',
    '半边天。',
    'a & b ',
    '<b> ',
    '"x" ',
    'قالت. ',
    '👩‍🌾 ',
    '\n',
    'e\u0301. ',
    'longword',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 40 }).map(list => list.join(''));
const escaped = words.map(content => printNodes([text(content)]).toString());
const inline = fc.array(
  fc.oneof(
    escaped,
    escaped.map(text => `<em>${text}</em>`),
    escaped.map(text => `<a id="x" href="/x/">${text}<strong>${text}</strong></a>`),
    fc.constant('<br>'),
    fc.constant('<ruby>灯<rt>dēng</rt></ruby>'),
  ),
  { minLength: 1, maxLength: 5 },
);
const prose = inline.map(parts => parts.join(''));
const cell = prose.map(text => `<tr><td>${text}</td></tr>`);
const block = fc.oneof(
  prose.map(paragraph),
  word.map(content => `<h2 id="h">${printNodes([text(content)])}</h2>`),
  fc
    .array(prose, { minLength: 1, maxLength: 8 })
    .map(list => `<ol>${list.map(text => `<li>${text}</li>`).join('\n')}</ol>`),
  fc
    .array(prose, { minLength: 1, maxLength: 5 })
    .map(list => `<blockquote>${list.map(paragraph).join('\n')}</blockquote>`),
  fc
    .array(cell, { minLength: 1, maxLength: 8 })
    .map(list => `<div class="table"><table><tbody>${list.join('\n')}</tbody></table></div>`),
  prose.map(text => `<pre><code>${text}</code></pre>`),
  prose,
);
const body = fc.array(block, { maxLength: 8 }).map(list => list.join('\n'));

describe('whatever the text is', () => {
  it('a tree prints what was parsed', () => {
    fc.assert(
      fc.property(body, markup => {
        expect(printNodes(parseNodes(markup)).toString()).toBe(markup);
      }),
    );
  });

  it('no word is lost, doubled or moved, and no page is too large but for one row or one piece of ruby', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 120, max: 900 }), (markup, room) => {
        const nodes = parseNodes(markup);
        const pages = splitPages(nodes, { room, language: 'en' });
        expect(tight(textOf(pages.flat()))).toBe(tight(textOf(nodes)));
        for (const page of pages) {
          if (sizeOf(page) > room) expect(page).toHaveLength(1);
          if (sizeOf(page) > room) expect(printNodes(page).toString().match(/<tr>/g) ?? []).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a node knows its size in bytes', () => {
    fc.assert(
      fc.property(body, markup => {
        const nodes = parseNodes(markup);
        expect(sizeOf(nodes)).toBe(Buffer.byteLength(printNodes(nodes).toString()));
      }),
    );
  });
});

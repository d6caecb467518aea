import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Passage, takeAccount } from '../../../../src/authoring/import/account/account.ts';
import { readableText } from '../../../../src/authoring/import/account/article-text.ts';
import { listHtmlPassages } from '../../../../src/authoring/import/account/html-passages.ts';
import { listMarkdownPassages } from '../../../../src/authoring/import/account/markdown-passages.ts';
import { readPage } from '../../../../src/authoring/import/paste/read-page.ts';
import { renderAlone } from '../../../source/article/rendered.ts';

const lose = (passages: readonly Passage[], article: string) => takeAccount(passages, article).losses;

describe('the account of a text', () => {
  const text = [
    { text: 'The well opened in May.', line: 1 },
    { text: 'Forty women “came”.\nThey sang.', line: 3 },
  ];

  it('is silent if the article has every word, in any order and with any punctuation', () => {
    expect(takeAccount(text, 'They sang: forty women, "came". THE WELL opened in May')).toEqual({
      words: 10,
      missing: 0,
      losses: [],
    });
  });

  it('names what the article lacks, with the line', () => {
    expect(lose(text, 'The well opened in May. Forty women came.')).toEqual([{ text: 'They sang', line: 4 }]);
  });

  it('finds the place of a word that is elsewhere too', () => {
    const passages = [
      { text: 'The women came to the well.' },
      { text: 'Women sang.' },
      { text: 'All the women left.' },
    ];
    expect(lose(passages, 'The women came to the well. All the women left.')).toEqual([
      { text: 'Women sang', line: undefined },
    ]);
  });

  it('counts each repetition of a word', () => {
    expect(takeAccount([{ text: 'so, so much' }], 'so much')).toMatchObject({ words: 3, missing: 1 });
  });

  it.each([
    ['王芳来了。她唱歌。', '王芳来了。', '她唱歌'],
    ['وصلت النساء. غنّين.', 'وصلت النساء.', 'غنّين'],
    ['ผู้หญิงมา', 'ผู้หญิง', 'มา'],
    ['Ａ４ paper and ink', 'A4 paper', 'and ink'],
  ])('reads every script: %s', (written, article, lost) => {
    expect(lose([{ text: written }], article).map(({ text }) => text)).toEqual([lost]);
  });

  it('takes no more time than the text is long', { timeout: 60_000 }, () => {
    const passages = Array.from({ length: 20_000 }, (_, i) => ({
      text: `Word${i} and other words of a passage.`,
      line: i,
    }));
    const article = passages.filter((_, i) => i % 2 === 0).map(passage => passage.text);
    expect(lose(passages, article.join('\n'))).toHaveLength(10_000);
  });
});

describe('the passages of foreign Markdown', () => {
  const textsOf = (body: string) => listMarkdownPassages(body).map(({ text }) => text.trim());

  it('are what readers see: text, code, cells and notes, with the lines of the file', () => {
    const body =
      'One [link](/x "title") and ![alt](p.png).\n\n| a | b |\n|---|---|\n| c | d |\n\n    code\n\nA note[^1].\n\n[^1]: Its text.\n';
    expect(textsOf(body)).toEqual(['One link and .', 'a', 'b', 'c', 'd', 'code', 'A note.', 'Its text.']);
    expect(listMarkdownPassages('One.\n\nTwo.\n', { firstLine: 11 })).toEqual([
      { text: 'One.', line: 11 },
      { text: 'Two.', line: 13 },
    ]);
  });

  it.each([
    ['{{ site.title }} One {% if x %}two{% endif %}', 'One two'],
    ['{% comment %}hidden{% endcomment %}One', 'One'],
    ['One{: .wide #top}', 'One'],
    ['One <!-- hidden --> two', 'One  two'],
    ['One\n\n{/* hidden */}', 'One'],
  ])('leave out what is no text: %s', (body, seen) => {
    expect(textsOf(body).join(' ').replace(/ +/g, ' ')).toBe(seen.replace(/ +/g, ' '));
  });
});

describe('the passages of HTML', () => {
  it.each([
    '<p hidden>no</p>',
    '<div style="display: none"><p>no</p><img>no</div>',
    '<script>no</script><style>no</style><template>no</template>',
    '<noscript>no</noscript><!-- no -->',
    '<select><option>no</option></select>',
  ])('leave out %s', html => {
    expect(listHtmlPassages(`<p>yes</p>${html}<p>too</p>`).map(({ text }) => text)).toEqual(['yes', 'too']);
  });
});

/** Returns a generator of pseudo-random integers below a limit (a linear congruential generator). */
function randomFrom(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

const vocabulary = [
  ...[
    'well',
    'women',
    'market',
    'the',
    'of',
    'and',
    'song',
    'lamp',
    'river',
    'county',
    'a',
    'to',
    'opened',
    'May',
    'loom',
  ],
  ...['妇女', '王芳', '的', '广场', '2017', '１２', 'بئر', 'حقول', 'чай', 'село', 'über', 'café', 'it’s', 'x²'],
];

/** Makes a page of random words: paragraphs, a table, a note, a list, a quotation and a picture with a caption. */
function aRandomPage(random: (limit: number) => number): string {
  const words = (count: number) => Array.from({ length: count }, () => vocabulary[random(vocabulary.length)]).join(' ');
  const paragraph = () => `<p>${words(5 + random(30))}.</p>`;
  const blocks = [
    ...Array.from({ length: 2 + random(4) }, paragraph),
    `<table><tr><th>${words(1)}</th><th>${words(2)}</th></tr><tr><td>${words(2)}</td><td>${words(1)}</td></tr></table>`,
    `<ul><li>${words(3)}</li><li>${words(4)}</li></ul>`,
    `<blockquote><p>${words(8)}</p></blockquote>`,
    `<figure><img src="https://example.org/a.png" alt="A well"><figcaption>${words(4)}</figcaption></figure>`,
    `<p>${words(6)}<sup><a href="#fn1" id="fnref1">1</a></sup></p>`,
  ];
  const note = `<section class="footnotes"><ol><li id="fn1"><p>${words(5)} <a href="#fnref1">↩</a></p></li></ol></section>`;
  return `<html><body><article><h1>${words(4)}</h1>${blocks.join('\n')}${note}</article></body></html>`;
}

describe('200 pages of random words', () => {
  const pages = Array.from({ length: 200 }, (_, seed) => {
    const random = randomFrom(seed + 1);
    const { text, visible } = readPage(Buffer.from(aRandomPage(random)), join(tmpdir(), 'page.html'), 'UTC');
    return { random, visible, html: `${renderAlone(text).html}` };
  });
  const account = (visible: readonly Passage[], html: string) => takeAccount(visible, readableText('', html));

  it('lose nothing when they are imported, and the account is silent', () => {
    for (const { visible, html } of pages) {
      expect(visible.length).toBeGreaterThan(9);
      expect(account(visible, html)).toMatchObject({ missing: 0, losses: [] });
    }
  });

  it('have a loss named each time that a paragraph, a cell, a note, a caption or an item is taken out', () => {
    const named = pages.map(({ random, visible, html }) => {
      const parts = [...html.matchAll(/<(p|td|th|li|figcaption)\b[^>]*>[^<]*[\p{L}\p{N}][\s\S]*?<\/\1>/gu)];
      const part = parts[random(parts.length)];
      if (!part) throw new Error('the page has no part to take out');
      const rest = html.slice(0, part.index) + html.slice(part.index + part[0].length);
      const { missing, losses } = account(visible, rest);
      return { part: part[0], missing, losses };
    });
    expect(named.filter(({ missing, losses }) => missing === 0 || losses.length === 0)).toEqual([]);
  });
});

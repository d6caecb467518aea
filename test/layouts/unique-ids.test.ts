import { describe, expect, it } from 'vitest';
import { anArticleText } from '../builders.ts';
import { outputsOf } from './drawn.ts';

/** Returns Markdown with headings whose ids would clash: with ids of the page, a note, a correction, a month, and each other. */
const greedy = (own: string) =>
  `See [a](#main), [b](#fn1) and [c](#${own}).\n\n## Main\n\n## fn1\n\nA[^1], b[^1].\n\n## Correction 2017-09-06\n\n## 2017-09\n\n## Letter A\n\n## ！\n\n## ！\n\n<h2 id="${own}">Raw</h2>\n\n## ${own}\n\n[^1]: N.\n`;
const matter = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}`;
const corrections = 'corrections: [{date: 2017-09-06, text: A.}, {date: 2017-09-06, text: B.}]';

const pages = () =>
  [
    ...outputsOf({
      'newsroom/site.yaml': 'name: {en: A, zh-Hans: 甲}\nurl: https://example.org/\nlanguages: [en, zh-Hans]\n',
      'newsroom/people/wang-fang.yaml': 'name: 王芳\n',
      'newsroom/columns/law.md': matter('Law', greedy('own')),
      'newsroom/pages/about.md': matter('About', greedy('own')),
      'articles/2017/ids.md': anArticleText(
        greedy('own'),
        corrections,
        'tags: [law, 重庆]',
        'column: law',
        'by: wang-fang',
      ),
      'articles/2017/ids.zh-Hans.md': anArticleText(
        greedy('own'),
        corrections,
        'tags: [law, 重庆]',
        'translator: wang-fang',
      ),
      'articles/2018/other.md': anArticleText(greedy('other'), 'tags: [law]', 'column: law'),
    }),
  ]
    .filter(([address]) => /(?:\/|\.html)$/.test(address))
    .map(([address, output]) => [address, output.draw()] as const);

const idsIn = (page: string) => [...page.matchAll(/<[a-z][^>]*? id="([^"]*)"/g)].map(([, id = '']) => id);

describe('a heading has the id of something else', () => {
  it('on no page, of whatever kind', () => {
    const all = pages();
    expect(all.length).toBeGreaterThan(30);
    for (const [address, page] of all) {
      const ids = idsIn(page);
      expect(
        ids.filter((id, i) => id === '' || ids.indexOf(id) !== i),
        address,
      ).toEqual([]);
    }
  });

  it('and every link within a page leads to something on it', () => {
    for (const [address, page] of pages()) {
      const ids = new Set([...idsIn(page), '']);
      const links = [...page.matchAll(/<a [^>]*?href="#([^"]*)"/g)].map(([, id = '']) => decodeURIComponent(id));
      expect(
        links.filter(id => !ids.has(id)),
        address,
      ).toEqual([]);
    }
  });
});

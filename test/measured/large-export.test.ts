/** Tests an export of realistic size: 560 posts in two languages with pictures. The texts are the artificial articles of the benchmarks. */
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Article, authors, columns, makeArticles } from '../../bench/articles.ts';
import { loadPublication } from '../../src/build/load/load.ts';
import { parseCommandLine } from '../../src/cli/arguments.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import { runImport } from '../../src/cli/import.ts';
import { type AnItem, anItem, aTerm, site, writeExport } from '../authoring/import/wordpress/builders.ts';

const posts = 560;
const pictures = 120;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pictureOf = (i: number) => `2020/${String((i % 12) + 1).padStart(2, '0')}/picture-${i % pictures}.png`;
const code = { en: 'en', 'zh-Hans': 'zh' } as const;

function permalink({ language, slug, date }: Article): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${site}${language === 'en' ? '' : '/zh'}/${year}/${month}/${day}/${slug}/`;
}

/** Returns a post's content: half of the posts come from the block editor, half from the classic editor. */
function contentOf({ body }: Article, i: number, earlier: Article | undefined): string {
  const paragraphs = body.split('\n\n').filter(text => /^\p{L}/u.test(text) && !text.includes('['));
  const address = `${site}/wp-content/uploads/${pictureOf(i).replace('.png', '-300x200.png')}`;
  const link = earlier ? `<a href="${permalink(earlier)}">before</a>` : '';
  return i % 2 === 0
    ? [
        ...paragraphs.map(text => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`),
        `<!-- wp:image -->\n<figure class="wp-block-image"><img src="${address}" alt=""/><figcaption>Caption ${i}</figcaption></figure>\n<!-- /wp:image -->`,
        `<!-- wp:paragraph -->\n<p>${link}</p>\n<!-- /wp:paragraph -->`,
      ].join('\n\n')
    : `${paragraphs.join('\n\n')}\n\n[caption width="300"]<img src="${address}" alt="" /> Caption ${i}[/caption]\n\n${link}`;
}

function* makeItems(): Generator<string> {
  for (let i = 0; i < pictures; i++) {
    const path = pictureOf(i);
    yield anItem({
      id: 10_000 + i,
      type: 'attachment',
      slug: `picture-${i}`,
      link: `${site}/picture-${i}/`,
      file: `${site}/wp-content/uploads/${path}`,
      meta: { _wp_attached_file: path, _wp_attachment_image_alt: `What picture ${i} shows` },
    });
  }
  let earlier: Article | undefined;
  for (const [i, article] of [...makeArticles(posts)].entries()) {
    const { language, date, column, tags, by } = article;
    const group = language === 'en' ? i : i - 1;
    const local = date.slice(0, 19).replace('T', ' ');
    const item: AnItem = {
      id: i + 1,
      title: article.title,
      slug: language === 'en' ? article.slug : `${article.slug}-zh`,
      link: permalink(article),
      creator: by[0] ?? '',
      content: contentOf(article, i, earlier),
      excerpt: article.summary,
      date: local,
      dateGmt: new Date(date).toISOString().slice(0, 19).replace('T', ' '),
      status: i % 50 === 49 ? 'draft' : 'publish',
      terms: [
        ...(column === undefined
          ? []
          : [['category', column, columns.find(({ id }) => id === column)?.name ?? ''] as const]),
        ...tags.map(tag => ['post_tag', tag, tag] as const),
        ['language', code[language], language],
        ['post_translations', `pll_${group}`, `pll_${group}`],
      ],
      meta: { _thumbnail_id: String(10_000 + (i % pictures)) },
      comments: i % 3,
    };
    yield anItem(item);
    if (language === 'en' && i % 50 !== 49) earlier = article;
  }
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const file = openSync(join(folder, 'export.xml'), 'w');
  const given = {
    authors: authors.map(({ id, name }) => [id, name] as const),
    terms: aTerm('language', 'zh', '中文', 'a:1:{s:6:"locale";s:5:"zh_CN";}'),
  };
  for (const piece of writeExport(makeItems(), given)) writeSync(file, piece);
  closeSync(file);
  for (let i = 0; i < pictures; i++) {
    for (const size of ['', '-300x200']) {
      const path = join(folder, 'uploads', pictureOf(i).replace('.png', `${size}.png`));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, png);
    }
  }
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('an export of 560 posts', () => {
  it('is imported whole, and the publication has no problems', async () => {
    const at = (name: string) => join(folder, name);
    const words = ['wordpress', at('export.xml'), '--site', at('new'), '--uploads', at('uploads')];
    expect(await runImport(parseCommandLine(importCommand, words))).toBe(0);
    const { problems, catalogue } = loadPublication({
      site: at('new'),
      url: undefined,
      now: Date.UTC(2027, 0, 1),
      preview: true,
    });
    expect(problems).toEqual([]);
    expect(catalogue.editions.map(({ pieces }) => pieces.length)).toEqual([490, 70]);
    const report = JSON.parse(readFileSync(at('new/import-report.json'), 'utf8'));
    expect(report.articles).toEqual({ found: 560, imported: 560 });
    expect(report.leftOut).toEqual({});
    expect(report.comments).toBe(559);
    expect(report.changes['links replaced with links to the new files of the linked articles']).toBeGreaterThan(500);
    expect(report.changes['missing pictures replaced with their descriptions']).toBeUndefined();
    const [first] = catalogue.editions[0].pieces;
    expect(first?.article.cover?.alt).toMatch(/^What picture \d+ shows$/);
  });
});

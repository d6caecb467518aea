/** Tests charts in pages, feeds, the search index and the cache. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBase } from '../../../src/addresses.ts';
import { toDocument, toIndexed } from '../../../src/site/search/document.ts';
import { anArticleText, type FileTree, load } from '../../builders.ts';
import { drawn } from '../../layouts/drawn.ts';

const block = '```chart\ntitle: Who did some\n\nWork,Women\nUnpaid,83.9\n```\n';
const file = 'articles/2017/x.md';
const files = (body: string, more: FileTree = {}): FileTree => ({
  'newsroom/site.yaml': 'name: The Lantern\nurl: https://example.org/\n',
  [file]: anArticleText(body),
  ...more,
});

describe('an article with a chart', () => {
  it('shows it where its block stands, also beside HTML of its author', () => {
    const page = drawn(files(`One.\n\n${block}\n<div>Two.</div>\n\n${block.replace('Unpaid', 'Paid')}`))('/2017/x/');
    const order = ['<p>One.</p>', '>Unpaid</text>', 'Two.', '>Paid</text>'].map(text => page.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(page).not.toContain('class="chart-0"');
  });

  it('may have it in a list', () => {
    const page = drawn(files(`- One\n\n${block.replace(/^(?=.)/gm, '  ')}`))('/2017/x/');
    expect(page).toMatch(/<li>\s*<p>One<\/p>\s*<figure class="chart">/);
  });

  it('has the figures from a file beside it', () => {
    const beside = files('```chart\ntitle: A\ndata: a.csv\n```\n', {
      'articles/2017/a.csv': '\ufeffWork,Women\r\nUnpaid,83.9\r\n',
    });
    expect(drawn(beside)('/2017/x/')).toContain('>83.9</tspan>');
  });

  it('has in feeds the table in its place', () => {
    const feed = drawn(files(`One.\n\n${block}`))('/feed.xml');
    expect(feed).toContain('<figcaption><strong>Who did some</strong></figcaption>');
    expect(feed).toContain('<td class="align-right">83.9</td>');
    expect(feed).not.toMatch(/<svg|<details|<summary/);
  });

  it('is found by its figures once, and by no word of the drawing', () => {
    const { catalogue } = load(files(block));
    const [edition] = catalogue.editions;
    const [piece] = edition?.pieces ?? [];
    if (!edition || !piece) throw new Error('there is no article');
    const { language } = edition;
    const placing = { language, base: parseBase('https://example.org/'), kinds: {}, period: 'all', tag: 'en' };
    const { content } = toDocument(toIndexed(piece, language), placing);
    expect(content.match(/83\.9/g)).toHaveLength(1);
    expect(content).not.toMatch(/<svg|Bar chart|The figures as a table/);
  });

  it('does not take longer to read', () => {
    const rows = Array.from({ length: 400 }, (_, i) => `${1600 + i},${i}.123456789`).join('\n');
    const long = `\`\`\`chart\ntype: line\ntitle: A\n\nYear,Women\n${rows}\n\`\`\`\n`;
    const [article] = load(files(long)).catalogue.editions.flatMap(({ pieces }) => pieces);
    expect(article?.article.minutes).toBe(1);
  });

  it('keeps what only looks like one as code', () => {
    const page = drawn(files('```chart-js\ntitle: A\n```\n'))('/2017/x/');
    expect(page).toContain('<pre tabindex="0"><code class="language-chart-js">');
  });
});

/** Renders the text of an article in a new process, and returns whether this loads the chart library. */
function loadedBy(body: string): boolean {
  const root = join(import.meta.dirname, '../../..');
  const program = `
    const { renderMarkdown } = await import('${root}/src/source/article/markdown.ts');
    const { en } = await import('${root}/src/language/strings/en.ts');
    const { createRequire } = await import('node:module');
    renderMarkdown(${JSON.stringify(body)}, { language: 'en', words: en, report: fault => { throw fault; } });
    const { cache, resolve } = createRequire('${root}/src/source/charts/load-charts.ts');
    console.log(resolve('./draw-chart.ts') in cache);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return stdout.trim() === 'true';
}

it('what draws charts is loaded for those who have one', () => {
  expect(loadedBy('A text.')).toBe(false);
  expect(loadedBy(block)).toBe(true);
});

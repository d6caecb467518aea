import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputs } from '../../../src/halfsky.ts';
import { isBatch, type Output } from '../../../src/site/output.ts';
import { anArticleText, aPublication, type FileTree, problemsOf } from '../../builders.ts';

const settings = 'name: {en: The Lantern, zh-Hans: 灯笼}\nurl: https://lantern.example/\nlanguages: [en, zh-Hans]\n';
const files: FileTree = {
  'newsroom/site.yaml': `${settings}downloads: true\n`,
  'newsroom/columns/wells.md': '---\ntitle: Wells\n---\n',
  'newsroom/columns/roads.md': '---\ntitle: Roads\n---\n',
  'articles/2017/a.md': anArticleText('A well.', 'column: wells'),
  'articles/2017/b.md': anArticleText('A road.', 'column: roads'),
  'articles/2017/a.zh-Hans.md': anArticleText('一口井。', 'column: wells'),
};
const list = (folder: string) => outputs({ folder, now: Date.UTC(2030, 0, 1), search: false });
const isBook = (address: string) => /^(?:\/zh-Hans)?\/columns\/\w+\/\w+\.(?:html|epub)$/.test(address);
const filesOf = (all: readonly Output[]) =>
  all.flatMap(output => (isBatch(output) ? (output.files ?? []) : [output.address]));

/** Returns the page at an address. */
async function pageAt(all: readonly Output[], address: string): Promise<string> {
  const found = all.find(output => output.address === address);
  return found && !isBatch(found) ? String(await found.make()) : '';
}

describe('downloads', () => {
  it('are two files for each column and language with an article, and the page of the column offers them', async () => {
    const all = await list(aPublication(files));
    expect(filesOf(all).filter(isBook).sort()).toEqual([
      '/columns/roads/roads.epub',
      '/columns/roads/roads.html',
      '/columns/wells/wells.epub',
      '/columns/wells/wells.html',
      '/zh-Hans/columns/wells/wells.epub',
      '/zh-Hans/columns/wells/wells.html',
    ]);
    const page = await pageAt(all, '/zh-Hans/columns/wells/');
    expect(page).toMatch(
      /<a href="\/zh-Hans\/columns\/wells\/wells\.epub" download>电子书（EPUB）<\/a> <small>\d+\u00a0kB<\/small>/,
    );
    expect(page).toContain('<a href="/zh-Hans/columns/wells/wells.html" download>单页文件（HTML）</a>');
    expect(await pageAt(all, '/zh-Hans/columns/roads/')).not.toContain('class="pass-along"');
  });

  it('change only if something in them changes', async () => {
    const folder = aPublication(files);
    const digests = async () =>
      new Map(
        (await list(folder))
          .filter(output => isBatch(output) && output.files?.some(isBook))
          .map(({ address, digest }) => [address, digest]),
      );
    const before = await digests();
    expect(before.size).toBe(3);
    writeFileSync(join(folder, 'articles/2017/b.md'), anArticleText('A long road.', 'column: roads'));
    const after = await digests();
    const changed = [...after]
      .filter(([address, digest]) => before.get(address) !== digest)
      .map(([address]) => address);
    expect(changed).toEqual(['/columns/roads/roads.html']);
  });

  it('are off until the publication asks for them', async () => {
    const all = await list(aPublication({ ...files, 'newsroom/site.yaml': settings }));
    expect(filesOf(all).filter(isBook)).toEqual([]);
    expect(await pageAt(all, '/columns/wells/')).not.toContain('class="pass-along"');
  });

  it('show their pictures behind a host that sends a policy', async () => {
    const headersOf = async (folder: string) =>
      pageAt(await outputs({ folder, now: Date.UTC(2030, 0, 1), search: false, host: 'netlify' }), '/_headers');
    expect(await headersOf(aPublication(files))).toContain("img-src 'self' data:;");
    expect(await headersOf(aPublication({ ...files, 'newsroom/site.yaml': settings }))).toContain("img-src 'self';");
  });

  it('may be linked to from a text', () => {
    const article = anArticleText(
      '[All of it](/columns/wells/wells.epub), [and none](/columns/wells/wells.pdf).',
      'column: wells',
    );
    expect(problemsOf({ ...files, 'articles/2017/a.md': article })).toEqual([
      expect.stringMatching(/^articles\/2017\/a\.md:7:\d+ .*\/columns\/wells\/wells\.pdf/),
    ]);
  });

  it('keep their addresses from other files', () => {
    const page = '---\ntitle: About\n---\n\n[A book](../columns/wells/wells.epub)\n';
    expect(problemsOf({ ...files, 'newsroom/pages/about.md': page, 'newsroom/columns/wells/wells.epub': 'x' })).toEqual(
      [
        'newsroom/columns/wells/wells.epub:1:1 the site already uses or reserves the address /columns/wells/wells.epub; rename this file',
      ],
    );
  });

  it('need the address of the site', () => {
    expect(
      problemsOf({ ...files, 'newsroom/site.yaml': 'name: L\nlanguages: [en, zh-Hans]\ndownloads: true\n' }),
    ).toEqual([
      'newsroom/site.yaml:3:12 downloads: downloads contain the address of the site, but the field "url" is missing; add the address of the published site, such as "url: https://example.org/", or remove "downloads"',
    ]);
  });
});

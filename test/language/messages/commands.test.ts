/** Tests the whole Chinese output of commands: only names, file names and the words of authors may remain in English. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { summarise } from '../../../src/authoring/differences/summarise.ts';
import { Progress } from '../../../src/build/progress.ts';
import { formatCoverage } from '../../../src/cli/coverage-formats.ts';
import { main } from '../../../src/cli/main.ts';
import { loadVoice } from '../../../src/language/messages/load-voice.ts';
import { tell } from '../../../src/language/messages/tell.ts';
import { Preview } from '../../../src/preview/preview.ts';
import { anArticleText, aPublication, captured, frontMatter } from '../../builders.ts';

const voice = await loadVoice('zh-Hans');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-chinese-'));
  vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Returns the output of a command, without the publication's folder. */
async function run(...words: readonly string[]): Promise<string> {
  const { out, err } = await captured(() => main(words));
  return `${out}${err}`.replaceAll(folder, '…');
}

describe('in Chinese', () => {
  it('an imported text asks', async () => {
    const site = aPublication({ 'articles/2017/a.md': anArticleText() });
    const text = write('a.txt', 'A well\n\nThe well is forty years old.\n');
    expect(await run('import', 'text', text, '--site', site, '--now', '2017-09-05')).toBe(
      [
        'articles/2017/a-well.md: 没有找到作者：请填写“by”字段',
        'articles/2017/a-well.md: 没有找到日期，“date”字段暂写 2017-09-05：请改正',
        'articles/2017/a-well.md 是草稿：请先看上面各行，再删去“draft: true”',
        `运行 npx halfsky serve --site ${site}，就能在 http://localhost:8080/2017/a-well/ 看到`,
        '',
      ].join('\n'),
    );
    expect(await run('import', 'text', text, '--site', site, '--now', '2017-09-05')).toBe(
      `无法导入 …/a.txt：articles/2017/a-well.md 已经存在：请用 --slug 换一个地址\n`,
    );
    expect(await run('import', 'word', text, '--site', site)).toBe(
      '无法导入 …/a.txt：文件已损坏，或不是 .docx：请用 Word 打开后重新保存\n',
    );
  });

  it('an imported archive reports', async () => {
    write('old/_posts/2017-09-05-a.md', '---\ntitle: A\nlayout: x\ntags: [Law, law]\n---\n\nText <blink>x</blink>.\n');
    write('old/_posts/2017-09-06-b.md', 'B\n');
    write('old/_posts/2017-09-07-c.md', '---\ntitle: C\n---\n\n');
    write('old/x.png', 'x');
    const printed = await run('import', 'archive', join(folder, 'old'), '--site', join(folder, 'new'));
    expect(printed.split('\n')).toEqual([
      '从 old 的 3 篇文章中导入了 1 篇（en）',
      '旧文章的读者看到的 2 个词（汉字按字算），新文章里有 100.00%',
      '没有写明语言的文章看来是 en；如果不是，请加上 --language 重新导入',
      '',
      '改动',
      '       1  替换或拆去的 HTML 元素',
      '          _posts/2017-09-05-a.md',
      '       1  文章信息里没有能读的日期，改取文件名里的日期',
      '          _posts/2017-09-05-a.md',
      '',
      'halfsky 没有、因而丢弃的字段',
      '       1  layout',
      '          _posts/2017-09-05-a.md',
      '',
      '有多种写法的标签',
      '  law → Law: _posts/2017-09-05-a.md',
      '',
      '未导入',
      '  _posts/2017-09-06-b.md: 这篇文章没有文章信息',
      '  _posts/2017-09-07-c.md: 这个文件没有正文',
      '  x.png: 导入的文章没有用到这个文件',
      '',
      '公开的文章和草稿',
      '       1  公开的文章',
      '',
      '全部细节见 …/new/import-report.html（供程序使用：import-report.json）',
      '发布之前，请打开 …/new/newsroom/site.yaml：检查“name”和“timezone”，再写上新网站的地址，例如“url: https://example.org/”',
      '',
    ]);
  });

  it('a new article is begun, and refused', async () => {
    const site = aPublication({ 'articles/2017/a.md': anArticleText() });
    expect(await run('new', 'Ploughs', '--site', site, '--now', '2017-09-05')).toContain(
      'articles/2017/ploughs.md 已建好：请写正文，写完删去“draft: true”这一行\n',
    );
    expect(await run('new', '', '--site', site)).toBe(
      '标题是空的；请在引号里写标题\n详细用法：npx halfsky new --help\n',
    );
    expect(await run('new', '--site', site)).toMatch(/^halfsky new 后面要写 "标题"；请写 npx halfsky new "标题"\n/);
    expect(await run('nwe')).toBe('halfsky 没有命令“nwe”；是不是想写 new？\n全部命令：npx halfsky --help\n');
    expect(await run('import', 'markdwon', 'x.md')).toBe(
      '不能导入“markdwon”这一类；是不是想写 markdown？\n详细用法：npx halfsky import --help\n',
    );
    expect(await run('serve', '--port')).toMatch(/^--port 后面要写值；请写 --port N\n/);
    expect(await run('build', '--json=x')).toMatch(/^--json 不接受值；请只写 --json\n/);
  });

  it('addresses, strings and translations say what they have done', async () => {
    const site = aPublication({
      'newsroom/site.yaml': 'name: A\nlanguages: [en, zh-Hans]\n',
      'articles/2017/a.md': anArticleText(),
      'articles/2017/b.md': anArticleText(),
      'articles/2017/b.zh-Hans.md': anArticleText('B.\n', 'draft: true'),
    });
    expect(await run('addresses', '--site', site)).toMatch(/^newsroom\/addresses\.txt 新增 \d+ 个地址，共 \d+ 个\n$/);
    expect(await run('translations', '--site', site)).toMatch(/原文 +缺\n.*原文 +草稿\n\nen：没有要译的文章\n/s);
    expect(await run('translations', '--site', site)).toContain('zh-Hans：2 篇中已译 0 篇，1 篇草稿，缺 1 篇\n');
    expect(await run('strings', 'eo', '--site', site)).toBe(
      'newsroom/strings/eo.yaml 已建好：请在每个冒号后面的引号里写译文\n',
    );
  });

  it('a translation that is behind is told with its day', () => {
    const cell = { language: 'en', status: 'behind', since: '2017-09-06', file: 'x.md' } as const;
    const row = { year: '2017', slug: 'x', title: 'X', file: 'x.md', language: 'en', cells: [cell] };
    expect(formatCoverage({ languages: ['en'], rows: [row], totals: [] }, 'text', voice)).toContain(
      '译文过时（自 2017-09-06）',
    );
  });

  it('progress is told', () => {
    const lines: string[] = [];
    const clock = { now: 0 };
    const progress = new Progress({ write: text => lines.push(text) }, voice, () => clock.now);
    progress.stage(tell('stage-reading-articles')`reading articles`, 1200);
    clock.now = 2000;
    progress.stage(tell('stage-replacing-site')`replacing the previous site`);
    progress.end();
    expect(lines).toEqual(['读取文章：1,200 个，2.0 秒\n', '替换旧网站，0.0 秒\n']);
  });

  it('what changes for readers is told', () => {
    const page = { address: '/a/', title: 'A', added: 0, removed: 0 };
    const texts = [
      { ...page, before: 3, after: 3 },
      { ...page, before: undefined, after: 4 },
    ];
    expect(summarise({ texts, lists: 2 }, voice)).toBe(
      `## 读者看到的变化

新增 1 页，改动 1 页，删除 0 页；2 个列出它们的列表也有变化。

| | 页面 | 地址 | 字数 |
|---|---|---|---|
| 改动 | A | \`/a/\` | 3 → 3（字数未变） |
| 新增 | A | \`/a/\` | 4 |
`,
    );
  });

  it('a page that is served tells what is wrong', async () => {
    const site = aPublication({ 'articles/2017/x.md': frontMatter('title: A', 'date: 2017-02-30') });
    const preview = await Preview.open({ site, url: undefined, now: Date.UTC(2018, 0, 1), preview: true }, voice);
    const { body } = await preview.answer('/');
    expect(String(body)).toContain(
      '<section class="state" role="alert" lang="zh-Hans" dir="ltr"><p>还不能发布：</p><ul><li>articles/2017/x.md:3:7 date: 2017年2月30日不存在；请写日期，例如 2017-02-28</li></ul>',
    );
  });
});

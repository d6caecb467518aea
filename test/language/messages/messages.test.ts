/** Tests how a message finds its translation, and which language it is printed in. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { languageOf } from '../../../src/cli/language.ts';
import { main } from '../../../src/cli/main.ts';
import { tell } from '../../../src/language/messages/tell.ts';
import { translator } from '../../../src/language/messages/translate.ts';
import { englishOf, isMessage } from '../../../src/message.ts';
import { anArticleText, aPublication, captured } from '../../builders.ts';

describe('a message', () => {
  const no = tell('no-such-month')`there is no month ${13}`;

  it('is plain data: its kind, its English words and what fills the gaps', () => {
    expect(structuredClone(no)).toStrictEqual({ kind: 'no-such-month', words: ['there is no month ', ''], gaps: [13] });
    expect(isMessage(JSON.parse(JSON.stringify(tell('a-b')`a ${no}`)))).toBe(true);
  });

  it.each([
    'there is no month 13',
    undefined,
    { kind: 'a-b', words: ['a'] },
    { kind: 'a-b', words: 'a', gaps: [] },
    { kind: 'a-b', words: ['a', ''], gaps: [{ kind: 'c-d' }] },
  ])('is not %j', value => {
    expect(isMessage(value)).toBe(false);
  });

  it('has its English text, also within another', () => {
    expect(englishOf(no)).toBe('there is no month 13');
    expect(englishOf(tell('a-b')`it is wrong: ${no}, ${'x'}!`)).toBe('it is wrong: there is no month 13, x!');
    expect(englishOf(tell('a-b')`as it is`)).toBe('as it is');
  });
});

describe('a translation', () => {
  const say = translator({
    'write-this': 'A {1}',
    'write-both': 'B {2} {1} {1}',
    'write-gap': 'C {{1}} {x} {3}',
  });

  it('puts what fills the gaps where another language has them', () => {
    expect(say(tell('write-this')`write ${'x'}`)).toBe('A x');
    expect(say(tell('write-both')`write ${'x'} or ${2}`)).toBe('B 2 x x');
  });

  it('says a message within a message', () => {
    expect(say(tell('write-this')`write ${tell('write-this')`write ${'y'}`}`)).toBe('A A y');
  });

  it('takes other braces for text, and never reads what fills a gap', () => {
    expect(say(tell('write-gap')`write ${'x'}`)).toBe('C {x} {x} {3}');
    expect(say(tell('write-both')`write ${'{2}'} or ${'{1}'}`)).toBe('B {1} {2} {2}');
  });

  it('leaves what it does not know in English', () => {
    expect(say(tell('no-such-kind')`write ${'x'} ${tell('write-this')`write ${'y'}`}`)).toBe('write x write y');
  });
});

describe('the language of messages', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C', LC_MESSAGES: 'zh_CN' }, 'zh-Hans'],
    [{ LANG: 'zh', LC_ALL: '' }, 'zh-Hans'],
    [{}, 'en'],
  ])('is what the machine is set to: %o', (environment, language) => {
    expect(languageOf({ ...environment }, () => 'en-US')).toBe(language);
  });

  it('is that of the system where the machine is not set to any, as on Windows', () => {
    expect(languageOf({}, () => 'zh-CN')).toBe('zh-Hans');
    expect(languageOf({ LANG: 'C' }, () => 'zh-CN')).toBe('en');
  });

  const check = (files: Parameters<typeof aPublication>[0], ...words: readonly string[]) =>
    captured(() => main(['check', '--site', aPublication(files), '--now', '2017-09-05', ...words]));

  it('may be asked for, also of the words around the problems', async () => {
    const files = {
      'articles/2017/a.md': anArticleText(),
      'articles/2017/b.md': '---\ntitle: B\ndate: 2018-01-01\n---\nB.\n',
    };
    const { code, out } = await check(files, '--lang', 'zh-Hans');
    expect(code).toBe(0);
    expect(out).toContain('已发布的 1 篇文章没有问题\n下一次定时发布 2018-01-01T');
    expect(out).toContain(
      '提示：articles/2017/b.md:3:7 date: 按这个日期，文章要到 2018-01-01T00:00:00Z 才发布，那是下一次定时发布的时间；',
    );
  });

  it('is that of annotations and JSON too', async () => {
    const files = { 'articles/2017/a.md': anArticleText('A.\n', 'draft: yes') };
    expect((await check(files, '--lang', 'zh-Hans', '--format', 'github')).out).toBe(
      '::error file=articles/2017/a.md,line=4,col=8::draft: 这里只能写 true（是）或 false（否）；请写成 draft: true\n',
    );
    expect(JSON.parse((await check(files, '--lang', 'zh-Hans', '--format', 'json')).out)).toEqual([
      {
        file: 'articles/2017/a.md',
        line: 4,
        column: 8,
        field: 'draft',
        kind: 'only-true-and-false',
        what: '这里只能写 true（是）或 false（否）',
        cure: '请写成 draft: true',
        mends: true,
      },
    ]);
  });

  it('is one that messages are told in', async () => {
    const { code, err } = await check({}, '--lang', 'fr');
    expect(code).toBe(2);
    expect(err).toContain('halfsky has no messages in "fr"; use one of en, zh-Hans');
  });

  it('is that of what is wrong with the words of a command', async () => {
    const { err } = await captured(() => main(['build', '--lang', 'zh-Hans', '--otu', 'x']));
    expect(err).toMatch(/^halfsky build 没有选项 --otu；是不是想写 --out？\n详细用法：npx halfsky build --help\n/);
    expect((await captured(() => main(['check', '--lang=zh-Hans', '--format', 'xml']))).err).toMatch(
      /^没有报告格式“xml”；请用其中之一：text, json, github\n/,
    );
  });

  it('is that of the help, and of the machine where the help is of another --lang', async () => {
    expect((await captured(() => main(['--help', '--lang', 'zh-Hans']))).out).toContain('详细用法：');
    expect((await captured(() => main(['build', '--help', '--lang', 'zh-Hans']))).out).toContain('生成整个网站');
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    expect((await captured(() => main(['new', '--help', '--lang', 'en']))).out).toContain('新建一篇文章草稿');
    vi.unstubAllEnvs();
  });

  it('is the machine’s where a problem ends a build', async () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    const site = aPublication({ 'articles/2017/a.md': anArticleText('![](a.svg)\n') });
    const { err } = await captured(() => main(['addresses', '--site', site]));
    vi.unstubAllEnvs();
    expect(err).toContain('图片 a.svg 没有替代文字；请在方括号里写图片的内容：![图片的内容](a.svg)');
  });
});

describe('the Chinese table', () => {
  it('is not read where English is spoken', () => {
    const program = `
      import { registerHooks } from 'node:module';
      registerHooks({ load(url, context, next) { if (url.includes('messages/zh-hans')) console.log(url); return next(url, context); } });
      const { main } = await import('./src/cli/main.ts');
      await main(['--help']);
    `;
    const run = (LC_ALL: string) =>
      spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: join(import.meta.dirname, '../../..'),
        encoding: 'utf8',
        env: { ...process.env, LC_ALL },
      }).stdout;
    expect(run('C')).not.toContain('messages/zh-hans');
    expect(run('zh_CN.UTF-8')).toContain('zh-hans/commands.ts');
  }, 60_000);
});

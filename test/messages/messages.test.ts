/** Holds that what authors are told of front matter is told in Chinese too. Reads the templates out of the source. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/language.ts';
import { main } from '../../src/cli/main.ts';
import { speak } from '../../src/messages/language.ts';
import { translator } from '../../src/messages/translate.ts';
import { zhHans } from '../../src/messages/zh-hans.ts';
import { anArticleText, aPublication, captured } from '../builders.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const files = globSync('src/**/*.ts', { cwd: root }).filter(file => !file.endsWith('messages/tell.ts'));

/** What stands between the marks of every `tell`, with `x1`, `x2` … in its gaps. */
function templatesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![`\w])tell`/g)].map(({ index }) => {
    let told = '';
    let gaps = 0;
    for (let at = index + 'tell`'.length; text[at] !== '`'; at++) {
      if (!text.startsWith('${', at)) {
        told += text[at];
        continue;
      }
      at = endOfGap(text, at);
      told += `x${++gaps}`;
    }
    return told;
  });
}

function endOfGap(text: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
}

/** Where what is wrong with front matter is put into words. */
const rooms = [
  ...globSync('src/{fields,mend}/*.ts', { cwd: root }),
  'src/dates.ts',
  'src/article/front-matter.ts',
  'src/article/article.ts',
  'src/article/place.ts',
  'src/article/references.ts',
  'src/catalogue/credits.ts',
  'src/files.ts',
];

describe('every message that is told', () => {
  const told = files.flatMap(file => templatesIn(read(file)).map(message => ({ message, file })));

  it('is found by this test', () => {
    expect(told.length).toBeGreaterThan(130);
    expect(templatesIn(['tell`a $', '{f({ b: `c` })} d` + tell`e`'].join(''))).toEqual(['a x1 d', 'e']);
  });

  it('has its Chinese, with everything that it names', () => {
    const missing = told.filter(({ message }) => {
      const chinese = speak(message, 'zh-Hans');
      const names = message.match(/x\d\b/g) ?? [];
      return !/\p{Script=Han}/u.test(chinese) || names.some(name => !chinese.includes(name));
    });
    expect(missing).toEqual([]);
  });

  it('is the only kind of message that front matter has', () => {
    const plain =
      /\b(?:what|cure):\s*(?:[^`'"\n;]*[?:]\s)?(?!'')['"`]|\bconst (?:what|cure)\b[^;]*?=\s*(?:[^`'"\n;]*[?:]\s)?['"`]|\b(?:say|wrong)\(\s*['"`]/g;
    const untold = rooms.flatMap(file =>
      [...read(file).matchAll(plain)].map(
        ({ index, 0: words }) => `${file}: ${words} ${read(file).slice(index, index + 60)}`,
      ),
    );
    expect(untold).toEqual([]);
  });

  it('is one that somebody tells: the table has no others', () => {
    const messages = told.map(({ message }) => message.replace(/x\d\b/g, 'x'));
    const all = read('src/messages/zh-hans.ts');
    const keys = Object.keys(zhHans).filter(key => all.indexOf('// Examples') > all.indexOf(key));
    const shape = (key: string) => key.replace(/\{\w+\}/g, 'x');
    expect(keys.filter(key => !messages.includes(shape(key)) && !translated(messages, key))).toEqual([]);
  });
});

/** Whether a template of several gaps is said by an entry with fewer. */
const translated = (messages: readonly string[], key: string) => {
  const say = translator({ [key]: 'said' });
  return messages.some(message => say(message) === 'said');
};

describe('a translation', () => {
  const say = translator({
    'write {1}': 'A {1}',
    'write {1} or {2}': 'B {2} {1}',
    'write {word}!': 'C {word}',
    June: '6',
  });

  it('takes the template that has most words of its own', () => {
    expect(say('write x')).toBe('A x');
    expect(say('write x or y')).toBe('B y x');
  });

  it('says known words in gaps, and leaves others', () => {
    expect(say('write June or July')).toBe('B July 6');
  });

  it('takes a word only without blanks', () => {
    expect(say('write x!')).toBe('C x');
    expect(say('write x y!')).toBe('A x y!');
  });

  it('leaves what it does not know as it is', () => {
    expect(say('(write) it')).toBe('(write) it');
    expect(speak('write it in Markdown, or remove it', 'zh-Hans')).toBe('write it in Markdown, or remove it');
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
    expect(languageOf({ ...environment })).toBe(language);
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
    expect(out).toContain('已发布的 1 篇文章没有问题\n下一次发布 2018-01-01T');
    expect(out).toContain('提示：articles/2017/b.md:3:7 date: 2018-01-01T00:00:00Z 之前不会发布，那是下一次发布；');
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
        what: '这里只能写 true（是）或 false（否）',
        cure: '请写成 draft: true',
        mends: true,
      },
    ]);
  });

  it('is one that messages are told in', async () => {
    const { code, err } = await check({}, '--lang', 'fr');
    expect(code).toBe(2);
    expect(err).toContain('messages are not told in "fr"; use en, zh-Hans');
  });
});

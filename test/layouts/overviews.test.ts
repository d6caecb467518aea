import { describe, expect, test } from 'vitest';
import { type FileTree, frontMatter } from '../builders.ts';
import { drawn, textOf } from './drawn.ts';

const article = (day: string, ...tags: readonly string[]) =>
  frontMatter('title: Wells', `date: ${day}`, `tags: [${tags.join(', ')}]`);

const days = ['2017-01-31', '2017-09-05', '2017-09-30'];
const suffixes = { en: '', 'zh-Hans': '.zh-Hans', ar: '.ar', fa: '.fa', he: '.he' };
const files: FileTree = {
  'newsroom/site.yaml': `name: The Lantern\nlanguages: [${Object.keys(suffixes).join(', ')}]\ntimezone: Asia/Shanghai\n`,
  ...Object.fromEntries(
    Object.values(suffixes).flatMap(suffix =>
      days.map((day, i) => [`articles/2017/a${i}${suffix}.md`, article(day, i > 0 ? 'wells' : 'law', 'work')]),
    ),
  ),
  'newsroom/tags.yaml':
    'law: {name: {en: Law, zh-Hans: 法律, ar: قانون, fa: قانون, he: חוק}}\nwork: {name: {en: Work, zh-Hans: 劳动, ar: عمل, fa: کار, he: עבודה}}\nwells: {name: {en: Wells, zh-Hans: 水井, ar: آبار, fa: چاه, he: בארות}}\n',
};
const page = (address: string) => drawn(files)(address);
/** Returns the target and the text of each link in the list that leads to the headings of a page. */
const jumps = (text: string) => {
  const [list = ''] = /class="(?:jumps|letters)"[\s\S]*?<\/[uo]l>/.exec(text) ?? [];
  return [...list.matchAll(/<li><a href="([^"]*)">([\s\S]*?)<\/li>/g)].map(([, to, words = '']) => [to, textOf(words)]);
};

describe('the page of a year', () => {
  test('begins with its months and how much is in each, and each leads to its heading', () => {
    const text = page('/2017/');
    expect(jumps(text)).toEqual([
      ['#2017-09', 'September 2 articles'],
      ['#2017-01', 'January 1 article'],
    ]);
    expect(text).toContain('<h2 id="2017-09">September 2017</h2>');
    expect(text).toContain('<h2 id="2017-01">January 2017</h2>');
  });

  test.each([
    ['zh-Hans', '9月 2篇文章'],
    ['ar', 'سبتمبر مقالان'],
    ['fa', 'سپتامبر ۲ مقاله'],
    ['he', 'ספטמבר שתי כתבות'],
  ])('names the months of the Gregorian calendar in %s', (language, words) => {
    expect(jumps(page(`/${language}/2017/`))[0]?.[1]).toBe(words);
  });

  test('needs no list of months where there is one', () => {
    const { 'articles/2017/a0.md': _, ...rest } = files;
    expect(drawn(rest)('/2017/')).not.toContain('class="jumps"');
  });
});

describe('the page of all tags', () => {
  test('has the largest first, then every tag by letter', () => {
    const text = page('/tags/');
    expect(jumps(text)).toEqual([
      ['/tags/work/', 'Work 3 articles'],
      ['/tags/wells/', 'Wells 2 articles'],
      ['/tags/law/', 'Law 1 article'],
    ]);
    expect([...text.matchAll(/<h3 id="([^"]*)">(.*?)<\/h3>/g)].map(([, id, letter]) => [id, letter])).toEqual([
      ['letter-L', 'L'],
      ['letter-W', 'W'],
    ]);
    expect(text).toContain('<a href="#letter-W">W</a>');
  });

  test.each([
    ['zh-Hans', ['F', 'L', 'S']],
    ['ar', ['ا', 'ع', 'ق']],
    ['he', ['ב', 'ח', 'ע']],
  ])('has the letters of %s in their order', (language, letters) => {
    const text = page(`/${language}/tags/`);
    expect([...text.matchAll(/<h3 id="letter-(.*?)">/g)].map(([, letter]) => letter)).toEqual(letters);
    for (const letter of letters) expect(text).toContain(`href="#letter-${encodeURIComponent(letter)}"`);
  });

  test('says of a letter of another script which language it is', () => {
    const text = drawn({ ...files, 'articles/2017/x.md': article('2017-02-02', 'שיר', '歌') })('/tags/');
    expect(text).toContain('<h3 id="letter-ש"><span lang="he" dir="rtl">ש</span></h3>');
    expect(text).toContain('<h3 id="no-letter">Other</h3>');
  });
});

import { describe, expect, it } from 'vitest';
import { findStray, invisible, withoutInvisible, withoutStrays, withoutUnseen } from '../../src/language/characters.ts';
import { foldSpelling, toSlug } from '../../src/language/slug.ts';
import { englishOf } from '../../src/message.ts';
import { anArticleText, frontMatter, load, problemsOf } from '../builders.ts';
import { renderText } from '../source/article/rendered.ts';

const at = (place: string, character: string) => place.replace('_', character);
const strays = ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u2063', '\u3164', '\u115f'];

describe('characters that XML and HTML forbid', () => {
  it.each([
    ['a control character', '\u0000'],
    ['a vertical tab', '\u000b'],
    ['a control character of Windows-1252', '\u0092'],
    ['a half of a pair', '\ud800'],
    ['a noncharacter', '\u{1ffff}'],
  ])('%s is forbidden', (_, character) => {
    expect(invisible.test(character)).toBe(true);
  });

  it.each(['\t', '\n', '\r', ' ', '~', '\u00a0', '\ufffd', '👩'])('%j is allowed', character => {
    expect(invisible.test(character)).toBe(false);
  });

  it('the quick test finds each of them', () => {
    const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
    expect(all.filter(character => invisible.test(character) !== (withoutInvisible(character) === ''))).toEqual([]);
  });
});

describe('invisible letters part no names', () => {
  it.each(strays)('%j is passed over in addresses, anchors and where spellings are compared', stray => {
    for (const place of ['妇_女', '_妇女', '妇女_']) {
      expect(toSlug(at(place, stray))).toBe('妇女');
      expect(foldSpelling(at(place, stray))).toBe('妇女');
      expect(renderText(`## ${at(place, stray)}`).html).toContain(' id="妇女"');
    }
    expect(toSlug(`wo${stray}men`)).toBe('women');
  });

  it.each([
    ['joiners of Persian', 'زن\u200cها'],
    ['joiners of Devanagari', 'क्\u200dष'],
    ['a family', '👩\u200d👧'],
    ['the form of a heart', '❤\ufe0f'],
    ['the form of a Chinese character', '葛\u{e0100}'],
  ])('%s stay', (_, text) => {
    expect(withoutUnseen(text)).toBe(text);
    expect(withoutStrays(text)).toBe(text);
    expect(findStray(text)).toBeUndefined();
  });

  it.each([
    ['joiners that join nothing', '妇\u200d女\u200c', '妇女'],
    ['joiners at the edge of Persian words', '\u200cزن\u200c (\u200dکار\u200c)، «خانه\u200c»', 'زن (کار)، «خانه»'],
    ['joiners beside marks of direction', '\u200f\u200cزن\u200c\u200f', 'زن'],
    ['marks of direction', '\u200fنساء\u200f \u2068women\u2069', 'نساء women'],
  ])('%s are passed over', (_, text, plain) => {
    expect(withoutUnseen(text)).toBe(plain);
  });

  it.each([
    ['a soft hyphen in a long word', 'Frauen\u00adbewegung'],
    ['a zero-width blank between words of Thai', 'ผู้หญิง\u200bไทย'],
    ['a mark of direction', 'نساء\u200f!'],
  ])('%s may stand in a title', (_, title) => {
    expect(problemsOf({ 'articles/2017/a.md': frontMatter(`title: ${title}`, 'date: 2017-09-05') })).toEqual([]);
  });

  it('names the first that is of no use', () => {
    expect(findStray('Frauen\u00adbewegung 妇\u00ad女\u200b')).toBe('U+00AD');
    expect(findStray('a\ufeff')).toBe('U+FEFF');
    expect(withoutStrays('Frauen\u00adbewegung 妇\u00ad女\u200b')).toBe('Frauen\u00adbewegung 妇女');
  });

  it.each(strays)('%j in front matter is told, with the line as it should be', stray => {
    const code = `U+${stray.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const what = `this line contains an invisible character: ${code}`;
    const text = [
      `title: 妇${stray}联`,
      'date: 2017-09-05',
      `by: wang${stray}-fang`,
      `tags: [妇${stray}女]`,
      'cover:',
      '  src: a.svg',
      `  alt: 一${stray}二`,
    ];
    const { problems } = load({
      'articles/2017/a.md': frontMatter(...text),
      'articles/2017/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>',
      'newsroom/people/wang-fang.yaml': 'name: 王芳\n',
      'articles/2017/b.md': anArticleText('A.\n', 'tags: [妇女]'),
    });
    expect(
      problems
        .filter(({ file }) => file.endsWith('a.md'))
        .map(({ at, what, cure, mends }) => [at.line, what, cure, mends]),
    ).toEqual([
      [2, what, 'write title: 妇联', true],
      [4, what, 'write by: wang-fang', true],
      [5, what, 'write tags: [妇女]', true],
      [8, what, 'write alt: 一二', true],
    ]);
    expect(problems).toHaveLength(4);
  });

  it('in a name of a field are no reason to ask which is meant', () => {
    const text = frontMatter('ti\u200btle: A', 'date: 2017-09-05\u200b');
    expect(problemsOf({ 'articles/2017/a.md': text })).toEqual([
      'articles/2017/a.md:2:3 title: this line contains an invisible character: U+200B; write title: A',
      'articles/2017/a.md:3:7 date: this line contains an invisible character: U+200B; write date: 2017-09-05',
    ]);
  });

  it('are told in the newsroom too', () => {
    expect(
      problemsOf({
        'articles/2017/a.md': anArticleText(),
        'newsroom/people/wang-fang.yaml': 'name: 王\u200b芳\n',
        'newsroom/tags.yaml': '妇\u200b女: {name: 妇女}\n',
        'newsroom/columns/la\u200bw.md': '---\ntitle: L\n---\n',
        'newsroom/columns/l\u3164w.md': '---\ntitle: L\n---\n',
      }).map(line => line.replace(/\p{Cf}|\u3164/gu, '')),
    ).toEqual([
      'newsroom/columns/law.md:1:1 "law" cannot be part of an address; use only letters, digits and hyphens in the file name',
      'newsroom/columns/lw.md:1:1 "lw" cannot be part of an address; use only letters, digits and hyphens in the file name',
      'newsroom/people/wang-fang.yaml:1:7 name: the value contains an invisible character: U+200B; delete the value and write it again',
      'newsroom/tags.yaml:1:1 妇女: the tag name contains an invisible character; write 妇女',
    ]);
  });

  it('within a word of Latin letters part no tag and no person', () => {
    const { catalogue, problems } = load({
      'articles/2017/a.md': anArticleText('A.\n', 'tags: [women]'),
      'articles/2017/b.md': anArticleText('A.\n', 'tags: [wo\u00admen]', 'by: wang-f\u00adang'),
      'newsroom/people/wang-fang.yaml': 'name: 王芳\n',
    });
    expect(problems.map(({ file, what }) => `${file} ${englishOf(what)}`)).toEqual([
      'articles/2017/b.md "wo\u00admen" and "women" differ only in case, width or invisible characters, but would be two tags with one address',
    ]);
    expect(catalogue.editions[0].people[0]?.pieces).toHaveLength(1);
  });

  it.each(['زن\u200c', '\u200cزن', 'زن\u200c\u200f'])(
    '%j at the edge of a word parts no tag and no person',
    spelling => {
      const { catalogue, problems } = load({
        'articles/2017/a.md': anArticleText('A.\n', `tags: [${spelling}]`, `by: ${spelling}`, 'translator: زن'),
        'articles/2017/b.md': anArticleText('A.\n', `tags: [${spelling}]`),
        'articles/2017/c.md': anArticleText('A.\n', 'tags: [زن, زن\u200cها]'),
      });
      const cures = problems.map(({ file, cure }) => `${file} ${englishOf(cure)}`);
      expect(cures).toEqual(['articles/2017/a.md use the spelling "زن"', 'articles/2017/b.md use the spelling "زن"']);
      const piece = catalogue.editions[0].pieces.find(({ article }) => article.file === 'articles/2017/a.md');
      expect(piece?.by[0]?.written).toBe('زن');
    },
  );
});

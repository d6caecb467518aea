import { describe, expect, it } from 'vitest';
import { findUnknownField, readFieldMap } from '../../../../src/authoring/import/front-matter/field-map.ts';
import { english, joinProblem } from '../../../../src/language/messages/voice.ts';
import { aText, importTexts } from '../builders.ts';

/** Imports one article with a picture `p.png` beside it, and returns its path and its text. */
function importMapped(pairs: readonly string[], fields: string, file = '_posts/2015-01-02-a/index.md') {
  const fieldMap = readFieldMap(pairs);
  if ('what' in fieldMap) throw new Error(joinProblem(fieldMap, english));
  const { texts, report } = importTexts(
    { [file]: aText(fields), '_posts/2015-01-02-a/p.png': undefined },
    { fieldMap },
  );
  const [[path = '', text = ''] = []] = [...texts].filter(([name]) => /^(?:articles|newsroom\/pages)\//.test(name));
  return { path, text, report };
}

describe('a field that the editor maps', () => {
  it.each([
    ['titulo=title', 'titulo: The well', 'title: The well'],
    ['dia=date', 'title: A\ndia: 2014-03-04', 'date: 2014-03-04'],
    ['revised=updated', 'title: A\nrevised: 2016-03-04', 'updated: 2016-03-04'],
    ['deck=summary', 'title: A\ndeck: Who mends it', 'summary: Who mends it'],
    ['reporter=by', 'title: A\nreporter: Ana Lima', 'by: Ana Lima'],
    ['desk=editor', 'title: A\ndesk: Ana Lima', 'editor: Ana Lima'],
    ['put into English by=translator', 'title: A\nput into English by: Ana Lima', 'translator: Ana Lima'],
    ['foto=photographer', 'title: A\nfoto: Ana Lima', 'photographer: Ana Lima'],
    ['via=source', 'title: A\nvia: The Well', 'source: {name: "The Well"}'],
    ['theme=tags', 'title: A\ntheme: [water]', 'tags: [water]'],
    ['expires_on=expires', 'title: A\nexpires_on: 2016-03-04', 'expires: 2016-03-04'],
    ['wip=draft', 'title: A\nwip: yes', 'draft: true'],
    ['old=aliases', 'title: A\nold: /the-well', 'aliases: ["/the-well/"]'],
    ['terms=copyright', 'title: A\nterms: CC BY', 'copyright: "CC BY"'],
    ['home=canonical', 'title: A\nhome: https://example.org/a', 'canonical: "https://example.org/a"'],
    ['pic=cover', 'title: A\npic: p.png\nalt: A well', '  src: "p.png"'],
    ['sees=cover.alt', 'title: A\ncover: p.png\nsees: A well', '  alt: "A well"'],
    ['below=cover.caption', 'title: A\ncover: p.png\nbelow: A well', '  caption: "A well"'],
    ['lens=cover.credit', 'title: A\ncover: p.png\nlens: Ana Lima', '  credit: "Ana Lima"'],
  ])('%s', (pair, fields, line) => {
    const { text } = importMapped([pair], fields);
    const words = (written: string) => written.replaceAll('"', '');
    expect(words(text).split('\n')).toContain(words(line));
  });

  it('decides the language and the address', () => {
    const { path } = importMapped(['taal=language', 'naam=slug'], 'title: A\ntaal: zh-Hans\nnaam: water');
    expect(path).toBe('articles/2015/water.md');
    expect(importMapped(['taal=language'], 'title: A\ntaal: zh-Hans').report.languages).toEqual(['zh-Hans']);
  });

  it('comes before the usual names, in any spelling, and the usual field is then named as left out', () => {
    const { text, report } = importMapped(['Kop_Regel=title'], 'title: A\nkop-regel: B');
    expect([text.split('\n')[1], report.droppedFrom]).toEqual([
      'title: B',
      { title: ['_posts/2015-01-02-a/index.md'] },
    ]);
  });

  it('no longer has the meaning of its own name', () => {
    const { text, report } = importMapped(['status=tags', 'type=tags'], 'title: A\nstatus: cold\ntype: page');
    expect([text.includes('draft:'), report.details]).toEqual([
      false,
      { '_posts/2015-01-02-a/index.md': { 'dates-from-file-name': [] } },
    ]);
  });

  it.each([
    ['a date to come', '2099-01-02', 'date: 2099-01-02'],
    ['no date', 'after the verdict', 'draft: true'],
  ])('to the date may still hold the article back: %s', (_, value, line) => {
    expect(importMapped(['publishDate=date'], `title: A\npublishDate: ${value}`).text.split('\n')).toContain(line);
  });

  it('may be one of several for the same field', () => {
    const { text } = importMapped(['theme=tags', 'place=tags'], 'title: A\ntheme: water\nplace: Lima\ntags: [law]');
    expect(text).toContain('tags: [water, Lima, law]');
  });
});

describe('a wrong pair of fields says what to write instead', () => {
  it.each([
    [
      ['written'],
      '"written" is not a pair of field names; write the name of the field in the archive, "=", and the name of the field in halfsky, such as "written=date"',
    ],
    [['=date'], /^"=date" is not a pair/],
    [['a=b=c'], /^"a=b=c" is not a pair/],
    [['writer=author'], 'halfsky has no field "author" that an import can fill; did you mean by?'],
    [['x=tgas'], 'halfsky has no field "tgas" that an import can fill; did you mean tags?'],
    [['x=weather'], /^halfsky has no field "weather" that an import can fill; use one of title, date, .*, slug$/],
    [['x=title', 'X=tags'], '--map maps the field "X" twice; remove one of the two pairs'],
  ])('%j', (pairs, message) => {
    const fault = readFieldMap(pairs);
    const told = 'what' in fault ? joinProblem(fault, english) : '';
    expect(told).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it.each([
    ['writen', 'none of the importable articles has a field "writen"; did you mean Written?'],
    [
      'weather',
      'none of the importable articles has a field "weather"; spell the name as in the front matter of the articles',
    ],
    ['writ-TEN', undefined],
  ])('as does a field that no article has: %s', (name, message) => {
    const fault = findUnknownField([name], [{ title: 'A' }, { Written: '2015' }]);
    expect(fault && joinProblem(fault, english)).toBe(message);
  });
});

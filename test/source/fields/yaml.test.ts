import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseForeignYaml, parseYaml } from '../../../src/source/fields/yaml.ts';
import { locateField } from '../../../src/source/fields/yaml-document.ts';
import { YamlError } from '../../../src/source/fields/yaml-faults.ts';

describe('YAML', () => {
  it('guesses no dates, no octal numbers, no yes and no', () => {
    expect(parseYaml('a: 2017-02-30\nb: 017\nc: yes\nd: no\ne: 12:30:45\nf: 0o17')).toEqual({
      a: '2017-02-30',
      b: 17,
      c: 'yes',
      d: 'no',
      e: '12:30:45',
      f: 15,
    });
  });

  it('is an empty group where there is no text', () => {
    expect([parseYaml(''), parseYaml('\n# a remark\n'), parseYaml('a:\nb: ~\n')]).toEqual([{}, {}, {}]);
  });

  it('never changes the nature of objects', () => {
    const data = parseYaml('__proto__: {draft: true}\na: 1');
    expect(Object.keys(data)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Reflect.get({}, 'draft')).toBeUndefined();
  });

  it('tells every slip of a text that it cannot read', () => {
    try {
      parseYaml('title: A: B\nsummary：C\nkind:news');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(YamlError);
      if (error instanceof YamlError)
        expect(error.faults.map(({ position }) => [position.line, position.column])).toEqual([
          [1, 8],
          [2, 8],
          [3, 5],
        ]);
    }
  });

  it('reads any text back that stands between quotation marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(parseYaml(`a: ${JSON.stringify(text)}`)).toEqual({ a: text });
      }),
      { seed: 1 },
    );
  });
});

describe('the place of a field', () => {
  const yaml =
    'title: A\ncover:\n  src: a.svg\ntags: [law, "b"]\nsources:\n  - name: A\n  - name: B\n    url: c\n1949: x\n';

  it.each([
    [['title'], 1, 8],
    [['cover', 'src'], 3, 8],
    [['tags', 1], 4, 13],
    [['sources', 1, 'url'], 8, 10],
  ])('is that of its value: %j', (path, line, column) => {
    expect(locateField(yaml, path)).toEqual({ line, column });
  });

  it('can be that of its name', () => {
    expect(locateField(yaml, ['cover', 'src'], true)).toEqual({ line: 3, column: 3 });
  });

  it('is that of what should hold it where it is absent', () => {
    expect(locateField(yaml, ['date'])).toEqual({ line: 1, column: 1 });
    expect(locateField(yaml, ['cover', 'alt'])).toEqual({ line: 3, column: 3 });
    expect(locateField('', ['date'])).toEqual({ line: 1, column: 1 });
  });
});

describe('YAML of another program', () => {
  it('keeps every scalar as it is written, and follows aliases', () => {
    expect(parseForeignYaml('a: 017\nb: 2017-02-30\nc: &x yes\nd: *x\na: 2')).toEqual({
      a: '2',
      b: '2017-02-30',
      c: 'yes',
      d: 'yes',
    });
  });

  it('is nothing where it cannot be read', () => {
    expect([parseForeignYaml('a: b: c'), parseForeignYaml('- a'), parseForeignYaml('a: [')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not explode', () => {
    const laughs = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
    ].join('\n');
    expect(parseForeignYaml(laughs)).toBeUndefined();
  });
});

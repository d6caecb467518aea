import { describe, expect, it } from 'vitest';
import { Digests } from '../../src/site/digest.ts';

/** Digests whose hash is the text itself, so that two values can only have equal digests if their texts are equal. */
const digests = (given: (value: object) => string | undefined = () => undefined) => new Digests(text => text, given);

describe('digests of values', () => {
  it('are equal for equal values', () => {
    const value = () => ({ title: 'A', tags: ['x', 'y'], counts: new Map([['x', 1]]), lead: { picture: 'a.jpg' } });
    expect(digests().of(value())).toBe(digests().of(value()));
  });

  it('ignore fields that are undefined', () => {
    expect(digests().of({ title: 'A', summary: undefined })).toBe(digests().of({ title: 'A' }));
  });

  it('differ for different values', () => {
    const values: readonly unknown[] = [
      undefined,
      null,
      true,
      false,
      0,
      1,
      -1,
      '',
      '0',
      '1',
      'null',
      'true',
      'undefined',
      [],
      {},
      new Map(),
      [[]],
      [''],
      [null],
      ['', ''],
      ['a,b'],
      ['a', 'b'],
      ['b', 'a'],
      ['1:a,1:b'],
      [['a'], 'b'],
      [['a', 'b']],
      { a: 'b' },
      { b: 'a' },
      { a: '', b: '' },
      { 'a=0:,1:b': '' },
      { a: null },
      new Map([['a', 'b']]),
    ];
    expect(new Set(values.map(value => digests().of(value))).size).toBe(values.length);
  });

  it('differ for long values whose ends differ', () => {
    expect(digests().of({ text: `${'a'.repeat(500)}b` })).not.toBe(digests().of({ text: `${'a'.repeat(500)}c` }));
  });

  it('use the known digest of an object without reading it', () => {
    const article = {
      get title(): string {
        throw new Error('was read');
      },
    };
    expect(digests(() => 'digest of the article').of([article])).toContain('digest of the article');
  });

  it('do not exist for functions and instances of classes', () => {
    expect(() => digests().of({ show: () => 'x' })).toThrow('cannot show a function');
    expect(() => digests().of({ day: new Date(0) })).toThrow('only plain data');
  });
});

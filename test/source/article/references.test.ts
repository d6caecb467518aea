import { describe, expect, it } from 'vitest';
import { englishOf } from '../../../src/message.ts';
import { parseReference } from '../../../src/source/article/references.ts';

const from = 'articles/2017/ploughs/index.md';
const read = (address: string) => parseReference(address, from);

describe('a reference', () => {
  it.each([
    ['https://example.org/a?b#c', { to: 'elsewhere', href: 'https://example.org/a?b#c' }],
    ['mailto:a@example.org', { to: 'elsewhere', href: 'mailto:a@example.org' }],
    ['tel:+861066666666', { to: 'elsewhere', href: 'tel:+861066666666' }],
    ['#notes', { to: 'here', fragment: '#notes' }],
    ['/tags/law/?a#b', { to: 'site', path: '/tags/law/', rest: '?a#b' }],
    ['/a/../../b', { to: 'site', path: '/b', rest: '' }],
    ['cover.svg', { to: 'file', file: 'articles/2017/ploughs/cover.svg', rest: '' }],
    ['./a%20b.pdf#page=2', { to: 'file', file: 'articles/2017/ploughs/a b.pdf', rest: '#page=2' }],
    ['../../2016/why.md', { to: 'file', file: 'articles/2016/why.md', rest: '' }],
    ['cafe\u0301.md', { to: 'file', file: 'articles/2017/ploughs/caf\u00e9.md', rest: '' }],
    ['100%.pdf', { to: 'file', file: 'articles/2017/ploughs/100%.pdf', rest: '' }],
  ])('%s', (address, reference) => {
    expect(read(address)).toEqual(reference);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    '//example.org/',
    'www.example.org',
    'https://',
    '',
    '   ',
    '../../../../etc/passwd',
    '..%2f..%2f..%2f..%2fetc/passwd',
  ])('leads nowhere, and says why: %j', address => {
    const reference = read(address);
    expect(reference.to).toBe('nowhere');
    if (reference.to !== 'nowhere') return;
    expect(englishOf(reference.what)).not.toBe('');
    expect(englishOf(reference.cure)).not.toBe('');
  });
});

describe('a letter of a Chinese keyboard in an address', () => {
  it.each([
    ['https：//a.example/', '：', 'https://a.example/'],
    ['HTTP:／／a.example/', '／', 'HTTP://a.example/'],
    ['mailto：a@a.example', '：', 'mailto:a@a.example'],
    ['tel：110', '：', 'tel:110'],
  ])('is told: %s', (address, letter, meant) => {
    expect(read(address)).toEqual({
      to: 'nowhere',
      what: `this address contains a full-width "${letter}"`,
      cure: `write ${meant}`,
    });
  });

  it('may stand in a path', () => {
    expect(read('https://a.example/甲：乙')).toMatchObject({ to: 'elsewhere' });
    expect(read('甲：乙.pdf')).toMatchObject({ to: 'file' });
  });
});

import { describe, expect, it } from 'vitest';
import { findForms } from '../../../../src/authoring/import/body/segments.ts';

/** Returns the form at each `{` of a text, asked in the order of the text and in the opposite order. */
function read(text: string) {
  const offsets = [...text.matchAll(/\{/g)].map(({ index }) => index);
  const [formAt, formBefore] = [findForms(text), findForms(text)];
  const forms = offsets.map(formAt);
  expect([...offsets].reverse().map(formBefore).reverse()).toEqual(forms);
  return forms.map(form => form[0]).join('');
}

describe('the form of a text at an offset', () => {
  it.each([
    ['{a}\n{b} <b>c</b> {d}', 'ppp'],
    ['<div>\n{a}\n</div>\n\n{b}\n{c}', 'hpp'],
    ['{a}\n\n\n<div>\n{b}\n\n{c}', 'php'],
    ['{a}\n\n<pre>\n{b}\n\n{c}\n</pre>\n{d}', 'phhp'],
  ])('%j is %s', (text, forms) => {
    expect(read(text)).toBe(forms);
  });

  it('is found in linear time in a text without blank lines', () => {
    const text = 'words {a}\n'.repeat(200_000);
    expect(new Set(read(text))).toEqual(new Set('p'));
  });
});

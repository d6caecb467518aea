import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, html, jsonScript, trusted, xml } from '../src/html.ts';
import { findFault } from './well-formed.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', '"', "'", ']]>', '</script>', '&amp;', '妇', ' ', '\n'),
    fc.string({ maxLength: 1 }),
  ),
});

describe('the html tag', () => {
  it('escapes what could be markup', () => {
    expect(html`<p title="${'a "b" & <c>'}">${'1 < 2 > 0 & "x"'}</p>`.toString()).toBe(
      '<p title="a &quot;b&quot; &amp; &lt;c&gt;">1 &lt; 2 &gt; 0 &amp; &quot;x&quot;</p>',
    );
  });

  it('escapes what looks escaped already', () => {
    expect(escapeText('&amp;')).toBe('&amp;amp;');
  });

  it('lets markup of its own through', () => {
    expect(html`<ul>${html`<li>${'<'}</li>`}</ul>`.toString()).toBe('<ul><li>&lt;</li></ul>');
  });

  it('prints nothing for what is absent, and zero for zero', () => {
    expect(html`[${null}${undefined}${false}${''}${0}]`.toString()).toBe('[0]');
  });

  it('prints the members of lists, however deep', () => {
    expect(html`${['<', [html`<b>`, [1, null, false]], []]}`.toString()).toBe('&lt;<b>1');
  });

  it('takes what is trusted as it is', () => {
    expect(html`${trusted('<i>&</i>')}`.toString()).toBe('<i>&</i>');
  });

  it('keeps any text within its element and its attribute', () => {
    fc.assert(
      fc.property(text, value => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: html is for text that has been checked for them
        fc.pre(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(value));
        expect(findFault(xml`<a b="${value}">${value}</a>`.toString(), 'xml')).toBeUndefined();
      }),
      { seed: 1 },
    );
  });
});

describe('data in a script', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(text, value => {
        expect(JSON.parse(jsonScript({ value }).toString())).toEqual({ value });
      }),
      { seed: 1 },
    );
  });

  it('cannot end the script', () => {
    expect(jsonScript({ a: '</script><!--' }).toString()).not.toContain('<');
  });
});

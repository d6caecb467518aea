import { describe, expect, it } from 'vitest';
import { en } from '../../../src/language/strings/en.ts';
import { shipped } from '../../../src/language/strings/strings.ts';
import { renderText } from './rendered.ts';

const toldOf = (body: string) => renderText(body).told;
const misread = 'this line looks like a footnote, but Markdown does not read it as a footnote';
const spelled = (label: string) =>
  `write "[^${label}]:" with plain brackets, a plain colon, and no space in or after the label`;

describe('dead anchors and notes: footnotes do not vanish in silence', () => {
  it.each([
    ['a full-width colon', 'A[^1].\n\n[^1]：Note.', [`3:1 ${misread}; ${spelled('1')}`]],
    ['a space before the colon', 'A[^注].\n\n[^注] : Note.', [`3:1 ${misread}; ${spelled('注')}`]],
    ['full-width brackets', 'A.\n\n［^1］：Note.', [`3:1 ${misread}; ${spelled('1')}`]],
    ['a full-width caret', 'A.\n\n[＾2]: Note.', [`3:1 ${misread}; ${spelled('2')}`]],
    ['no label', 'A.\n\n[^]: Note.', [`3:1 ${misread}; ${spelled('1')}`]],
    ['a line of a paragraph', 'A[^1].\n[^1]：Note.', [`2:1 ${misread}; ${spelled('1')}`]],
    ['a place in a list', '- A[^1].\n\n  [^1]：Note.', [`3:3 ${misread}; ${spelled('1')}`]],
    ['a place in a quotation', '> A[^1].\n>\n> [^1]：Note.', [`3:3 ${misread}; ${spelled('1')}`]],
    [
      'a space in the label',
      'A[^my note].\n\n[^my note]: Note.',
      [
        `3:1 ${misread}; ${spelled('my-note')}`,
        '1:2 the label of a footnote contains a space; write the label without a space: "[^my-note]"',
      ],
    ],
  ])('that have %s', (_, body, told) => {
    expect([...toldOf(body)].sort()).toEqual([...told].sort());
  });

  const indented = (label: string) =>
    `Markdown does not read this line as a footnote, because it begins with a space; write "[^${label}]:" at the start of the line`;

  it.each([
    ['ideographic blanks', 'A[^1].\n\n　　[^1]: Note.', [`3:1 ${indented('1')}`]],
    ['an ideographic blank in a paragraph', 'A[^注].\n　[^注]: Note.', [`2:1 ${indented('注')}`]],
    ['a blank that does not break', 'A[^1].\n\n\u00a0[^1]: Note.', [`3:1 ${indented('1')}`]],
    ['blanks and a full-width colon', 'A[^1].\n\n　　[^1]：Note.', [`3:1 ${misread}; ${spelled('1')}`]],
  ])('that have %s before them', (_, body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  it('whose label has blanks around it are told as such alone', () => {
    expect(toldOf('A[^1].\n\n[^ 1 ]: 空格。')).toEqual([`3:1 ${misread}; ${spelled('1')}`]);
    expect(toldOf('A[^ 2 ].\n\n[^ 2 ]: word')).toEqual([
      '1:2 the label of a footnote contains a space; write the label without a space: "[^2]"',
      `3:1 ${misread}; ${spelled('2')}`,
    ]);
  });

  const twice =
    'two footnotes have the label [^1], so readers would see only one footnote; give one of the two footnotes another label';
  const uncalled = (label: string) =>
    `the text never refers to the footnote [^${label}], so readers would not see the footnote; write "[^${label}]" in the text, or remove the footnote`;

  it.each([
    ['a label stands twice', 'A[^1].\n\n[^1]: One.\n\n[^1]: Two.', [`5:1 ${twice}`]],
    ['a label stands twice in a list', '- A[^1].\n\n  [^1]: One.\n\n- B\n\n  [^1]: Two.', [`7:3 ${twice}`]],
    ['nobody calls a note', 'A.\n\n[^1]: One.', [`3:1 ${uncalled('1')}`]],
    ['nobody calls a note in a quotation', '> A.\n>\n> [^n]: One.', [`3:3 ${uncalled('n')}`]],
    [
      'only a note that nobody calls calls another',
      'A.\n\n[^1]: One[^2].\n[^2]: Two.',
      [`3:1 ${uncalled('1')}`, `4:1 ${uncalled('2')}`],
    ],
    [
      'a note is empty',
      'A[^1].\n\n[^1]:',
      ['3:1 this footnote is empty; write the text of the footnote after the colon'],
    ],
  ])('where %s', (_, body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  const inLink =
    'a link contains a footnote reference, but a link can lead to one place only; move the footnote reference after the link';

  it.each([
    ['a link', 'See [this[^1]](https://example.org/).', [`1:10 ${inLink}`]],
    ['a link with a title', '- See [*this*[^1]](<b.md> "t").', [`1:14 ${inLink}`]],
    ['a link of HTML', 'See <a href="b.md">this[^1]</a>.', [`1:24 ${inLink}`]],
    [
      'a description',
      'See ![this[^1]](a.jpg).',
      [
        '1:11 the description of a picture contains a footnote reference, but readers cannot open the footnote there; move the footnote reference from the description into the text',
      ],
    ],
  ])('that are called in %s', (_, line, told) => {
    const body = `${line} Here[^1].\n\n[^1]: Note.`;
    expect(toldOf(body)).toEqual(told);
  });

  const missing = (label: string, cure: string) =>
    `the footnote [^${label}] does not exist, so readers would see the brackets; ${cure}`;

  it.each([
    ['A[^1].', [`1:2 ${missing('1', 'write the footnote on a line that begins with "[^1]:"')}`]],
    ['A[^Note].\n\nB[^note].\n\n[^note]: N.', [`1:2 ${missing('Note', 'did you mean [^note]?')}`]],
    [
      'A[^1, 2].',
      [`1:2 ${missing('1, 2', 'write "[^1,-2]" in the text, and the footnote on a line that begins with "[^1,-2]:"')}`],
    ],
    ['| a |\n|---|\n| b[^1] |', [`3:4 ${missing('1', 'write the footnote on a line that begins with "[^1]:"')}`]],
    ['`[^1]` and [^1]', [`1:12 ${missing('1', 'write the footnote on a line that begins with "[^1]:"')}`]],
    ['- a\n\n  b\n  c[^1]', [`4:4 ${missing('1', 'write the footnote on a line that begins with "[^1]:"')}`]],
  ])('that are called and are not there: %j', (body, told) => {
    expect(toldOf(body)).toEqual(told);
  });

  it.each([
    'A[^1] and ^[a note in its place].\n\n[^1]: Note\nthat goes on\n\n    in a second paragraph.\n',
    'A[^长注].\n\n> [^长注]: Note.',
    '- A[^1]\n\n  [^1]: Note',
    'A \\[^1], `[^2]`.\n\n```\n[^3]: x\n[^4]：y\n```\n\n    [^5]：z',
    'A[^1], B[^1].\n\n[^1]: See [^2].\n[^2]: Two.',
    'Any letter but a blank: [^ ].',
  ])('but those that readers find are not told: %j', body => {
    expect(toldOf(body)).toEqual([]);
  });
});

describe('a repeated note call', () => {
  const body = 'A[^1], b[^2], c[^1].\n\n[^1]: One.\n[^2]: Two.\n';

  it('has the same number each time, and an id of its own', () => {
    const { html } = renderText(body);
    expect([...html.matchAll(/<a href="#(fn\d)" id="([^"]*)">(.*?)<\/a>/g)].map(found => found.slice(1))).toEqual([
      ['fn1', 'fnref1', '[1]'],
      ['fn2', 'fnref2', '[2]'],
      ['fn1', 'fnref1:1', '[1]'],
    ]);
  });

  it.each(Object.keys(shipped))('has ways back that can be told apart in %s', language => {
    const { html } = renderText(body, language);
    const names = [...html.matchAll(/role="doc-backlink" aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toHaveLength(3);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).not.toMatch(/[{}]/);
  });

  it('numbers nothing where there is one way back', () => {
    const { html } = renderText(body);
    expect(html).toContain(
      `href="#fnref2" class="footnote-backref" role="doc-backlink" aria-label="${en.backToText}">↩</a>`,
    );
    expect(html).toContain('aria-label="Back to place 2 in the text">↩<sup>2</sup></a>');
  });

  it('speaks in the figures of its language', () => {
    const { html } = renderText(body, 'fa');
    expect(html).toContain('aria-label="بازگشت به جای ۲ در متن"');
    expect(html).toContain('>[۱]</a>');
    expect(renderText(body, 'ar').html).toContain('>[1]</a>');
    expect(renderText(body, 'he').html).toContain('>[1]</a>');
  });
});

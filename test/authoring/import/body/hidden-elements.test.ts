import { describe, expect, it } from 'vitest';
import { dropHiddenElements } from '../../../../src/authoring/import/body/hidden-elements.ts';
import { convertMdx } from '../../../../src/authoring/import/body/mdx.ts';

describe('hidden HTML elements', () => {
  it.each([
    ['One\n\n<div style="display: none">\n\nask the *lawyer*\n\n</div>\n\nTwo', 'One\n\n\nTwo'],
    ['<p>One <span hidden>secret</span>two</p>', '<p>One two</p>'],
    ['<div hidden><div>a</div>b</div>c', 'c'],
    ['<p style="color:red;DISPLAY:none">a</p>\n<p>b</p>', '<p>b</p>'],
    ['a<img src="t.gif" style="display:none">b', 'ab'],
    ['<p hidden>secret\n\nTwo', '\nTwo'],
    ['<div hidden="">\n\n```\n</div>\n```\n\n</div>\nb', 'b'],
  ])('%j becomes %j', (text, converted) => {
    expect(dropHiddenElements(text, () => {})).toBe(converted);
  });

  it.each([
    '<p title="a hidden b">a</p>',
    '<p class="hidden">a</p>',
    '`<p hidden>a</p>` and \\<p hidden>',
    '<p data-hidden="x" aria-hidden="true">a</p>',
    'the hidden half',
  ])('%j stays', text => {
    expect(dropHiddenElements(text, () => {})).toBe(text);
  });

  it('are told with their text', () => {
    const told: string[] = [];
    dropHiddenElements('<b hidden>ask the lawyer</b>', (_, about) => told.push(about ?? ''));
    expect(told).toEqual(['<b hidden>ask the lawyer</b>']);
  });
});

describe('MDX', () => {
  it.each([
    ["import A from './a'\n\nOne {/* ask the lawyer */}two\n", '\nOne two\n'],
    ['One\n\n    {/* indented\n\n    comment */}\n\nTwo', 'One\n\n\nTwo'],
    ['{/*\n```\nx\n```\n*/}\nOne', 'One'],
  ])('loses its comments and modules: %j', (text, converted) => {
    expect(convertMdx(text, () => {})).toBe(converted);
  });

  it.each(['`{/* a */}`', '```\n{/* a */}\nimport a from "b"\n```\n', 'One {/* two'])('keeps %j', text => {
    expect(convertMdx(text, () => {})).toBe(text);
  });
});

import { expect, it } from 'vitest';
import { makeStyle } from '../../../src/build/assets.ts';
import { renderText } from './rendered.ts';

const html = (body: string) => renderText(body, 'en').html;

it.each([
  ['1931. She was born.', '<ol start="1931" class="digits-4">'],
  ['12345. A number.', '<ol start="12345" class="digits-4">'],
  ['99. One\n100. Two', '<ol start="99" class="digits-3">'],
  ['1) A year:\n\n   1986) Great.', '<ol start="1986" class="digits-4">'],
  [Array.from({ length: 120 }, (_, i) => `${i + 1}. Ann`).join('\n'), '<ol class="digits-3">'],
])('a list with long numbers has room for them: %#', (body, list) => {
  expect(html(body)).toContain(list);
});

it.each(['98. One\n99. Two', '1. One\n\n   - a\n   - b', '- 1931'])(
  'a list with short numbers stays as it is: %#',
  body => {
    expect(html(body)).not.toContain('digits-');
  },
);

it.each(['article', 'book', 'booklet', 'wall', 'large'])('%s.css gives them room', async name => {
  const { css } = await makeStyle(`style/${name}.css`);
  expect(css).toMatch(/\.digits-3\{padding-inline-start:2\.3em\}/);
  expect(css).toMatch(/\.digits-4\{padding-inline-start:3em\}/);
});

it.each(['article', 'book', 'booklet', 'ebook'])(
  'a cell that runs against its table keeps its distance from the next column: %s.css',
  async name => {
    const { css } = await makeStyle(`style/${name}.css`);
    expect(css).toMatch(
      /(?::is\(th,td\)\[dir\]|th\[dir\],td\[dir\])\{(?:padding-inline:(?:1rem|3mm|\.6em) 0;?|text-align:end;?){2}\}/,
    );
  },
);

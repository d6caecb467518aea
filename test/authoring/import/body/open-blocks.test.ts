import { expect, it } from 'vitest';
import { dedentOpenBlocks } from '../../../../src/authoring/import/body/open-blocks.ts';

it('a paragraph of a quotation in HTML is no code, however far it is indented', () => {
  expect(dedentOpenBlocks('<blockquote>\n\t\tone\n\n\t\ttwo\n</blockquote>\n\n    code\n')).toBe(
    '<blockquote>\n\t\tone\n\ntwo\n</blockquote>\n\n    code\n',
  );
});

it('a quotation with very many indented paragraphs takes seconds', { timeout: 60_000 }, () => {
  const text = `<blockquote>\n\n${'    one\n\n<p>two</p>\n\n'.repeat(3000)}</blockquote>\n`;
  expect(dedentOpenBlocks(text)).toBe(text.replace(/^ {4}/gm, ''));
});

import { expect, it } from 'vitest';
import { dedentOpenBlocks } from '../../../../src/authoring/import/body/open-blocks.ts';

it('a paragraph of a quotation in HTML is no code, however far it is indented', () => {
  expect(dedentOpenBlocks('<blockquote>\n\t\tone\n\n\t\ttwo\n</blockquote>\n\n    code\n')).toBe(
    '<blockquote>\n\t\tone\n\ntwo\n</blockquote>\n\n    code\n',
  );
});

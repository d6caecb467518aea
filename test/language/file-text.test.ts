import { expect, it } from 'vitest';
import { toFileText } from '../../src/language/file-text.ts';

it.each([
  ['\ufeffone\r\ntwo\rthree\n', 'one\ntwo\nthree\n'],
  ['one\n\ufefftwo\n', 'one\n\ufefftwo\n'],
  ['', ''],
])('the text of a file has no byte order mark, and its lines end alike: %j', (written, text) => {
  expect(toFileText(written)).toBe(text);
});

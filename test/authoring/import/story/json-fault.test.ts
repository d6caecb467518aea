/** Tests the place of a mistake in JSON. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findJsonFault } from '../../../../src/authoring/import/story/json-fault.ts';

it.each([
  ['', 1, 1],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['{"a": 1\n "b": 2}', 2, 2],
  ['{"a": "one\ntwo"}', 1, 7],
  ['{"a": \'b\'}', 1, 7],
  ['{a: 1}', 1, 2],
  ['[1, 2', 1, 6],
  ['[1 2]', 1, 4],
  ['[,1]', 1, 2],
  ['[1,]', 1, 4],
  ['{} {}', 1, 4],
  ['{"a": "\\x"}', 1, 7],
  ['{"a": 01}', 1, 8],
  ['nul', 1, 1],
  ['[1}', 1, 3],
  [']', 1, 1],
])('%j breaks at %i:%i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(findJsonFault(text)).toEqual({ line, column });
});

it('is the end of the text for every beginning of valid JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      const part = text.slice(0, cut % (text.length + 1));
      const { line, column } = findJsonFault(part);
      const isEnd = line === part.split('\n').length && column === part.length - part.lastIndexOf('\n');
      // within a text, a number or a word, the mistake begins where that begins
      const rest = part
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .slice(column - 1);
      expect(isEnd || /^(?:["\d.eE+-]|[tfn][a-z]*$)/.test(rest)).toBe(true);
    }),
  );
});

it('takes a megabyte of text', () => {
  const text = `{"story": "${'We dug the well. '.repeat(60_000)}" "name": "A"}`;
  expect(findJsonFault(text)).toEqual({ line: 1, column: text.indexOf('"name"') + 1 });
});

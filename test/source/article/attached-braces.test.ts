import { expect, it } from 'vitest';
import { listAttachedBraces, listEmptyItems } from '../../../src/source/article/source-questions.ts';

it.each([
  ['[a](b){.c}', [6]],
  ['x ![a](b){.c} y', [9]],
  ['> - **a**{.c}\n>   *b*{.d}', [9, 21]],
  ['`a`{.c}\n\n# *b*{.d}', [3, 14]],
  ['[![a](b){.c}](d){.e}', [8, 16]],
  ['f(a){b} \\*c\\*{d} a*b{c}', []],
  ['    [a](b){.c}\n', []],
])('braces directly after a link, picture, emphasis or code span: %j', (body, offsets) => {
  expect(listAttachedBraces(body)).toEqual(offsets);
});

it.each([
  ['- a\n-\n', [1]],
  ['> 1.\n> 2. b', [0]],
  ['- a\n\n  -\n', [2]],
  ['a\n-\n', []],
])('list items without content: %j', (body, lines) => {
  expect(listEmptyItems(body)).toEqual(lines);
});

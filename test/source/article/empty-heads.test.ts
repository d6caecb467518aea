import { expect, test } from 'vitest';
import { renderAlone } from './rendered.ts';

const table = (head: string) => renderAlone(`${head}\n|---|--:|\n| Flour | 450 g |\n| Soda | ½ tsp |\n`, 'en');

test('a table whose header row has no words has no header row', () => {
  const { html, told } = table('| | |');
  expect(told).toEqual([]);
  expect(html).not.toMatch(/<t(?:head|h)\b/);
  expect(html).toMatch(/<table>\s*<tbody>\s*<tr>\s*<td>Flour<\/td>\s*<td class="align-right">450 g<\/td>/);
});

test('a header row with words in one cell stays', () => {
  expect(table('| | Amount |').html).toMatch(/<thead>\s*<tr>\s*<th><\/th>\s*<th class="align-right">Amount<\/th>/);
});

/** Writes the footnotes of a post below its text. WordPress keeps the words of the footnotes in a custom field, and only numbers in the text. */
import { listOf, parseJson, textIn } from '../services/json.ts';
import type { Item } from './export.ts';

/** Matches the number of a footnote in a text. The first group is the id of the footnote. */
const calls = /<sup\b[^>]*\sdata-fn="([^"]*)"[^>]*>.*?<\/sup>/gs;

/** Matches the block at whose place WordPress shows the footnotes. */
const block = /<!-- wp:footnotes\b.*?\/-->/gs;

/**
 * Returns the content of an item, with its footnotes in the form that `noteRules` expects. The field `footnotes` contains their words as
 * `[{"content": "See <em>page 3</em>.", "id": "cf5e…"}]`. Leaves out footnotes to which no number refers.
 */
export function writeFootnotes({ content, meta }: Pick<Item, 'content' | 'meta'>): string {
  const field = meta.get('footnotes');
  if (field === undefined || !content.includes('data-fn=')) return content;
  const called = new Set([...content.matchAll(calls)].map(([, id = '']) => id));
  const notes = listOf(parseJson(field))
    .map(note => ({ id: textIn(note, 'id'), words: textIn(note, 'content') }))
    .filter(({ id, words }) => called.has(id) && words.trim() !== '');
  if (notes.length === 0) return content;
  const numbers = new Map(notes.map(({ id }, i) => [id, i + 1]));
  const numbered = content.replace(calls, (whole, id) => {
    const number = numbers.get(id);
    return number === undefined ? whole : `<sup><a href="#footnote-${number}">${number}</a></sup>`;
  });
  const list = notes.map(({ words }, i) => `<li id="footnote-${i + 1}">${words}</li>`).join('');
  return `${numbered.replace(block, '')}\n\n<ol>${list}</ol>`;
}

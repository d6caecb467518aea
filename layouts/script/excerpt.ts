/** Chooses which words of an excerpt to highlight. */
import { joinCharacters, withoutRuns } from '../../src/language/character-pairs.ts';
import { readFromIndex } from '../../src/language/search-letters.ts';

/** Part of an excerpt. `isFound` is true if the page highlights the part. */
export interface Passage {
  readonly text: string;
  readonly isFound: boolean;
}

/**
 * Highlights the words that Pagefind found. In Chinese or Japanese text, highlights only whole character sequences of the query. `runs`
 * lists these character sequences. `language` is the language of the page.
 */
export function markRuns(passages: readonly Passage[], runs: readonly string[], language: string): readonly Passage[] {
  const hasWord = (text: string) => withoutRuns(text).trim() !== '';
  const words =
    runs.length === 0 ? passages : passages.map(each => ({ ...each, isFound: each.isFound && hasWord(each.text) }));
  return merge(words)
    .map(({ text, isFound }) => ({ text: joinCharacters(readFromIndex(text, language), language), isFound }))
    .flatMap(passage => (passage.isFound ? [passage] : split(passage.text, runs)));
}

/** Joins adjacent parts of an excerpt that are either both highlighted or both plain. */
function merge(passages: readonly Passage[]): readonly Passage[] {
  const merged: Passage[] = [];
  for (const { text, isFound } of passages) {
    const before = merged[merged.length - 1];
    if (before && before.isFound === isFound) merged.splice(-1, 1, { text: before.text + text, isFound });
    else merged.push({ text, isFound });
  }
  return merged;
}

function split(text: string, runs: readonly string[]): readonly Passage[] {
  const longestFirst = [...runs].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [{ text, isFound: false }];
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`))
    .map((piece, i) => ({ text: piece, isFound: i % 2 === 1 }))
    .filter(piece => piece.text !== '');
}

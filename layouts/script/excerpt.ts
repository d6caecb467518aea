/** Chooses which words of an excerpt to show and to highlight. */
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

/**
 * Takes the headline, or the last words of it, off the beginning of an excerpt, because the result shows the headline above the excerpt. Keeps an
 * excerpt that contains nothing else. Also takes off punctuation marks at the beginning.
 */
export function withoutHeadline(passages: readonly Passage[], headline: string): readonly Passage[] {
  const length = headlineLength(passages.map(({ text }) => text).join(''), headline);
  let left = length;
  return passages.flatMap(({ text, isFound }) => {
    const kept = text.slice(left);
    left = Math.max(0, left - text.length);
    return kept === '' ? [] : [{ text: kept, isFound }];
  });
}

/** Returns the number of characters at the beginning of an excerpt that belong to the headline or to a sentence before the excerpt. */
function headlineLength(excerpt: string, headline: string): number {
  for (const words of listEnds(headline)) {
    if (!excerpt.startsWith(words)) continue;
    const rest = excerpt.slice(words.length);
    // Pagefind adds a full stop to a headline without punctuation at its end.
    const [stop] = (/[?!….？！。؟۔।”’」]$/.test(words) ? /^[.。]?\s*/ : /^[.。]\s*/).exec(rest) ?? [];
    if (stop !== undefined) return stop.length === rest.length ? 0 : words.length + stop.length;
  }
  return /^[\s.,;:?!。，；：？！、،؛؟]*/.exec(excerpt)?.[0].length ?? 0;
}

/** Lists the headline, and its ends of at least two words, or four Chinese or Japanese characters: a shorter end may be a sentence of the text. */
function listEnds(headline: string): readonly string[] {
  const characters = [...headline];
  const ends = characters.map((_, i) => characters.slice(i).join(''));
  const begins = (i: number) =>
    i === 0 ||
    (/\s/.test(characters[i - 1] ?? '')
      ? /\S\s+\S/
      : /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}].{3}/u
    ).test(ends[i] ?? '');
  return ends.filter((_, i) => begins(i));
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

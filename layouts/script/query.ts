/** Parses the query of a reader into whole words and runs of Chinese or Japanese characters. */
import { pairsToAsk, replaceRuns, runsOf, withoutRuns } from '../../src/language/character-pairs.ts';

/** A parsed query. */
export interface Query {
  /** Whole query for Pagefind, with runs as pairs of characters. */
  readonly text: string;
  /**
   * More pairs to load the index for: it consists of several files, and pairs that begin with a single character are spread over them.
   */
  readonly near: string;
  /** Words that must be in an article, alone or at the beginning of a longer word. A single character counts as a word. */
  readonly words: readonly string[];
  /** Runs that must be in an article exactly. */
  readonly runs: readonly Run[];
}

/** Run of at least two Chinese or Japanese characters. */
interface Run {
  readonly characters: string;
  /** Overlapping pairs of the characters, for Pagefind. */
  readonly pairs: string;
}

/** Returns whether a query is in quotation marks and must be found exactly, word by word. */
const isPhrase = (query: string) => /^\s*".+"\s*$/.test(query);

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Parses a query; `language` is the language tag of the page. */
export function readQuery(query: string, language: string): Query {
  const written = query.normalize('NFC');
  const text = tidy(replaceRuns(written, found => ` ${pairsToAsk(found)} `));
  if (isPhrase(query)) return { text: `"${tidy(text.replaceAll('"', ''))}"`, near: '', words: [], runs: [] };
  const all = [...new Set(runsOf(written))];
  const isSingle = (found: string) => [...found].length === 1;
  return {
    text,
    near: all.filter(isSingle).flatMap(listNear).join(' '),
    words: [...wordsOf(withoutRuns(written), language), ...all.filter(isSingle)],
    runs: all.filter(found => !isSingle(found)).map(characters => ({ characters, pairs: pairsToAsk(characters) })),
  };
}

/**
 * Lists pairs that begin with a character. They are so close to each other in order that no file of an index lies between two of them.
 */
function listNear(character: string): readonly string[] {
  return followers.map(follower => character + follower);
}

const every = (step: number, first: number, last: number) =>
  Array.from({ length: Math.ceil((last - first) / step) }, (_, i) => String.fromCodePoint(first + i * step));
/** Second characters of these pairs: kana, and Chinese characters, more densely where most characters in use are. */
const followers = [...every(0x20, 0x3041, 0x3100), ...every(0x300, 0x3400, 0x4e00), ...every(0x20, 0x4e00, 0xa000)];

/** Returns whether an index can contain a word; it contains no dash, for example. */
const isWord = (word: string) => /[\p{L}\p{N}\p{So}]/u.test(word);

/** Splits a query as Pagefind does (`search` in its `coupled_search.ts`). */
function wordsOf(query: string, language: string): readonly string[] {
  const words = query.split(/\s+/).filter(isWord);
  if (!/^(?:zh|ja|th)\b/.test(language) || typeof Intl.Segmenter === 'undefined') return words;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return words.flatMap(word =>
    [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}

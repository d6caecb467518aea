/**
 * Splits a reader's query into words and sequences of Chinese or Japanese characters. In names, "run" means a sequence without a
 * space, and "pair" means a bigram.
 */
import { pairsToAsk, replaceRuns, runsOf, withoutRuns } from '../../src/language/character-pairs.ts';

/** A parsed query. */
export interface Query {
  /** The whole query as Pagefind gets it: each sequence of Chinese or Japanese characters is written as overlapping bigrams. */
  readonly text: string;
  /**
   * Further bigrams, if the query contains a single Chinese or Japanese character. The query must find all bigrams that begin with the
   * character. The index has these bigrams in several parts, and the further bigrams make Pagefind load all these parts.
   */
  readonly near: string;
  /**
   * Words that a result must contain, either as whole words or as the beginnings of longer words. A single Chinese or Japanese character
   * counts as a word.
   */
  readonly words: readonly string[];
  /** Sequences of at least two Chinese or Japanese characters. A result must contain each sequence exactly as the reader wrote it. */
  readonly runs: readonly Run[];
}

/** A sequence of at least two Chinese or Japanese characters. */
interface Run {
  readonly characters: string;
  /** The sequence as overlapping bigrams, as in the index. */
  readonly pairs: string;
}

/** Returns whether a query is in quotation marks. Results must contain the text in quotation marks exactly as written. */
const isPhrase = (query: string) => /^\s*".+"\s*$/.test(query);

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Parses a query. `language` is the language tag of the page. */
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
 * Lists bigrams that begin with `character`. Pagefind sorts the bigrams in the index and splits the index into parts. The distance between
 * the listed bigrams is so small that Pagefind loads every part with a bigram that begins with `character`.
 */
function listNear(character: string): readonly string[] {
  return followers.map(follower => character + follower);
}

const every = (step: number, first: number, last: number) =>
  Array.from({ length: Math.ceil((last - first) / step) }, (_, i) => String.fromCodePoint(first + i * step));
/**
 * Second characters of the bigrams that `listNear` returns: kana and Chinese characters at regular distances. The distances are larger among
 * the rare characters from U+3400 to U+4DFF.
 */
const followers = [...every(0x20, 0x3041, 0x3100), ...every(0x300, 0x3400, 0x4e00), ...every(0x20, 0x4e00, 0xa000)];

/** Returns whether the index can contain a word. For example, the index cannot contain a dash between two spaces. */
const isWord = (word: string) => /[\p{L}\p{N}\p{So}]/u.test(word);

/** Splits a query into words in the same way as Pagefind (`search` in its `coupled_search.ts`). */
function wordsOf(query: string, language: string): readonly string[] {
  const words = query.split(/\s+/).filter(isWord);
  if (!/^(?:zh|ja|th)\b/.test(language) || typeof Intl.Segmenter === 'undefined') return words;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return words.flatMap(word =>
    [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}

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
  /**
   * Sequences of at least two Chinese or Japanese characters, and phrases. A result must contain each sequence exactly as the query has it.
   */
  readonly runs: readonly Run[];
}

/** A sequence of at least two Chinese or Japanese characters, or a phrase. */
interface Run {
  readonly characters: string;
  /** The sequence as overlapping bigrams, as in the index. */
  readonly pairs: string;
}

export const noQuery: Query = { text: '', near: '', words: [], runs: [] };

/**
 * Returns whether a query is in quotation marks. Results must contain the text in quotation marks exactly as written. Chinese needs no such
 * marks, because results contain its sequences of characters as they are in any case.
 */
export const isPhrase = (query: string): boolean =>
  /^\s*(?:".+"|“.+”|„.+[“”]|«.+»|״.+״)\s*$/.test(query) && (/^\s*"/.test(query) || runsOf(query).length === 0);

const marks = /["“”„«»״]/g;

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Removes signs of currencies and of mathematics: `£2.3m` → `2.3m`, `C++` → `C`. Pagefind removes them from the words of the index, but from a
 * query only those that stand on an English keyboard. Leaves a query of signs alone as it is, and signs after a Chinese or Japanese character, which
 * divide its sequence in the index, too.
 */
function withoutSigns(query: string): string {
  const rest = query.replace(/[\p{Sc}\p{Sm}]+/gu, (signs, at: number) =>
    runsOf(query[at - 1] ?? '').length > 0 ? signs : '',
  );
  return /[\p{L}\p{N}]/u.test(rest) ? rest : query;
}

/** Parses a query. `language` is the language tag of the page. */
export function readQuery(query: string, language: string): Query {
  const written = withoutSigns(query.normalize('NFC'));
  const text = tidy(replaceRuns(written, found => ` ${pairsToAsk(found)} `));
  if (isPhrase(query)) return { text: `"${tidy(text.replace(marks, ''))}"`, near: '', words: [], runs: [] };
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
 * Reads a word or several words that results must contain as they stand here. Pagefind searches for several words as a phrase, like a
 * sequence of Chinese characters.
 */
export function readTerm(text: string, language: string): Query {
  const words = tidy(text);
  if (!words.includes(' ') || runsOf(words).length > 0) return readQuery(words, language);
  return { text: words, near: '', words: [], runs: [{ characters: words, pairs: words }] };
}

/** Combines queries into one query, for articles that answer all of them. */
export function combine(queries: readonly Query[]): Query {
  return {
    text: tidy(queries.map(({ text }) => text).join(' ')),
    near: tidy(queries.map(({ near }) => near).join(' ')),
    words: queries.flatMap(({ words }) => words),
    runs: queries.flatMap(({ runs }) => runs),
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

/**
 * Splits a query into words in the same way as Pagefind (`search` in its `coupled_search.ts`). Chinese and Japanese words are only in sequences
 * of characters, and the index tag keeps Pagefind from splitting the rest, such as `3·8`.
 */
function wordsOf(query: string, language: string): readonly string[] {
  const words = query.split(/\s+/).filter(isWord);
  if (!/^th\b/.test(language) || typeof Intl.Segmenter === 'undefined') return words;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return words.flatMap(word =>
    [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}

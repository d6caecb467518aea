/** What a reader types, as it is put to the index: whole words, and runs of Chinese or Japanese characters. */
import { pairsToAsk, replaceRuns, runsOf, withoutRuns } from '../../src/language/character-pairs.ts';

export interface Query {
  /** All of it as Pagefind is asked for it: runs as pairs of characters. */
  readonly text: string;
  /** What else must be loaded for it: an index comes in files, and a single character begins pairs in several of them. */
  readonly near: string;
  /** Every word must be in an article, or a longer one that begins with it. A single character is one. */
  readonly words: readonly string[];
  /** Every run must be in an article, as it stands. */
  readonly runs: readonly Run[];
}

export interface Run {
  readonly characters: string;
  /** As it is asked for. */
  readonly pairs: string;
}

/** A question in quotation marks is looked for as it stands, word by word. */
const isPhrase = (query: string) => /^\s*".+"\s*$/.test(query);

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

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

/** Pairs that begin with a character, spread over all that may follow it: so close that no file of an index lies between two of them. */
function listNear(character: string): readonly string[] {
  return followers.map(follower => character + follower);
}

const every = (step: number, first: number, last: number) =>
  Array.from({ length: Math.ceil((last - first) / step) }, (_, i) => String.fromCodePoint(first + i * step));
/** Kana, and the characters most of which are in use. */
const followers = [...every(0x20, 0x3041, 0x3100), ...every(0x300, 0x3400, 0x4e00), ...every(0x20, 0x4e00, 0xa000)];

/** What an index has no word for, such as a dash, asks for nothing. */
const isWord = (word: string) => /[\p{L}\p{N}\p{So}]/u.test(word);

/** As Pagefind takes a question apart (`search` in its `coupled_search.ts`). */
function wordsOf(query: string, language: string): readonly string[] {
  const words = query.split(/\s+/).filter(isWord);
  if (!/^(?:zh|ja|th)\b/.test(language) || typeof Intl.Segmenter === 'undefined') return words;
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return words.flatMap(word =>
    [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}

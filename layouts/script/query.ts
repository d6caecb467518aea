/** What a reader types, as it is put to the index: whole words, and runs of Chinese or Japanese characters. */
import { partCharacters, runsOf, withoutRuns } from './characters.ts';

export interface Query {
  /** All of it as Pagefind is asked for it: characters parted by blanks. */
  readonly text: string;
  /** Every word must be in an article, or a longer one that begins with it. */
  readonly words: readonly string[];
  /** Every run must be in an article, as it stands; characters parted by blanks. */
  readonly runs: readonly string[];
}

/** A question in quotation marks is looked for as it stands, word by word. */
const isPhrase = (query: string) => /^\s*".+"\s*$/.test(query);

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const part = (text: string) => tidy(partCharacters(text, ' '));

export function readQuery(query: string, language: string): Query {
  const text = part(query.normalize('NFC'));
  if (isPhrase(query)) return { text: `"${tidy(text.replaceAll('"', ''))}"`, words: [], runs: [] };
  const runs = [...new Set(runsOf(query.normalize('NFC')))].map(part);
  return { text, words: wordsOf(withoutRuns(query.normalize('NFC')), language), runs };
}

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

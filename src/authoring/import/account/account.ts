/** Finds the words of an imported file that are missing from the article. */
import { splitWords, type Word } from './words.ts';

/** Part of an imported file that readers see, such as a paragraph, a table cell or a caption. */
export interface Passage {
  readonly text: string;
  /** Line of the imported file, counted from 1; undefined if the file has no lines, as in a Word file. */
  readonly line?: number | undefined;
}

/** Words of a passage that are missing from the article. */
export interface Loss {
  /** The missing words in the spelling of the imported text, and the punctuation between these words. */
  readonly text: string;
  readonly line: number | undefined;
}

/** Result of comparing an imported file with the article: numbers of words, and the missing text. */
export interface Account {
  /** Number of words that readers of the imported file see. */
  readonly words: number;
  /** Number of words that are missing from the article. A word that is missing three times counts as three. */
  readonly missing: number;
  readonly losses: readonly Loss[];
}

/**
 * Counts the words that are in the imported file but not in the article, and finds the passages that contain these words. The order of the
 * words does not matter, because imports move credits and footnotes. `article` is everything that readers of the article see.
 */
export function takeAccount(passages: readonly Passage[], article: string): Account {
  const read = passages.map(passage => ({ ...passage, words: [...splitWords(passage.text)] }));
  const known = [...splitWords(article)].map(({ word }) => word);
  const left = countOf(known);
  let missing = 0;
  const lacking = new Map<string, number>();
  for (const { word } of read.flatMap(({ words }) => words)) {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    else {
      missing++;
      lacking.set(word, (lacking.get(word) ?? 0) + 1);
    }
  }
  const words = read.reduce((sum, passage) => sum + passage.words.length, 0);
  if (missing === 0) return { words, missing, losses: [] };
  const sequences = sequencesOf(known);
  const isLost = read.map(passage => {
    const kept = keptIn(
      passage.words.map(({ word }) => word),
      sequences,
    );
    return passage.words.map(({ word }, i) => !kept[i] && take(lacking, word));
  });
  // Some missing words are left in `lacking`, because the article contains the sequences around these words. The words are most probably
  // missing from passages with other losses, so search these passages first.
  const byLoss = [...read.keys()].sort((a, b) => Number(isLost[b]?.includes(true)) - Number(isLost[a]?.includes(true)));
  for (const i of byLoss) {
    const lost = isLost[i] ?? [];
    for (const [j, { word }] of (read[i]?.words ?? []).entries()) if (!lost[j] && take(lacking, word)) lost[j] = true;
  }
  const losses = read.flatMap((passage, i) => joinLost(passage, isLost[i] ?? []));
  return { words, missing, losses };
}

/** Counts the words of a text, and the words that are missing from the article. Does not find the positions of the missing words. */
export function countLacking(text: string, article: string): Pick<Account, 'words' | 'missing'> {
  const left = new Map<string, number>();
  for (const { word } of splitWords(article)) left.set(word, (left.get(word) ?? 0) + 1);
  let [words, missing] = [0, 0];
  for (const { word } of splitWords(text)) {
    words++;
    if (!take(left, word)) missing++;
  }
  return { words, missing };
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Lowers the count of a word by one. Returns false if the count is zero already. */
function take(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}

/** Number of words in a sequence. If the article contains the whole sequence, none of its words counts as missing. */
const sequenceLength = 3;

const sequencesOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((_, i) => words.slice(i, i + sequenceLength).join(' ')));

/** Returns, for each word of a passage, whether the word is part of a sequence of words that is also in the article. */
function keptIn(words: readonly string[], sequences: ReadonlySet<string>): readonly boolean[] {
  const kept = words.map(() => false);
  for (let i = 0; i + sequenceLength <= words.length; i++)
    if (sequences.has(words.slice(i, i + sequenceLength).join(' '))) kept.fill(true, i, i + sequenceLength);
  return kept;
}

/** Maximum number of other words between two missing words of one loss. The text of the loss includes these other words. */
const widestBridge = 2;

interface ReadPassage extends Passage {
  readonly words: readonly Word[];
}

/** Groups the missing words of a passage: missing words that are close to each other form one loss. */
function joinLost({ text, line, words }: ReadPassage, isLost: readonly boolean[]): readonly Loss[] {
  const losses: Loss[] = [];
  let first: number | undefined;
  let last = 0;
  const close = () => {
    if (first === undefined) return;
    const found = text.slice(words[first]?.from, words[last]?.to);
    losses.push({
      text: found,
      line: line === undefined ? undefined : line + countLines(text, words[first]?.from ?? 0),
    });
  };
  for (const [i, lost] of isLost.entries()) {
    if (!lost) continue;
    if (first === undefined || i - last > widestBridge + 1) {
      close();
      first = i;
    }
    last = i;
  }
  close();
  return losses;
}

const countLines = (text: string, end: number) => text.slice(0, end).split('\n').length - 1;

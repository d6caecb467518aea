/** Finds the words of an imported file that are missing from the article. */
import { countWords, splitWords, type Word } from './words.ts';

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
  const { words, lacking } = findLacking(passages.map(({ text }) => text).join('\n'), article);
  const missing = sumOf(lacking);
  if (missing === 0) return { words, missing, losses: [] };
  // Passages that contain no missing word cannot have losses.
  const read = passages
    .map(passage => ({ ...passage, words: splitWords(passage.text) }))
    .filter(({ words }) => words.some(({ word }) => lacking.has(word)));
  const sequences = sequencesAround(
    lacking,
    splitWords(article).map(({ word }) => word),
  );
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
  const { words, lacking } = findLacking(text, article);
  return { words, missing: sumOf(lacking) };
}

/**
 * Counts the words of a text, and counts how often each word is missing from the article. Lines that are the same in both texts have the same
 * words, so the function compares the words of the other lines only.
 */
function findLacking(text: string, article: string): { readonly words: number; readonly lacking: Map<string, number> } {
  const lines = countOf(article.split('\n'));
  const own: string[] = [];
  let words = 0;
  for (const line of text.split('\n')) {
    if (take(lines, line)) words += countWords(line);
    else own.push(line);
  }
  const left = new Map<string, number>();
  for (const [line, count] of lines) if (count > 0) for (const { word } of splitWords(line)) add(left, word, count);
  const lacking = new Map<string, number>();
  for (const { word } of splitWords(own.join('\n'))) {
    words++;
    if (!take(left, word)) add(lacking, word, 1);
  }
  return { words, lacking };
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) add(counts, word, 1);
  return counts;
}

function add(counts: Map<string, number>, word: string, count: number): void {
  counts.set(word, (counts.get(word) ?? 0) + count);
}

const sumOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Lowers the count of a word by one. Returns false if the count is zero already. */
function take(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}

/** Number of words in a sequence. If the article contains the whole sequence, none of its words counts as missing. */
const sequenceLength = 3;

/** Returns the sequences of words of the article that contain a missing word. */
function sequencesAround(lacking: ReadonlyMap<string, number>, words: readonly string[]): ReadonlySet<string> {
  const sequences = new Set<string>();
  for (const [i, word] of words.entries())
    if (lacking.has(word))
      for (let start = Math.max(0, i - sequenceLength + 1); start <= i; start++)
        sequences.add(words.slice(start, start + sequenceLength).join(' '));
  return sequences;
}

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

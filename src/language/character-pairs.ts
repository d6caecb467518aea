/**
 * Character pairs (bigrams) for searching Chinese and Japanese, which have no spaces between words. The index and the query both write
 * 半边天 as 半边, 边天 (the index adds 天). A run of characters is thus found wherever it stands, however a dictionary would segment it.
 */

const inRun = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const run = new RegExp(`${inRun}+`, 'gu');
/** Quick test for long texts: a text without such a character has no run. */
const mayHaveRun = /[\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d\ud81b-\ud8ff]/;

/** Hair space, the separator of words in an index. It is removed before a text is shown. */
export const hairSpace = '\u200a';

/** Returns each character of a run joined with the next one, and the last character alone. */
const pairsOf = (found: string): readonly string[] =>
  [...found].map((character, i, all) => character + (all[i + 1] ?? ''));

/** Replaces every run with its pairs of characters, and puts `parter` around each pair. */
export const pairCharacters = (text: string, parter: string): string =>
  replaceRuns(text, found => `${parter}${pairsOf(found).join(parter)}${parter}`);

/** Returns the search query for a run. It leaves out the last character alone, since the run may go on after it in a text. */
export function pairsToAsk(found: string): string {
  const pairs = pairsOf(found);
  return (pairs.length > 1 ? pairs.slice(0, -1) : pairs).join(' ');
}

const blocks = 'p|h[1-6]|li|td|th|dt|dd|div|figcaption|caption|blockquote|summary|pre';
const lastInBlock = new RegExp(`(${inRun})((?:\\s*<\\/[a-z]+>)*?\\s*(?:<\\/(?:${blocks})>|$))`, 'gu');

/**
 * Replaces runs with pairs as `pairCharacters` does, in text or HTML, and adds a full stop after a run that ends a block. Phrases then never
 * match across blocks.
 */
export const pairInBlocks = (text: string, parter: string): string =>
  mayHaveRun.test(text) ? pairCharacters(text.replace(lastInBlock, `$1${parter}.$2`), parter) : text;

/** Returns every run of Chinese or Japanese characters in a text, in order. */
export const runsOf = (text: string): readonly string[] => (mayHaveRun.test(text) ? (text.match(run) ?? []) : []);

/** Replaces every run with what `write` returns for it. */
export const replaceRuns = (text: string, write: (found: string) => string): string =>
  mayHaveRun.test(text) ? text.replace(run, write) : text;

/** Replaces every run with a space. */
export const withoutRuns = (text: string): string => replaceRuns(text, () => ' ');

const wide = '\\u3001-\\u3004\\u3008-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20';
const joints = new RegExp(`(${inRun}|[${wide}“‘(\\[]) (?=${inRun})|(${inRun}) (?=[${wide}”’)\\],.;:!?])`, 'gu');

/** Turns character pairs back into the original run. For titles, which Pagefind returns exactly as they were indexed. */
export const joinPairs = (text: string): string =>
  replaceRuns(text.replace(/\u200a/g, ''), pairs => [...pairs].filter((_, i) => i % 2 === 0).join(''));

/** Turns character pairs back into the original text in an excerpt, where Pagefind has replaced separators with spaces. */
export const joinCharacters = (text: string): string =>
  joinPairs(text).replace(joints, (_, before?: string, after?: string) => before ?? after ?? '');

/**
 * Returns whether Pagefind would segment the language with a dictionary, which may differ from how the reader's browser segments a query.
 */
const isParted = (language: string) => /^(?:zh|ja)\b/.test(language);

const pairsTag = 'und-x-';

/** Returns whether an index with this language tag holds character pairs. */
export const isIndexTagOfPairs = (tag: string) => tag.startsWith(pairsTag);

/**
 * Returns the language tag to build an index under. For Chinese and Japanese it is one that Pagefind does not segment, because the
 * characters are already split into pairs. `period` is the first day of an older shard, so that each result tells its shard. The subtags
 * after `x` are for private use (RFC 5646, 2.2.7).
 */
export function indexTag(language: string, period?: string): string {
  const tag = isParted(language) ? pairsTag + language : language;
  if (period === undefined) return tag;
  return `${tag}${isParted(language) ? '' : '-x'}-${period.replaceAll('-', '')}`;
}

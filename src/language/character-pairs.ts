/**
 * Splits Chinese and Japanese text into bigrams (pairs of adjacent characters) for search, because these languages have no spaces between
 * words. Both the index and the query contain 半边天 as 半边 and 边天; the index also contains the last character, 天. A search thus finds any
 * sequence of characters, no matter how a dictionary would divide the text into words. In the names of functions and variables, "pairs"
 * means bigrams, and "run" means a sequence of Chinese or Japanese characters without spaces or punctuation.
 */

const inRun = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const run = new RegExp(`${inRun}+`, 'gu');
/** Quick test for long texts. A text that does not match contains no Chinese or Japanese characters. */
const mayHaveRun = /[\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d\ud81b-\ud8ff]/;

/** Hair space, which separates bigrams in the index. `joinPairs` removes it before readers see the text. */
export const hairSpace = '\u200a';

/** Returns the bigrams of a sequence of Chinese or Japanese characters, followed by the last character alone. For 半边天, returns 半边, 边天 and 天. */
const pairsOf = (found: string): readonly string[] =>
  [...found].map((character, i, all) => character + (all[i + 1] ?? ''));

/**
 * Replaces every sequence of Chinese or Japanese characters with the result of `pairsOf`, and puts the separator `parter` before and after
 * each entry.
 */
export const pairCharacters = (text: string, parter: string): string =>
  replaceRuns(text, found => `${parter}${pairsOf(found).join(parter)}${parter}`);

/**
 * Returns the search query for a sequence of Chinese or Japanese characters: the bigrams, separated by spaces. Leaves out the last character
 * alone, because an article may contain other characters after the sequence. Returns a single character unchanged.
 */
export function pairsToAsk(found: string): string {
  const pairs = pairsOf(found);
  return (pairs.length > 1 ? pairs.slice(0, -1) : pairs).join(' ');
}

const blocks = 'p|h[1-6]|li|td|th|dt|dd|div|figcaption|caption|blockquote|summary|pre';
const lastInBlock = new RegExp(`(${inRun})((?:\\s*<\\/[a-z]+>)*?\\s*(?:<\\/(?:${blocks})>|$))`, 'gu');

/**
 * Replaces Chinese and Japanese characters in text or HTML with bigrams, as `pairCharacters` does. If a Chinese or Japanese character ends a
 * block, adds a full stop. Therefore, a search for a phrase never matches the end of a block together with the beginning of the next block.
 */
export const pairInBlocks = (text: string, parter: string): string =>
  mayHaveRun.test(text) ? pairCharacters(text.replace(lastInBlock, `$1${parter}.$2`), parter) : text;

/** Returns every sequence of Chinese or Japanese characters in a text, in order. */
export const runsOf = (text: string): readonly string[] => (mayHaveRun.test(text) ? (text.match(run) ?? []) : []);

/** Replaces every sequence of Chinese or Japanese characters in a text with the result of `write`. */
export const replaceRuns = (text: string, write: (found: string) => string): string =>
  mayHaveRun.test(text) ? text.replace(run, write) : text;

/** Replaces every sequence of Chinese or Japanese characters in a text with a space. */
export const withoutRuns = (text: string): string => replaceRuns(text, () => ' ');

const wide = '\\u3001-\\u3004\\u3008-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20';
const joints = new RegExp(`(${inRun}|[${wide}“‘(\\[]) (?=${inRun})|(${inRun}) (?=[${wide}”’)\\],.;:!?])`, 'gu');

/** Converts bigrams back to the original text. Use this function for titles, because Pagefind returns titles with the separators. */
export const joinPairs = (text: string): string =>
  replaceRuns(text.replace(/\u200a/g, ''), pairs => [...pairs].filter((_, i) => i % 2 === 0).join(''));

const westernJoints = new RegExp(
  `([\\p{Script=Latin}\\p{N}]) (?=${inRun})|(${inRun}) (?=[\\p{Script=Latin}\\p{N}“‘])|([${wide}”’]) `,
  'gu',
);
/** Matches the last Chinese or Japanese character of a block and the full stop that `pairInBlocks` adds after it. */
const blockEnd = new RegExp(`(${inRun}) ?\\.(?=\\s|$)`, 'gu');

/**
 * Converts bigrams in an excerpt back to the original text. In excerpts, Pagefind has replaced the separators with spaces. In Chinese and
 * Japanese, replaces the full stops that `pairInBlocks` added with `。`. Also removes spaces beside digits and Latin letters, because most
 * authors write no spaces there.
 */
export function joinCharacters(text: string, language: string): string {
  const joined = joinPairs(text).replace(joints, (_, before?: string, after?: string) => before ?? after ?? '');
  if (!isParted(language)) return joined;
  return joined
    .replace(blockEnd, '$1。')
    .replace(westernJoints, (_, a?: string, b?: string, c?: string) => a ?? b ?? c ?? '');
}

/**
 * Returns whether text in a language is indexed as bigrams. Without bigrams, Pagefind would divide Chinese and Japanese text into words with
 * a dictionary, and the reader's browser might divide a query differently.
 */
export const isParted = (language: string): boolean => /^(?:zh|ja)\b/.test(language);

const pairsTag = 'und-x-';

/** Returns whether an index with this language tag contains bigrams. */
export const isIndexTagOfPairs = (tag: string) => tag.startsWith(pairsTag);

/**
 * Returns the language tag for an index. For Chinese and Japanese, the tag begins with `und` (unknown language), because Pagefind must not
 * divide the bigrams again. An index is split into shards by date. The tag of an older shard ends with `period`, the first day of the shard:
 * `en-x-20170101`. Therefore, the file name of a search result shows the shard. The subtags after `x` are for private use (RFC 5646, 2.2.7).
 */
export function indexTag(language: string, period?: string): string {
  const tag = isParted(language) ? pairsTag + language : language;
  if (period === undefined) return tag;
  return `${tag}${isParted(language) ? '' : '-x'}-${period.replaceAll('-', '')}`;
}

/**
 * Chinese and Japanese, which are written without blanks, are searched by pairs of characters: the index and the question write 半边天 as
 * 半边, 边天 (and the index 天), so that a run of characters is found wherever it stands, whatever words a dictionary would cut it into.
 */

const inRun = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const run = new RegExp(`${inRun}+`, 'gu');
/** Cheap to ask of a long text: nothing outside of these ranges is in a run. */
const mayHaveRun = /[\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d\ud81b-\ud8ff]/;

/** Parts words in an index, and is taken out again of what is shown. */
export const hair = '\u200a';

/** Every character with the one that follows it in its run; the last one alone. */
const pairsOf = (found: string): readonly string[] =>
  [...found].map((character, i, all) => character + (all[i + 1] ?? ''));

/** Writes every run as its pairs of characters, with `parter` around each. */
export const pairCharacters = (text: string, parter: string): string =>
  replaceRuns(text, found => `${parter}${pairsOf(found).join(parter)}${parter}`);

/** What a run is asked as: of the last character alone nothing is asked, since it may stand within a longer run. */
export function pairsToAsk(found: string): string {
  const pairs = pairsOf(found);
  return (pairs.length > 1 ? pairs.slice(0, -1) : pairs).join(' ');
}

const blocks = 'p|h[1-6]|li|td|th|dt|dd|div|figcaption|caption|blockquote|summary|pre';
const lastInBlock = new RegExp(`(${inRun})((?:\\s*<\\/[a-z]+>)*?\\s*(?:<\\/(?:${blocks})>|$))`, 'gu');

/** Does so in text or HTML, with a full stop after a run that ends a block, so that none goes on into the next block. */
export const pairInBlocks = (text: string, parter: string): string =>
  mayHaveRun.test(text) ? pairCharacters(text.replace(lastInBlock, `$1${parter}.$2`), parter) : text;

/** Every run of characters in a text, in the order in which they stand. */
export const runsOf = (text: string): readonly string[] => (mayHaveRun.test(text) ? (text.match(run) ?? []) : []);

export const replaceRuns = (text: string, write: (found: string) => string): string =>
  mayHaveRun.test(text) ? text.replace(run, write) : text;

/** Leaves the runs out of a text. */
export const withoutRuns = (text: string): string => replaceRuns(text, () => ' ');

const wide = '\\u3001-\\u3004\\u3008-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20';
const joints = new RegExp(`(${inRun}|[${wide}“‘(\\[]) (?=${inRun})|(${inRun}) (?=[${wide}”’)\\],.;:!?])`, 'gu');

/** Writes pairs of characters as the run that they were made from: of a headline, which is kept as it is written. */
export const joinPairs = (text: string): string =>
  replaceRuns(text.replace(/\u200a/g, ''), pairs => [...pairs].filter((_, i) => i % 2 === 0).join(''));

/** Does so in an excerpt, where Pagefind has written blanks for all that parts words. */
export const joinCharacters = (text: string): string =>
  joinPairs(text).replace(joints, (_, before?: string, after?: string) => before ?? after ?? '');

/** Languages whose words Pagefind would cut out by a dictionary of its own, other than the reader's browser does. */
const isParted = (language: string) => /^(?:zh|ja)\b/.test(language);

const pairsTag = 'und-x-';

export const isIndexTagOfPairs = (tag: string) => tag.startsWith(pairsTag);

/**
 * The language that an index is made in: one that Pagefind does not cut into words, if the characters are parted already. With the first day
 * of an older shard, so that what is found says which shard it is from. What stands behind `x` is for private use (RFC 5646, 2.2.7).
 */
export function indexTag(language: string, period?: string): string {
  const tag = isParted(language) ? pairsTag + language : language;
  if (period === undefined) return tag;
  return `${tag}${isParted(language) ? '' : '-x'}-${period.replaceAll('-', '')}`;
}

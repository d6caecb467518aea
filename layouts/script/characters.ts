/**
 * Chinese and Japanese, which are written without blanks, are searched character by character: the index and the question part them in the
 * same way, so that a run of characters is found wherever it stands, whatever words a dictionary would cut it into.
 */

const inRun = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const run = new RegExp(`${inRun}+`, 'gu');
/** Cheap to ask of a long text: nothing outside of these ranges is in a run. */
const mayHaveRun = /[\u2e80-\u2fff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9d\ud81b-\ud8ff]/;

/** Puts `parter` around every character that stands in a run. */
export function partCharacters(text: string, parter: string): string {
  if (!mayHaveRun.test(text)) return text;
  return text.replace(run, found => `${parter}${[...found].join(parter)}${parter}`);
}

const blocks = 'p|h[1-6]|li|td|th|dt|dd|div|figcaption|caption|blockquote|summary|pre';
const lastInBlock = new RegExp(`(${inRun})((?:\\s*<\\/[a-z]+>)*?\\s*(?:<\\/(?:${blocks})>|$))`, 'gu');

/** Does so in text or HTML, with a full stop after a run that ends a block, so that none goes on into the next block. */
export const partBlocks = (text: string, parter: string): string =>
  mayHaveRun.test(text) ? partCharacters(text.replace(lastInBlock, `$1${parter}.$2`), parter) : text;

/** Every run of characters in a text, in the order in which they stand. */
export const runsOf = (text: string): readonly string[] => (mayHaveRun.test(text) ? (text.match(run) ?? []) : []);

/** Leaves the runs out of a text. */
export const withoutRuns = (text: string): string => (mayHaveRun.test(text) ? text.replace(run, ' ') : text);

/** Parts characters in an index whose language is cut into words: Pagefind takes it out of what it shows. */
export const zeroWidth = '\u200b';
/** Parts characters in an index whose words stand between blanks. */
export const hair = '\u200a';

const wide = '\\u3001-\\u3004\\u3008-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20';
const joints = new RegExp(`(${inRun}|[${wide}“‘(\\[]) (?=${inRun})|(${inRun}) (?=[${wide}”’)\\],.;:!?])`, 'gu');

/** Takes out what parts the characters of a run: of an excerpt, where Pagefind has written blanks, too. */
export const joinCharacters = (text: string): string =>
  text.replace(/[\u200a\u200b]/g, '').replace(joints, (_, before?: string, after?: string) => before ?? after ?? '');

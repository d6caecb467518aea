/** Estimates the reading time of an article. */

const han = /\p{Script=Han}/gu;
const syllables = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Matches a fenced block with a chart. The block does not count, because nobody reads its numbers word by word. */
const chartBlock = /^ *(`{3,}|~{3,}) *chart *\n[\s\S]*?^ *\1/gm;

/**
 * Returns the reading time in whole minutes, at least 1. A minute is 350 Chinese characters, 500 Japanese or Korean syllables, or 230 words
 * of 6 characters.
 */
export function readingTime(text: string): number {
  const body = text.replace(chartBlock, '');
  const characters = body.match(han)?.length ?? 0;
  const sounds = body.match(syllables)?.length ?? 0;
  const letters = body.length - characters - sounds;
  return Math.max(1, Math.round(characters / 350 + sounds / 500 + letters / 6 / 230));
}

/** Estimates the reading time of an article. */

const han = /\p{Script=Han}/gu;

/** Matches a fenced block with a chart. The block does not count, because nobody reads its numbers word by word. */
const chartBlock = /^ *(`{3,}|~{3,}) *chart *\n[\s\S]*?^ *\1/gm;

/** Returns the reading time in whole minutes, at least 1. A minute is 350 Chinese characters, or 230 words of 6 characters. */
export function readingTime(text: string): number {
  const body = text.replace(chartBlock, '');
  const characters = body.match(han)?.length ?? 0;
  return Math.max(1, Math.round(characters / 350 + (body.length - characters) / 6 / 230));
}

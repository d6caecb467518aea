/** Reading time of an article. */

const han = /\p{Script=Han}/gu;

/** Matches a fenced block with a chart. The block does not count, because nobody reads its numbers word by word. */
const chartBlock = /^ *(`{3,}|~{3,}) *chart *\n[\s\S]*?^ *\1/gm;

/** Returns the reading time in minutes: about 230 words or 350 Chinese characters a minute, at least 1. */
export function readingTime(text: string): number {
  const body = text.replace(chartBlock, '');
  const characters = body.match(han)?.length ?? 0;
  return Math.max(1, Math.round(characters / 350 + (body.length - characters) / 6 / 230));
}

/** How long an article takes to read. */

const han = /\p{Script=Han}/gu;

/** Figures that are drawn are not read word by word. */
const chartBlock = /^ *(`{3,}|~{3,}) *chart *\n[\s\S]*?^ *\1/gm;

/** Minutes, at least one: about 230 words or 350 Chinese characters a minute. */
export function readingTime(text: string): number {
  const body = text.replace(chartBlock, '');
  const characters = body.match(han)?.length ?? 0;
  return Math.max(1, Math.round(characters / 350 + (body.length - characters) / 6 / 230));
}

/** Joins adjacent bold texts, such as `**a****b**`, because Markdown would show the asterisks between the texts. */
import { changeProse } from './mask.ts';

/** Matches adjacent bold texts on one line. The limit of 100 repetitions makes even a hostile text take linear time. */
const neighbours = /(?<![*\\])\*\*(?=[^\s*])[^*\n]+(?:\*{4}(?=[^\s*])[^*\n]+){1,100}\*\*(?!\*)/g;

/** Joins adjacent bold texts outside of code and raw HTML. */
export function joinStrong(body: string): string {
  if (!body.includes('****')) return body;
  return changeProse(body, shown => shown.replace(neighbours, whole => whole.replaceAll('****', '')));
}

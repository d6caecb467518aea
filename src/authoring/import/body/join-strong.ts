/** Joins bold texts side by side, such as `**a****b**`, because Markdown would show the asterisks between them. */
import { hideInline, Mask, mapSegments } from './segments.ts';

/** Matches at most 100 bold texts side by side on one line, so that even a hostile text takes linear time. */
const neighbours = /(?<![*\\])\*\*(?=[^\s*])[^*\n]+(?:\*{4}(?=[^\s*])[^*\n]+){1,100}\*\*(?!\*)/g;

/** Joins bold texts side by side, outside of code and raw HTML. */
export function joinStrong(body: string): string {
  if (!/[^\s*]\*{4}[^\s*]/.test(body)) return body;
  return mapSegments(body, ({ kind, text }) => {
    if (kind === 'html') return text;
    const mask = new Mask();
    return mask.reveal(hideInline(text, mask).replace(neighbours, whole => whole.replaceAll('****', '')));
  });
}

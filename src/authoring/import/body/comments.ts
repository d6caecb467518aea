/** Replaces comments of HTML and MDX. */

/** Opening and closing delimiters of comments in HTML and in MDX. */
export const commentMarks = { html: ['<!--', '-->'], mdx: ['{/*', '*/}'] } as const;

/**
 * Replaces every comment with the result of `replace`. Stops at the first opening delimiter without a closing delimiter, because no later
 * comment can be complete either.
 */
export function replaceComments(
  text: string,
  replace: (comment: string) => string,
  [open, close]: readonly [string, string] = commentMarks.html,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(open, at);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) return pieces.join('') + text.slice(at);
    pieces.push(text.slice(at, start), replace(text.slice(start, end + close.length)));
    at = end + close.length;
  }
}

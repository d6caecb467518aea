/** Replaces HTML comments. */

/** Replaces every HTML comment. Stops at the first `<!--` without a `-->` after it, because no later comment can be complete either. */
export function replaceComments(text: string, replace: (comment: string) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return pieces.join('') + text.slice(at);
    pieces.push(text.slice(at, start), replace(text.slice(start, end + 3)));
    at = end + 3;
  }
}

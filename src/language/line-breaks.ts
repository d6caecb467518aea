/** Breaks a text into lines for SVG drawings, where no browser does it. */

/** Characters that must not begin a line. */
const closing = /^[\s\p{Pe}\p{Pf}，。：；、？！％…·•—―～〜－／⸺‧・々ー,.:;?!%’”]/u;
/** Characters that must not end a line. */
const opening = /[\p{Ps}\p{Pi}]$/u;

/**
 * Breaks a text into lines of at most `room` width, in the unit of `widthOf`. `parts` are unbreakable pieces, such as words and the
 * spaces between them. A line is longer only where a single part is too wide, or where punctuation must stay with its neighbour.
 */
export function breakLines(
  parts: Iterable<string>,
  room: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const isBound = closing.test(part) || opening.test(line);
    if (line.trim() !== '' && !isBound && widthOf((line + part).trimEnd()) > room) {
      lines.push(line.trim());
      line = part;
    } else line += part;
  }
  return [...lines, line.trim()].filter(line => line !== '');
}

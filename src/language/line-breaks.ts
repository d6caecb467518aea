/** Breaks a text into lines where a browser does not: in drawings. */

/** What may not begin a line. */
const closing = /^[\s\p{Pe}\p{Pf}，。：；、？！％…·•—―～〜－／⸺‧・々ー,.:;?!%’”]/u;
/** What may not end one. */
const opening = /[\p{Ps}\p{Pi}]$/u;

/** `parts`: what is not broken, such as words and the spaces between them. Only one that is wider than the room makes a line that is. */
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

/** Breaks a text into lines for SVG drawings, in which browsers do not break lines. */

/** Characters that must not begin a line. */
const closing = /^[\s\p{Pe}\p{Pf}，。：；、？！％…·•—―～〜－／⸺‧・々ー,.:;?!%’”]/u;
/** Characters that must not end a line. French puts a no-break space after an opening quotation mark. */
const opening = /(?:[\p{Ps}\p{Pi}]|[\u00a0\u202f])$/u;
/**
 * Matches `“`, which opens a quotation in English and closes a quotation in German. The character `“` closes a quotation if `spacedLetter`
 * matches the text before `“`.
 */
const germanClosing = /^“/;
const spacedLetter = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef—：]$/u;

/**
 * Breaks a text into lines that are at most `room` wide, in the unit of `widthOf`. `parts` are the parts of the text that are never broken,
 * such as words and spaces. A line is wider only if a single part is too wide, or if punctuation must stay beside a part.
 */
export function breakLines(
  parts: Iterable<string>,
  room: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const isGermanClosing = germanClosing.test(part) && spacedLetter.test(line);
    const isBound = closing.test(part) || isGermanClosing || opening.test(line);
    if (line.trim() !== '' && !isBound && widthOf((line + part).trimEnd()) > room) {
      lines.push(line.trim());
      line = part;
    } else line += part;
  }
  return [...lines, line.trim()].filter(line => line !== '');
}

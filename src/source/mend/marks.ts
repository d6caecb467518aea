/** Reads quotation marks and separators from any keyboard, such as `“` and `、`, and quotes text for YAML. */
import { quote } from '../fields/quote.ts';
import { parseYaml } from '../fields/yaml.ts';

const opening = /^["'“”‘’＂＇「『„]/;
const closing = /["'“”‘’＂＇」』]$/;

/** Removes the quotation marks around a text, if a single pair of quotation marks encloses the whole text. */
export function stripQuotes(text: string): string {
  const whole = text.trim();
  if (whole.length < 2 || !opening.test(whole) || !closing.test(whole)) return whole;
  const inner = whole.slice(1, -1);
  // Keep the quotation marks of a text such as `“one” and “two”`, because its first and last quotation marks are not a pair.
  const [opened, closed] = [inner.indexOf(whole[0] ?? ''), inner.indexOf(whole.at(-1) ?? '')];
  return closed === -1 || (opened !== -1 && opened < closed) ? inner.trim() : whole;
}

/** Parses the value of a field as YAML. Returns `undefined` for invalid YAML, and `{ value: undefined }` for an empty value. */
export function readValue(written: string): { readonly value: unknown } | undefined {
  if (written.trim() === '') return { value: undefined };
  try {
    return { value: parseYaml(`value: ${written}\n`).value };
  } catch {
    return undefined;
  }
}

/** Formats a text as a YAML value. Quotes the text only if YAML would otherwise read another value. */
export function spellText(text: string): string {
  return readValue(text)?.value === text ? text : quote(text);
}

/** Matches a character that authors write between the entries of a list, such as a comma in any script. */
export const listMarks = /[,，、;；،؛]/;

/** Formats an entry of a flow sequence. An entry that is already in YAML quotation marks stays unchanged. */
function spellItem(written: string): string {
  if (isClosed(written) && typeof readValue(written)?.value === 'string') return written;
  const text = stripQuotes(written);
  if (/[,[\]{}]/.test(text) || splitAt(text, listMarks).length !== 1) return quote(text);
  return spellText(text);
}

/** Formats a list as a YAML flow sequence, such as `[law, history]`. */
export const spellList = (items: readonly string[]): string => `[${items.map(spellItem).join(', ')}]`;

/** Returns the text of a list entry without the surrounding quotation marks. */
export function readItem(written: string): string {
  const read = isClosed(written) ? readValue(written)?.value : undefined;
  return typeof read === 'string' ? read : stripQuotes(written);
}

/** Returns whether a single pair of YAML quotation marks encloses the whole text. */
export const isClosed = (written: string) => /^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/.test(written);

/**
 * Splits a text at separators outside of quotation marks and brackets. For example, does not split the title 《妇女、儿童》. Returns an empty
 * list if a quotation mark or bracket is not closed, because the split would then be a guess.
 */
export function splitAt(text: string, marks: RegExp): readonly string[] {
  const items: string[] = [];
  const open: string[] = [];
  let item = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    const closer = open.at(-1);
    if (closer === undefined && marks.test(letter)) {
      items.push(item);
      item = '';
      continue;
    }
    // Neither an escaped quotation mark (`\"`) nor a doubled apostrophe closes the quotation.
    const isEscape = (closer === '"' && letter === '\\') || (closer === "'" && letter === "'" && text[i + 1] === "'");
    if (letter === closer && !isEscape) open.pop();
    else if (closer !== '"' && closer !== "'") {
      const opened = /["']/.test(letter) && item.trim() !== '' ? undefined : closers.get(letter);
      if (opened !== undefined) open.push(opened);
    }
    item += isEscape ? letter + (text[++i] ?? '') : letter;
  }
  return open.length > 0 ? [] : [...items, item].map(each => each.trim()).filter(each => each !== '');
}

const closers = new Map(
  ['""', "''", '“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()', '【】'].map(([a = '', b = '']) => [a, b]),
);

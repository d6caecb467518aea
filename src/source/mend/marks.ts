/** Quotation marks and brackets of every keyboard, and text as YAML takes it for text. */
import { quote } from '../fields/quote.ts';
import { parseYaml } from '../fields/yaml.ts';

const opening = /^["'“”‘’＂＇「『„]/;
const closing = /["'“”‘’＂＇」』]$/;

/** What stands between quotation marks, if the whole text does. */
export function stripQuotes(text: string): string {
  const whole = text.trim();
  if (whole.length < 2 || !opening.test(whole) || !closing.test(whole)) return whole;
  const inner = whole.slice(1, -1);
  // “one” and “two” are not one quotation.
  const [opened, closed] = [inner.indexOf(whole[0] ?? ''), inner.indexOf(whole.at(-1) ?? '')];
  return closed === -1 || (opened !== -1 && opened < closed) ? inner.trim() : whole;
}

/** The value of a field that is written so; undefined where YAML cannot read it. */
export function readValue(written: string): { readonly value: unknown } | undefined {
  if (written.trim() === '') return { value: undefined };
  try {
    return { value: parseYaml(`value: ${written}\n`).value };
  } catch {
    return undefined;
  }
}

/** A text as it stands in a field: in quotation marks only where YAML would read another thing. */
export function spellText(text: string): string {
  return readValue(text)?.value === text ? text : quote(text);
}

/** What parts the entries of a list, on any keyboard. */
export const listMarks = /[,，、;；]/;

/** The same within `[…]`. What stands between quotation marks of YAML stays as it is written. */
function spellItem(written: string): string {
  if (isClosed(written) && typeof readValue(written)?.value === 'string') return written;
  const text = stripQuotes(written);
  if (/[,[\]{}]/.test(text) || splitAt(text, listMarks).length !== 1) return quote(text);
  return spellText(text);
}

export const spellList = (items: readonly string[]): string => `[${items.map(spellItem).join(', ')}]`;

/** The text of an entry as it is written. */
export function readItem(written: string): string {
  const read = isClosed(written) ? readValue(written)?.value : undefined;
  return typeof read === 'string' ? read : stripQuotes(written);
}

/** Whether a text stands between quotation marks of YAML from its first character to its last. */
export const isClosed = (written: string) => /^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/.test(written);

/**
 * Parts a text at marks that stand neither between quotation marks nor between brackets: 《妇女、儿童》 is one title. Gives nothing where one of
 * them is left open, since nobody can tell then what belongs together.
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
    // What stands behind a backslash, and a doubled apostrophe, do not close quotation marks.
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

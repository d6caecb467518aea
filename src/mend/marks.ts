/** Quotation marks and brackets of every keyboard, and text as YAML takes it for text. */
import { quote } from '../fields/quote.ts';
import { parseYaml } from '../fields/yaml.ts';

const opening = /^["'“”‘’＂＇「『„]/;
const closing = /["'“”‘’＂＇」』]$/;

/** What stands between quotation marks, if the whole text does. */
export function stripQuotes(text: string): string {
  const whole = text.trim();
  return whole.length > 1 && opening.test(whole) && closing.test(whole) ? whole.slice(1, -1).trim() : whole;
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

/** The same within `[…]`. */
function spellItem(text: string): string {
  if (/[,[\]{}]/.test(text)) return quote(text);
  return spellText(text);
}

export const spellList = (items: readonly string[]): string => `[${items.map(spellItem).join(', ')}]`;

/** Parts a text at marks that do not stand between quotation marks. */
export function splitAt(text: string, marks: RegExp): readonly string[] {
  const items: string[] = [];
  let item = '';
  let closer = '';
  for (const letter of text) {
    if (closer !== '') {
      if (letter === closer) closer = '';
    } else if (item.trim() === '' && closers.has(letter)) closer = closers.get(letter) ?? '';
    else if (marks.test(letter)) {
      items.push(item);
      item = '';
      continue;
    }
    item += letter;
  }
  return [...items, item].map(each => each.trim()).filter(each => each !== '');
}

const closers = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
]);

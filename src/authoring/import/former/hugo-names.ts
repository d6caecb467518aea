/** Makes parts of addresses from names and headlines as Hugo does. */
import { isOfWord, type Unclear } from './old-path.ts';

/** Characters that Hugo keeps, besides letters and digits. */
const kept = './_+~-@';

/** Characters that versions of Hugo treat differently, or that end the path of an address. */
const doubtful = '#%?\\';

/** Returns whether Hugo’s versions agree about the address of a name. A slash in a headline makes a folder in some of them. */
export const isPlainName = (name: string) => ![...doubtful, '/'].some(letter => name.includes(letter));

export interface Spelling {
  readonly keepsCase: boolean;
  readonly dropsAccents: boolean;
}

/** Removes what Hugo removes from a name, and turns blanks into hyphens: `It’s a “test”` becomes `Its-a-test`. Keeps the case. */
export function joinWords(name: string): string {
  let joined = '';
  let isAfterBlank = false;
  for (const letter of name) {
    if (isOfWord(letter) || kept.includes(letter)) {
      if (isAfterBlank && letter !== '-') joined += '-';
      isAfterBlank = false;
      joined += letter;
    } else if (joined !== '' && !joined.endsWith('-') && letter.trim() === '') isAfterBlank = true;
  }
  return joined;
}

const accents = { first: '\u0300', last: '\u036f' };

/** Spells a whole path as the settings `disablePathToLower` and `removePathAccents` ask. */
export function spell(path: string, { keepsCase, dropsAccents }: Spelling): string {
  const bare = dropsAccents
    ? [...path.normalize('NFD')].filter(letter => letter < accents.first || letter > accents.last).join('')
    : path;
  return (keepsCase ? bare : bare.toLowerCase()).normalize('NFC');
}

/** Joins the words of a name; the name is unclear if versions of Hugo differ. */
export const joinPlainWords = (name: string, field: string): string | Unclear =>
  isPlainName(name) ? joinWords(name) : { unclear: `${field}: ${name}` };

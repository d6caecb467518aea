/** Characters that nobody sees and that XML and HTML forbid. */
import { tell } from '../messages/tell.ts';
export const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\p{Cs}\p{Noncharacter_Code_Point}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;

/** A quick look for texts that may have one: a book of them takes a tenth of the time. */
const suspect =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

export interface InvisibleCharacter {
  /** Both counted from 1. */
  readonly position: { readonly line: number; readonly column: number };
  readonly what: string;
  readonly cure: string;
}

/** The first of them in a text. */
export function findInvisible(text: string): InvisibleCharacter | undefined {
  if (!suspect.test(text)) return undefined;
  const offset = text.search(invisible);
  if (offset === -1) return undefined;
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return { position, what: tell`there is an invisible control character here`, cure: tell`delete it` };
}

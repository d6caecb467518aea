/** Repairs characters of Windows-1252 that a program decoded wrongly, such as U+0092 instead of the apostrophe ’. */

/** Characters that Windows-1252 has at 0x80 to 0x9F. The string has a space for each byte without a character. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const byteOf = (character: string): number => {
  const at = character === ' ' ? -1 : windows.indexOf(character);
  return at === -1 ? (character.codePointAt(0) ?? 0) : 0x80 + at;
};

/** Converts a control character from U+0080 to U+009F to the Windows-1252 character of this number; to an empty string if there is none. */
export const readWindows = (character: string): string =>
  control.test(character) ? (windows[character.charCodeAt(0) - 0x80] ?? '').trim() : '';

const control = /[\u0080-\u009f]/;
const controls = /[\u0080-\u009f]/g;

/** Matches a character of two to four UTF-8 bytes that a program decoded as Windows-1252, so that each byte became a character: `Ã©`. */
const twiceEncoded = new RegExp(`[\u00c2-\u00f4][\u0080-\u00bf${windows.replaceAll(' ', '')}]{1,3}`, 'g');

/** Text after the repair, and the number of characters that were repaired or removed. */
export interface Repaired {
  readonly text: string;
  readonly count: number;
}

/**
 * Replaces the control characters U+0080 to U+009F, which no text needs, with the characters that Windows-1252 has at these numbers. If a
 * text has these control characters, also repairs characters that were encoded twice, such as `â€\u009d` for `”`.
 */
export function repairWindowsCharacters(text: string): Repaired {
  if (!control.test(text)) return { text, count: 0 };
  let count = 0;
  const decoded = text.replace(twiceEncoded, whole => {
    for (let length = whole.length; length > 1; length--) {
      const character = decode(whole.slice(0, length));
      if (character === undefined) continue;
      count++;
      return character + whole.slice(length);
    }
    return whole;
  });
  const repaired = decoded.replace(controls, character => {
    count++;
    return readWindows(character);
  });
  return { text: repaired, count };
}

/** Converts characters of Windows-1252 to their bytes, and decodes the bytes as UTF-8. Returns undefined if the bytes are not valid UTF-8. */
function decode(characters: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from([...characters].map(byteOf)));
  } catch {
    return undefined;
  }
}

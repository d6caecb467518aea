/** Splits a text between the modes of QR codes, so that the text needs the fewest bits: ISO/IEC 18004, section 7.4. Pure. */

/** Modes for digits; for digits, capitals and some signs; and for all characters of ASCII. */
const modes = ['numeric', 'alphaNumeric', 'ascii'] as const;

/** A part of a text, with the mode for its characters. */
export interface ModePart {
  readonly mode: (typeof modes)[number];
  readonly text: string;
}

/**
 * Number of bits before each part, in the order of `modes`: the name of the mode, and the number of characters. These numbers differ between
 * small, middle and large codes. `most` is the number of bits that the largest code of each kind (version 9, 26 and 40) holds at level M.
 */
const headings = [
  { bits: [14, 13, 12], most: 1456 },
  { bits: [16, 15, 20], most: 8496 },
  { bits: [18, 17, 20], most: 18_672 },
] as const;

/** Sixths of a bit for one character, in the order of `modes`: 10 bits for 3 digits, 11 bits for 2 characters, 8 bits for a character. */
const sixths = [20, 33, 48];

/** Index of the first mode that has a character of ASCII. All later modes have the character, too. */
const firstModes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /\d/.test(character) ? 0 : /[A-Z $%*+\-./:]/.test(character) ? 1 : 2;
});

/** Returns whether `splitModes` can split a text. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Splits a text of ASCII characters. Returns undefined if the text is too long for a code of level M. */
export function splitModes(text: string): readonly ModePart[] | undefined {
  for (const { bits, most } of headings) {
    const { parts, needed } = split(text, bits);
    if (needed <= most) return parts;
  }
  return undefined;
}

/**
 * Goes through the text with the fewest bits so far for each mode of the next character, and notes which mode of the last character gave them.
 * Then follows these notes from the end of the text back to its start.
 */
function split(
  text: string,
  bits: readonly number[],
): { readonly parts: readonly ModePart[]; readonly needed: number } {
  const notes = new Uint8Array(modes.length * text.length);
  const costs = bits.map(head => 6 * head);
  const ended = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const first = firstModes[text.charCodeAt(i)] ?? 2;
    for (let mode = 0; mode < modes.length; mode++)
      ended[mode] = mode < first ? Number.POSITIVE_INFINITY : (costs[mode] ?? 0) + (sixths[mode] ?? 0);
    for (let mode = 0; mode < modes.length; mode++) {
      let [least, last] = [ended[mode] ?? 0, mode];
      for (let other = 0; other < modes.length; other++) {
        // A part ends with a whole bit.
        const cost = Math.ceil((ended[other] ?? 0) / 6) * 6 + 6 * (bits[mode] ?? 0);
        if (cost < least) [least, last] = [cost, other];
      }
      costs[mode] = least;
      notes[modes.length * i + mode] = last;
    }
  }
  const needed = Math.min(...ended);
  return { parts: collect(text, notes, ended.indexOf(needed)), needed: Math.ceil(needed / 6) };
}

/** Returns the parts of a text whose last character is in the mode with index `last`. */
function collect(text: string, notes: Uint8Array, last: number): readonly ModePart[] {
  const parts: ModePart[] = [];
  for (let [mode, end, i] = [last, text.length, text.length - 1]; i >= 0; i--) {
    const before = i === 0 ? -1 : (notes[modes.length * (i - 1) + mode] ?? 0);
    if (before === mode) continue;
    parts.unshift({ mode: modes[mode] ?? 'ascii', text: text.slice(i, end) });
    [mode, end] = [before, i];
  }
  return parts;
}

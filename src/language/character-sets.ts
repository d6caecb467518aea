/** Lists the characters of the standard character sets for simplified and traditional Chinese, which Node can decode. */

/** Returns the 6,763 characters of GB 2312, the standard for simplified Chinese. GBK contains these characters at the same byte values. */
export const listSimplified = (): ReadonlySet<string> => decodeRows('gbk', [[0xb0, 0xf7]], [[0xa1, 0xfe]]);

/**
 * Returns the 5,401 frequent and the 7,652 less frequent characters of Big5, the standard for traditional Chinese. Leaves out the rows
 * between these two groups, because these rows of WHATWG's Big5 contain characters of Hong Kong, including simplified characters. Each group
 * ends within a row.
 */
export const listTraditional = (): ReadonlySet<string> =>
  new Set([
    ...decodeRows('big5', [[0xa4, 0xc5]], trails),
    ...decodeRows('big5', [[0xc6, 0xc6]], [[0x40, 0x7e]]),
    ...decodeRows('big5', [[0xc9, 0xf8]], trails),
    ...decodeRows(
      'big5',
      [[0xf9, 0xf9]],
      [
        [0x40, 0x7e],
        [0xa1, 0xd5],
      ],
    ),
  ]);

type Ranges = readonly (readonly [first: number, last: number])[];

/** Trail bytes of Big5. */
const trails: Ranges = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
];

/** Decodes every combination of a lead byte and a trail byte. */
function decodeRows(encoding: string, leads: Ranges, trails: Ranges): ReadonlySet<string> {
  const bytes = listBytes(leads).flatMap(lead => listBytes(trails).flatMap(trail => [lead, trail]));
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
}

const listBytes = (ranges: Ranges) =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

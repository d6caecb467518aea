/** Writes the numbers of automatically numbered paragraphs in Word’s number formats. Spec: ECMA-376, part 1, 17.18.59. */

/** Returns the number `n` in one of Word’s formats, such as `chineseCounting` or `lowerRoman`. Writes digits if the format is unknown. */
export function spellNumber(n: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  if (format === 'upperLetter') return letters(n).toUpperCase();
  if (format === 'lowerLetter') return letters(n);
  if (format === 'upperRoman') return roman(n).toUpperCase();
  if (format === 'lowerRoman') return roman(n);
  if (format === 'ideographTraditional') return '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n);
  if (format === 'ideographZodiac') return '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? String(n);
  if (format === 'decimalFullWidth') return String.fromCharCode(...[...String(n)].map(digit => 0xff10 + Number(digit)));
  if (format.startsWith('decimalEnclosedCircle') && n >= 1 && n <= 20) return String.fromCodePoint(0x245f + n);
  if (format === 'ideographDigital' || format === 'japaneseDigitalTenThousand')
    return [...String(n)].map(digit => digits[Number(digit)]).join('');
  return /^(?:chinese|taiwanese|japanese)Counting/.test(format) ? count(n) : String(n);
}

const digits = [...'〇一二三四五六七八九'];

/** Returns a number in Chinese, such as 十, 二十一 or 一百零五. Returns digits if `n` is not a whole number from 0 to 9999. */
function count(n: number): string {
  if (n < 0 || n > 9999 || !Number.isInteger(n)) return String(n);
  if (n === 0) return '零';
  let [words, hasGap] = ['', false];
  for (const [place, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / place) % 10;
    if (digit === 0) hasGap = words !== '';
    else {
      words += `${hasGap ? '零' : ''}${digits[digit]}${unit}`;
      hasGap = false;
    }
  }
  return words.startsWith('一十') ? words.slice(1) : words;
}

/** Returns a number in letters, as Word counts: a, b … z, aa, bb … Returns digits if the number is not from 1 to 780. */
function letters(n: number): string {
  return n < 1 || n > 780 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let [left, words] = [n, ''];
  for (const [value, sign] of romans) for (; left >= value; left -= value) words += sign;
  return words;
}

const romans = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

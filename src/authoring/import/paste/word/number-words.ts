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
  const isChinese = ['chinese', 'taiwanese', 'japanese'].some(language => format.startsWith(`${language}Counting`));
  return isChinese ? count(n) : String(n);
}

const digits = [...'〇一二三四五六七八九'];

/** Returns a number in Chinese, such as 十, 二十一 or 一百零五. Returns digits if `n` is not a whole number from 0 to 9999. */
function count(n: number): string {
  if (n < 0 || n > 9999 || !Number.isInteger(n)) return String(n);
  if (n === 0) return '零';
  let [words, hasGap] = ['', false];
  for (const [unit, place] of Object.entries({ 千: 1000, 百: 100, 十: 10, '': 1 })) {
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
  for (const [sign, value] of Object.entries(romans)) for (; left >= value; left -= value) words += sign;
  return words;
}

const romans = { m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };

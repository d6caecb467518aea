/** Writes numbers in Chinese characters, as they are spoken, and reads the small ones. */

const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];
const groups = ['', '万', '亿'];

/** Writes digit by digit, as in a year: `2017` → 二〇一七. */
export const spellDigits = (written: string): string =>
  written.replace(/\d/g, digit => (digit === '0' ? '〇' : (digits[Number(digit)] ?? '')));

/** Writes a telephone number digit by digit. The digit 1 is 幺, because 一 and 七 sound alike. Other characters become one space. */
export const spellTelephone = (written: string): string =>
  written
    .replace(/\D+/g, ' ')
    .trim()
    .replace(/\d/g, digit => (digit === '1' ? '幺' : (digits[Number(digit)] ?? '')));

/** Writes a number of less than one trillion (10^12), with or without decimals: `900000` → 九十万, `52.3` → 五十二点三. */
export function spellNumber(written: string): string {
  const [whole = '0', decimals] = written.split('.');
  const said = spellWhole(whole.replace(/^0+(?=\d)/, ''));
  return decimals === undefined ? said : `${said}点${[...decimals].map(digit => digits[Number(digit)]).join('')}`;
}

function spellWhole(whole: string): string {
  if (whole === '0') return '零';
  const parts: string[] = [];
  let isGap = false;
  for (let end = whole.length, group = 0; end > 0; end -= 4, group++) {
    const part = whole.slice(Math.max(0, end - 4), end);
    const value = Number(part);
    if (value !== 0) {
      const said = `${spellGroup(value)}${groups[group]}`;
      parts.unshift(isGap && parts.length > 0 ? `${said}零` : said);
    }
    // A group that is zero, or begins with zero, is spoken as one 零 between its neighbours.
    isGap = value < 1000 && (value !== 0 || isGap || parts.length > 0);
  }
  return parts.join('').replace(/^一十/, '十');
}

/** Writes a number from 1 to 9999. */
function spellGroup(value: number): string {
  let said = '';
  let isGap = false;
  for (const [i, digit] of [...String(value)].entries()) {
    if (digit === '0') isGap = true;
    else {
      said += `${isGap ? '零' : ''}${digits[Number(digit)]}${units[String(value).length - 1 - i]}`;
      isGap = false;
    }
  }
  return said;
}

/**
 * Reads a number below 1000 that is counted, such as 一百一十二, or a number written digit by digit, such as 二〇一七. Returns undefined for
 * other texts.
 */
export function readNumber(written: string): number | undefined {
  const [, hundreds = '', tens = '', ones = ''] =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([零一二三四五六七八九]*)$/.exec(
      written.replace(/[〇○Ｏ]/g, '零').replace(/^十/, '一十'),
    ) ?? [];
  if (hundreds + tens === '') return ones === '' ? undefined : Number(valuesOf(ones));
  return ones.length > 1
    ? undefined
    : Number(valuesOf(hundreds || '零') + valuesOf(tens || '零') + valuesOf(ones || '零'));
}

/** Returns the value of each digit: 一七 → 17. */
const valuesOf = (numerals: string): string => [...numerals].map(numeral => digits.indexOf(numeral)).join('');

/** Reads the date in the name of a file, such as `2017-09-05 Title`, `20170905` or `2017年9月5日 标题`. */

/** Date in a path, and the file name without the date. `day` is undefined if the path contains no complete date. */
interface DayAndRest {
  readonly day: string | undefined;
  readonly rest: string;
}

const pad = (digits = '') => digits.padStart(2, '0');

/** Values of Chinese digits. Two other characters may also stand for zero. */
const digits = new Map([...'〇一二三四五六七八九'].map((digit, i): [string, string] => [digit, String(i)]))
  .set('零', '0')
  .set('○', '0');
const inChinese = [...digits.keys()].join('');
const whole = /^(\d{4})(?:[-_.](\d{1,2})[-_.](\d{1,2})|(\d{2})(\d{2}))(?:[-_.\s]+|$|(?=\p{Script=Han}))/u;
const chinese = new RegExp(
  String.raw`^([\d${inChinese}]{4})\s*年\s*(\d{1,2}|[${inChinese}十]{1,3})\s*月\s*(\d{1,2}|[${inChinese}十廿卅]{1,3})\s*[日号號]?[-_.\s,:，：、]*`,
);

/**
 * Separates the date in a path from the rest of the file name: `2013-05-15-slug`, `2013/05-15-slug` and `2013/05/15-slug` all have the rest
 * `slug`. A date in Chinese may have Chinese digits. `steps` are the folder names and the file name.
 */
export function splitDay(steps: readonly string[]): DayAndRest {
  const name = steps.at(-1) ?? '';
  const found = whole.exec(name);
  if (found)
    return {
      day: `${found[1]}-${pad(found[2] ?? found[4])}-${pad(found[3] ?? found[5])}`,
      rest: name.slice(found[0].length),
    };
  const [written, y = '', m = '', d = ''] = chinese.exec(name) ?? [];
  if (written !== undefined)
    return { day: `${toDigits(y)}-${pad(toNumber(m))}-${pad(toNumber(d))}`, rest: name.slice(written.length) };
  const folders = steps.slice(0, -1);
  const year = folders.findLast(step => /^(?:19|20)\d{2}$/.test(step));
  const month = folders.findLast(step => /^(?:0[1-9]|1[0-2])$/.test(step));
  const short = /^(?:(\d{2})-(\d{2})(?:[-_]+|$)|(\d{2})[-_]+)/.exec(name);
  const [all = '', monthInName = month, afterMonth, day = afterMonth] = short ?? [];
  return year === undefined || monthInName === undefined || day === undefined
    ? { day: undefined, rest: name }
    : { day: `${year}-${monthInName}-${day}`, rest: name.slice(all.length) };
}

const toDigits = (text: string) => [...text].map(sign => digits.get(sign) ?? sign).join('');

/** Returns a Chinese number below one hundred in ASCII digits: `廿一` and `二十一` become `21`, `十` becomes `10`. */
function toNumber(text: string): string {
  const [tens, ones] = text.replaceAll('廿', '二十').replaceAll('卅', '三十').split('十');
  return ones === undefined ? toDigits(text) : `${toDigits(tens || '一')}${toDigits(ones || '〇')}`;
}

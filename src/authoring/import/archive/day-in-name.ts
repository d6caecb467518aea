/** Reads the date in the name of a file, such as `2017-09-05 Title`, `20170905` or `2017年9月5日 标题`. */

/** Date in a path, and the file name without the date. `day` is undefined if the path contains no complete date. */
interface DayAndRest {
  readonly day: string | undefined;
  readonly rest: string;
}

const pad = (digits = '') => digits.padStart(2, '0');

const digits = '〇一二三四五六七八九';
const whole = /^(\d{4})(?:[-_.](\d{1,2})[-_.](\d{1,2})|(\d{2})(\d{2}))(?:[-_.\s]+|$|(?=\p{Script=Han}))/u;
const chinese = new RegExp(
  String.raw`^([\d${digits}零○]{4})\s*年\s*(\d{1,2}|[${digits}十]{1,3})\s*月\s*(\d{1,2}|[${digits}十廿卅]{1,3})\s*[日号號]?[-_.\s,:，：、]*`,
);

/**
 * Separates the date in a path from the rest of the file name: `2013-05-15-slug`, `2013/05-15-slug` and `2013/05/15-slug` all have the rest
 * `slug`. A date in Chinese may have Chinese digits. `steps` are the folder names and the file name.
 */
export function splitDay(steps: readonly string[]): DayAndRest {
  const name = steps.at(-1) ?? '';
  const year = steps.slice(0, -1).findLast(step => /^(?:19|20)\d{2}$/.test(step));
  const month = steps.slice(0, -1).findLast(step => /^(?:0[1-9]|1[0-2])$/.test(step));
  const found = whole.exec(name);
  if (found)
    return {
      day: `${found[1]}-${pad(found[2] ?? found[4])}-${pad(found[3] ?? found[5])}`,
      rest: name.slice(found[0].length),
    };
  const written = chinese.exec(name);
  if (written) {
    const [all, y = '', m = '', d = ''] = written;
    return { day: `${toDigits(y)}-${pad(toNumber(m))}-${pad(toNumber(d))}`, rest: name.slice(all.length) };
  }
  const monthAndDay = year === undefined ? null : /^(\d{2})-(\d{2})(?:[-_]+|$)/.exec(name);
  if (monthAndDay)
    return { day: `${year}-${monthAndDay[1]}-${monthAndDay[2]}`, rest: name.slice(monthAndDay[0].length) };
  const dayAlone = year === undefined || month === undefined ? null : /^(\d{2})[-_]+/.exec(name);
  if (dayAlone) return { day: `${year}-${month}-${dayAlone[1]}`, rest: name.slice(dayAlone[0].length) };
  return { day: undefined, rest: name };
}

const toDigits = (text: string) =>
  [...text.replace(/[零○]/g, '〇')].map(sign => (digits.includes(sign) ? digits.indexOf(sign) : sign)).join('');

/** Returns a Chinese number below one hundred in ASCII digits: `廿一` and `二十一` become `21`, `十` becomes `10`. */
function toNumber(text: string): string {
  const [tens, ones] = text.replace('廿', '二十').replace('卅', '三十').split('十');
  return ones === undefined ? toDigits(text) : `${toDigits(tens || '一')}${toDigits(ones || '〇')}`;
}

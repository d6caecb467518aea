/**
 * Values that a YAML text spreads over several lines. YAML joins the lines with a blank (https://yaml.org/spec/1.2.2/#65-line-folding), which
 * does not belong between letters and marks of Chinese and Japanese.
 */
import { eastAsian, mayBeEastAsian } from '../../language/east-asian.ts';
import { isNoBlank } from '../../language/line-ends.ts';

/** Stands at the end of a line that goes on without a blank: no text may hold this character (see `characters.ts`). */
const joint = '\ufdd0';
const jointAndBlank = /[ \t]*\ufdd0[ \t\n]?/g;

const continued = /(\S)[ \t]*\n[ \t]+(?=(\S))/gu;
const hangul = /\p{Script=Hangul}/u;

/** Marks the ends of lines that are no blanks. Every line and column stays where it is. */
export function markJoints(yaml: string): string {
  if (!mayBeEastAsian.test(yaml)) return yaml;
  return yaml.replace(continued, (found, before: string, after: string, offset: number) => {
    if (!eastAsian.test(before) && !eastAsian.test(after)) return found;
    const start = yaml.lastIndexOf('\n', offset) + 1;
    const end = yaml.indexOf('\n', offset + found.length);
    const lines = yaml.slice(start, end === -1 ? undefined : end);
    return isNoBlank(before, after, hangul.test(lines) ? 'ko' : 'zh') ? found.replace('\n', `${joint}\n`) : found;
  });
}

/** Takes the marks out of parsed data, and the blank that YAML has put behind each. */
export function removeJoints(data: unknown): unknown {
  if (typeof data === 'string') return data.includes(joint) ? data.replace(jointAndBlank, '') : data;
  if (Array.isArray(data)) return data.map(removeJoints);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, removeJoints(value)]));
}

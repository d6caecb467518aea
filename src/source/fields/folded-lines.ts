/**
 * Joins YAML values that continue over several lines. YAML puts a space between the lines (https://yaml.org/spec/1.2.2/#65-line-folding),
 * but Chinese and Japanese text needs no space there.
 */
import { eastAsian, mayBeEastAsian } from '../../language/east-asian.ts';
import { joinsWithoutSpace } from '../../language/line-ends.ts';
import { lexYaml } from './yaml-document.ts';

/**
 * Marker at the end of a line whose text continues on the next line without a space. No author can have written this marker, because
 * `characters.ts` forbids Unicode noncharacters such as U+FDD0.
 */
const joint = '\ufdd0';
const jointAndBlank = /[ \t]*\ufdd0[ \t\n]?/g;

const continued = /(\S)[ \t]*\n[ \t]+(?=(\S))/gu;
const hangul = /\p{Script=Hangul}/u;

/**
 * Inserts a marker before every line break inside a text that must not become a space. Positions in the YAML stay valid, because each marker
 * is the last character of its line. A line break elsewhere, such as between `story: |2-` and its text, belongs to the syntax of YAML.
 */
export function markJoints(yaml: string): string {
  if (!mayBeEastAsian.test(yaml)) return yaml;
  let texts: ReturnType<typeof findTexts> | undefined;
  return yaml.replace(continued, (found, before: string, after: string, offset: number) => {
    if (!eastAsian.test(before) && !eastAsian.test(after)) return found;
    const start = yaml.lastIndexOf('\n', offset) + 1;
    const end = yaml.indexOf('\n', offset + found.length);
    const lines = yaml.slice(start, end === -1 ? undefined : end);
    if (!joinsWithoutSpace(before, after, hangul.test(lines) ? 'ko' : 'zh')) return found;
    texts ??= findTexts(yaml);
    const isInText = texts.some(([from, to]) => from <= offset && offset + found.length < to);
    return isInText ? found.replace('\n', `${joint}\n`) : found;
  });
}

/** Returns the start and end of each text in YAML: of each plain text, text between quotation marks, and block below `|` or `>`. */
function findTexts(yaml: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  let [offset, isNext] = [0, false];
  for (const token of lexYaml(yaml)) {
    const isMark = token === '\u0002' || token === '\u0018' || token === '\u001f';
    const end = isMark ? offset : offset + token.length;
    if (!isMark && (isNext || token.startsWith('"') || token.startsWith("'"))) found.push([offset, end]);
    [offset, isNext] = [end, token === '\u001f'];
  }
  return found;
}

/** Removes the markers from parsed data, and the space that YAML put after each marker. */
export function removeJoints(data: unknown): unknown {
  if (typeof data === 'string') return data.includes(joint) ? data.replace(jointAndBlank, '') : data;
  if (Array.isArray(data)) return data.map(removeJoints);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, removeJoints(value)]));
}

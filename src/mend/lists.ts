/** Lists as people write them: tags and names. */
import { tell } from '../messages/tell.ts';
import { readValue, spellList, splitAt, stripQuotes } from './marks.ts';
import { isClosed, isStructure, mendId, mendText, sayNumber, type Value } from './texts.ts';

const hasBrackets = (written: string) => /^[[［【]/.test(written) && /[\]］】]$/.test(written);

const listMarks = /[,，、;；]/;

/** The semicolon of `&amp;` parts nothing. */
const marksIn = (written: string, marks: RegExp) => (/&[\w#]+;/.test(written) ? /[,，、；]/ : marks);

export function mendList(written: string): Value | undefined {
  if (!hasBrackets(written)) return undefined;
  const inner = written.slice(1, -1);
  if (/[[\]{}［］【】｛｝]/.test(inner) || / #/.test(inner)) return undefined;
  const items = splitAt(inner, marksIn(inner, listMarks))
    .map(stripQuotes)
    .filter(item => item !== '');
  const read = readValue(written)?.value;
  if (Array.isArray(read) && read.length === items.length && items.every((item, i) => item === read[i]))
    return undefined;
  if (items.length === 0) return undefined;
  const isPlain = /^\[[^，、；“”‘’「」]*\]$/.test(written) && Array.isArray(read) && read.length === items.length;
  return { value: spellList(items), what: isPlain ? sayNumber() : sayList() };
}

const sayList = () => tell`a list is written [one, two], with plain brackets and commas`;

export function mendTags(written: string): Value | undefined {
  if (hasBrackets(written)) return mendList(written.replace(/】\s*【/g, '、'));
  if (isStructure(written) || isClosed(written)) return undefined;
  const isHashed = /^[#＃]\S/.test(written);
  if (!isHashed && / #/.test(written)) return undefined;
  const parts = isHashed
    ? written.split(/[#＃，、,;；\s]+/).filter(part => part !== '')
    : splitAt(written, marksIn(written, listMarks));
  const items = parts.map(stripQuotes).filter(item => item !== '');
  // "women law" may be one tag or two.
  if (items.length === 0 || (items.length === 1 && /\s/.test(items[0] ?? ''))) return undefined;
  return { value: spellList(items), what: sayList() };
}

const shortName = /^\p{Script=Han}{2,4}$/u;

/** A comma may part two names, or a name and what its bearer is: only what leaves no doubt is parted. */
export function mendNames(written: string): Value | undefined {
  if (hasBrackets(written)) return mendList(written);
  if (isStructure(written)) return undefined;
  const between = splitAt(written, marksIn(written, /[、;；]/));
  const parted = between.length > 1 ? between : splitAt(written, /[,，]/);
  const names = parted.map(stripQuotes);
  if (names.length > 1 && (between.length > 1 || names.every(name => shortName.test(name))))
    return { value: spellList(names), what: tell`several names are a list: [one, two]` };
  if (/^[“”‘’＂＇「『„]/.test(written)) return mendId(written);
  return readValue(written) ? undefined : mendText(written);
}

/** Corrects lists of tags, names and addresses. */
import { tell } from '../../language/messages/tell.ts';
import { articleShapes } from '../fields/names.ts';
import { isClosed, listMarks, readItem, readValue, spellList, spellText, splitAt } from './marks.ts';
import { isStructure, mendId, mendText, sayNumber, type Value } from './texts.ts';

const hasBrackets = (written: string) => /^[[［【]/.test(written) && /[\]］】]$/.test(written);

/**
 * Returns the regular expression for the separators of a list. In a text with an HTML entity such as `&amp;`, the ASCII semicolon is not a
 * separator.
 */
const marksIn = (written: string, marks: RegExp) => (/&[\w#]+;/.test(written) ? /[,，、；،؛]/ : marks);

/** Corrects a list in brackets. Returns `undefined` if it needs no correction, or if the correction is unclear. */
function mendList(written: string): Value | undefined {
  if (!hasBrackets(written)) return undefined;
  const inner = written.slice(1, -1);
  if (/[[\]{}［］【】｛｝]/.test(inner) || / #/.test(inner)) return undefined;
  const entries = splitAt(inner, marksIn(inner, listMarks)).filter(item => readItem(item) !== '');
  const items = entries.map(readItem);
  const read = readValue(written)?.value;
  if (Array.isArray(read) && read.length === items.length && items.every((item, i) => item === read[i]))
    return undefined;
  if (items.length === 0) return undefined;
  const isPlain = /^\[[^，、；،؛“”‘’「」]*\]$/.test(written) && Array.isArray(read) && read.length === items.length;
  return { value: spellList(entries), what: isPlain ? sayNumber() : sayList() };
}

const sayList = () => tell('list-is-written')`a list needs plain brackets and commas: [one, two]`;

/** Corrects the brackets and separators of a list of tags. Returns undefined if the list needs no correction, or if the correction is unclear. */
export function mendTags(written: string): Value | undefined {
  if (hasBrackets(written)) return mendList(written.replace(/】\s*【/g, '、'));
  if (isStructure(written) || isClosed(written)) return undefined;
  // A value such as "(women, law)" may be a list in round brackets or a single tag, so this function does not correct it.
  if (/^[（(].*[)）]$/.test(written) && splitAt(written.slice(1, -1), listMarks).length !== 1) return undefined;
  const isHashed = /^[#＃]\S/.test(written);
  if (!isHashed && / #/.test(written)) return undefined;
  const items = splitAt(written, isHashed ? /[#＃，、,;；،؛\s]/ : marksIn(written, listMarks)).filter(
    item => readItem(item) !== '',
  );
  // A value such as "women law" may be one tag or two, so this function does not correct it.
  if (items.length === 0 || (items.length === 1 && /\s/.test(readItem(items[0] ?? '')))) return undefined;
  return { value: spellList(items), what: sayList() };
}

const names = (entries: readonly string[]) => entries.map(readItem);

const isNames = (entries: readonly string[]) => names(entries).every(name => shortName.test(name));

/** Corrects a list of paths. Returns `undefined` if it needs no correction: a single path, for example, needs no brackets. */
export function mendPaths(written: string): Value | undefined {
  if (hasBrackets(written)) return mendList(written);
  const addresses = splitAt(written, listMarks);
  if (isStructure(written) || addresses.length < 2 || !addresses.every(address => address.startsWith('/')))
    return undefined;
  return { value: spellList(addresses), what: sayList() };
}

/** Splits a list entry that contains several entries by mistake. Returns `undefined` for a single entry, or if the division is unclear. */
export function partEntry(field: string, written: string): readonly string[] | undefined {
  const item = articleShapes[field]?.item;
  const isName = item?.form === 'people';
  if (isClosed(written) || isStructure(written) || item === undefined || item.form === 'group') return undefined;
  const sure = splitAt(written, isName ? /[、；؛]/ : /[，、；،؛]/);
  const parted = isName && sure.length === 1 ? splitAt(written, /，/) : sure;
  if (parted.length < 2 || (isName && sure.length === 1 && !isNames(parted))) return undefined;
  return isName && names(parted).some(name => /[:：]/.test(name)) ? undefined : parted;
}

const shortName = /^\p{Script=Han}{2,4}$/u;

/** Corrects a list of names. A comma may separate two names, or a name and a job title; names are split only if that is clear. */
export function mendNames(written: string): Value | undefined {
  if (hasBrackets(written)) return mendList(written);
  if (isStructure(written)) return undefined;
  const between = splitAt(written, marksIn(written, /[、;；؛]/));
  const parted = between.length > 1 ? between : splitAt(written, /[,，]/);
  // In a value such as "Photos: Ann Lee", the name after the role may be meant for another field. Therefore this function does not split the value.
  if (names(parted).some(name => /[:：]/.test(name))) return readValue(written) ? undefined : mendText(written);
  if (parted.length > 1 && (between.length > 1 || isNames(parted)))
    return {
      value: spellList(parted),
      what: tell('several-names-are-list')`several names must be a list: [one, two]`,
    };
  const [name = '', ...others] = splitAt(written, marksIn(written, listMarks));
  if (others.length === 0 && name !== '' && name !== written && !isClosed(name))
    return {
      value: spellText(name),
      what: tell('mark-behind-name')`the punctuation mark after the name would become part of the name`,
    };
  if (/^[“”‘’＂＇「『„]/.test(written)) return mendId(written);
  return readValue(written) ? undefined : mendText(written);
}

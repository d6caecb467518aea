/** The value of a field as a person writes it → as the publication reads it, by what the field takes. Undefined where there is doubt. */
import { quote } from '../fields/quote.ts';
import { tell } from '../messages/tell.ts';
import { readValue, spellList, spellText, splitAt, stripQuotes } from './marks.ts';
import { readWrittenDate } from './written-date.ts';

export interface Value {
  readonly value: string;
  /** Why it was not right as it stood. */
  readonly what: string;
}

type Mend = (written: string) => Value | undefined;

/** What a field takes. */
export const kindOf: Readonly<Record<string, Mend | 'group' | 'list of groups'>> = {
  title: mendText,
  date: mendDate,
  summary: mendText,
  by: mendNames,
  editor: mendNames,
  translator: mendNames,
  follows: mendDate,
  photographer: mendNames,
  source: 'group',
  adapted: 'group',
  column: mendId,
  tags: mendTags,
  kind: mendKind,
  cover: 'group',
  updated: mendDate,
  corrections: 'list of groups',
  draft: mendFlag,
  expires: mendDate,
  aliases: mendList,
  sources: 'list of groups',
  copyright: mendText,
  canonical: mendId,
};

/** The same for the fields of groups. */
export const kindInGroup = (name: string): Mend => (name === 'date' ? mendDate : name === 'url' ? mendId : mendText);

/** The value of a field; `undefined` where it is right as it stands, or nobody can tell. */
export function mendValue(field: string, written: string): Value | undefined {
  const mend = kindOf[field];
  if (mend === undefined || mend === 'list of groups') return undefined;
  return mend === 'group' ? mendGroup(field, written) : mend(written);
}

const isStructure = (written: string) => /^[[{|>&*!]/.test(written);
const isClosed = (written: string) => /^"(?:[^"\\]|\\.)*"$|^'(?:[^']|'')*'$/.test(written);
const hasBrackets = (written: string) => /^[[［【]/.test(written) && /[\]］】]$/.test(written);

/** Text that YAML would not read as it stands. A quotation mark, bracket or brace that is left open stays for its author. */
export function mendText(written: string): Value | undefined {
  const read = readValue(written);
  if (hidesHash(written))
    return { value: quote(written), what: tell`YAML takes what follows # for a remark, and leaves it out` };
  if (typeof read?.value === 'number' || typeof read?.value === 'boolean')
    return / #/.test(written) ? undefined : { value: quote(written), what: sayNumber() };
  if (read || / #\s/.test(written)) return undefined;
  if (/^["']/.test(written)) return mendQuoted(written);
  if (/^“.*"$/.test(written) && !/["“”]/.test(written.slice(1, -1)))
    return { value: quote(written.slice(1, -1)), what: sayMixed() };
  const first = written[0] ?? '';
  if (/[{|>]/.test(first) || (first === '[' && !/^\[[^\]]*\]\s*[^\s#]/.test(written))) return undefined;
  const what = /^[^[&*!%@`].*:(?:\s|$)/.test(written)
    ? tell`the text has a colon in it, which YAML takes for another field`
    : tell`YAML does not take a text that begins with ${first} for text`;
  return { value: quote(written), what };
}

const sayNumber = () => tell`a number, true or false is no text by itself`;
const sayMixed = () => tell`quotation marks of two sorts do not go together`;

/** Text that begins with a quotation mark, and cannot be read. */
function mendQuoted(written: string): Value | undefined {
  const mark = written[0] ?? '';
  const inner = written.slice(1, -1);
  if (mark === '"' && /”$/.test(written) && !/["“”]/.test(inner)) return { value: quote(inner), what: sayMixed() };
  if (!written.slice(1).includes(mark)) return undefined;
  if (written.endsWith(mark) && !inner.includes(mark) && inner.includes('\\'))
    return { value: quote(inner), what: tell`a backslash between double quotation marks does not stand for itself` };
  return { value: quote(written), what: tell`the text goes on after a closing quotation mark` };
}

/** `Women #MeToo`: YAML would leave out what follows #. */
const hidesHash = (written: string) => /^(?:[^\s'"[{|>&*!%@`#][^#]*? )?#\S/.test(written);

function mendDate(written: string): Value | undefined {
  const text = stripQuotes(written.replace(/^[[【(（](.*)[\]】)）]$/, '$1'));
  const iso = readWrittenDate(text);
  const read = readValue(written)?.value;
  if (iso === undefined || (typeof read === 'string' && isSpelled(read.trim()))) return undefined;
  return { value: iso, what: tell`a date is written year-month-day` };
}

const isSpelled = (text: string) =>
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/.test(text);

const yes = /^(?:true|yes|y|on|是|真|是的|√|✓|草稿)$/i;
const no = /^(?:false|no|n|off|否|假|不是|×|非)$/i;

function mendFlag(written: string): Value | undefined {
  if (typeof readValue(written)?.value === 'boolean') return undefined;
  const text = stripQuotes(written).normalize('NFKC');
  const what = tell`only true and false are read here`;
  return yes.test(text) ? { value: 'true', what } : no.test(text) ? { value: 'false', what } : undefined;
}

const kinds = new Map(
  Object.entries({
    news: 'news 新闻 消息',
    feature: 'feature 特写 专题报道 特稿',
    opinion: 'opinion 评论 观点 社论',
    notice: 'notice 通知 公告 启事',
    story: 'story 故事',
  }).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind])),
);

function mendKind(written: string): Value | undefined {
  const kind = kinds.get(stripQuotes(written).normalize('NFKC').toLowerCase());
  return kind === undefined || readValue(written)?.value === kind
    ? undefined
    : { value: kind, what: tell`a kind has an English name in small letters` };
}

/** One word, to which quotation marks never belong. */
function mendId(written: string): Value | undefined {
  const text = stripQuotes(written).replace(/^<(https?:.*)>$/, '$1');
  const read = readValue(written)?.value;
  if (text === '' || isStructure(text) || read === text || (isClosed(written) && typeof read === 'string'))
    return undefined;
  return / #/.test(written) ? undefined : { value: spellText(text), what: sayWrong(written) };
}

const sayWrong = (written: string) =>
  /^[“”‘’＂＇「『„]/.test(written)
    ? tell`these quotation marks would become part of the text`
    : tell`YAML does not read this as text`;

const listMarks = /[,，、;；]/;
/** The semicolon of `&amp;` parts nothing. */
const marksIn = (written: string, marks: RegExp) => (/&[\w#]+;/.test(written) ? /[,，、；]/ : marks);

function mendList(written: string): Value | undefined {
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

function mendTags(written: string): Value | undefined {
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
function mendNames(written: string): Value | undefined {
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

function mendGroup(field: string, written: string): Value | undefined {
  if (field === 'cover' || isStructure(written) || /https?:|^www\.|｛|^【|^［/.test(written)) return undefined;
  const text = stripQuotes(written);
  if (text === '' || / #/.test(written) || (isClosed(written) && readValue(written) === undefined)) return undefined;
  const read = readValue(text)?.value;
  const name = read === text && !/[,[\]{}]/.test(text) ? text : quote(text);
  return { value: `{name: ${name}}`, what: tell`this is a group of fields` };
}

/** Corrects the value of a field by the kind of the field. All functions return `undefined` if the correction is unclear. */

import { tell } from '../../language/messages/tell.ts';
import { readWrittenDate } from '../../language/written-date.ts';
import { quote } from '../fields/quote.ts';
import { mendAliases, mendNames, mendTags } from './lists.ts';
import { isClosed, readItem, readValue, stripQuotes } from './marks.ts';
import { isStructure, mendId, mendText, type Value } from './texts.ts';

type Mend = (written: string) => Value | undefined;

/** Correction function for each field, or the kind of its group. */
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
  aliases: mendAliases,
  sources: 'list of groups',
  copyright: mendText,
  canonical: mendId,
};

/** Returns the correction function for a field of a group. */
export const kindInGroup = (name: string): Mend => (name === 'date' ? mendDate : name === 'url' ? mendId : mendText);

/** Corrects the value of a field. Returns `undefined` if it needs no correction, or if the correction is unclear. */
export function mendValue(field: string, written: string): Value | undefined {
  const mend = kindOf[field];
  if (mend === undefined || mend === 'list of groups') return undefined;
  return mend === 'group' ? mendGroup(field, written) : mend(written);
}

function mendDate(written: string): Value | undefined {
  const text = stripQuotes(written.replace(/^[[【(（](.*)[\]】)）]$/, '$1'));
  const iso = readWrittenDate(text);
  const read = readValue(written)?.value;
  if (iso === undefined || (typeof read === 'string' && isSpelled(read.trim()))) return undefined;
  return { value: iso, what: tell('date-is-written')`a date must be year-month-day` };
}

const isSpelled = (text: string) =>
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/.test(text);

const yes = /^(?:true|yes|y|on|是|真|是的|√|✓|草稿)$/i;

const no = /^(?:false|no|n|off|否|假|不是|×|非)$/i;

function mendFlag(written: string): Value | undefined {
  if (typeof readValue(written)?.value === 'boolean') return undefined;
  const text = stripQuotes(written).normalize('NFKC');
  const what = tell('only-true-and-false')`the value must be true or false`;
  return yes.test(text) ? { value: 'true', what } : no.test(text) ? { value: 'false', what } : undefined;
}

const kinds = new Map(
  Object.entries({
    news: 'news 新闻 消息 新聞',
    feature: 'feature 特写 专题报道 特稿 特寫 專題報導 專題報道',
    opinion: 'opinion 评论 观点 社论 評論 觀點 社論',
    notice: 'notice 通知 公告 启事 啟事 啓事',
    story: 'story 故事',
  }).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind])),
);

function mendKind(written: string): Value | undefined {
  const kind = kinds.get(stripQuotes(written).normalize('NFKC').toLowerCase());
  return kind === undefined || readValue(written)?.value === kind
    ? undefined
    : { value: kind, what: tell('kind-has-english-name')`the kind must be an English word in small letters` };
}

function mendGroup(field: string, written: string): Value | undefined {
  if (field === 'cover' || isStructure(written) || /https?:|^www\.|｛|^【|^［/.test(written)) return undefined;
  const text = readItem(written);
  if (text === '' || / #/.test(written) || (isClosed(written) && readValue(written) === undefined)) return undefined;
  const read = readValue(text)?.value;
  const name = read === text && !/[,[\]{}]/.test(text) ? text : quote(text);
  return { value: `{name: ${name}}`, what: tell('group-is-needed')`this field needs a group of fields` };
}

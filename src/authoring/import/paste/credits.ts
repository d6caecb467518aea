/** Parses a line of credits such as `By Women VoiceEditor: Rong Chen` or `（来源：…／编辑：…）`. */
import { readForeignDate } from '../front-matter/foreign-date.ts';
import { readNames } from '../front-matter/people.ts';

export type Role = 'by' | 'editor' | 'translator' | 'photographer' | 'source';

/** Contents of a line of credits. */
export interface Credits {
  readonly names: readonly (readonly [Role, string])[];
  /** Date in ISO form; undefined if the line has no date. */
  readonly date: string | undefined;
  /** Credits for roles that have no field in an article. */
  readonly rest: readonly string[];
}

type Meaning = readonly Role[] | 'date' | 'rest';

const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^(?:translated and edited|edited and translated|编译)/i, ['translator', 'editor']],
  [/^(?:by|written|reported|authors?|writers?|作者|记者|撰文|撰稿|文$)/i, ['by']],
  [/^(?:图文|文图)/, ['by', 'photographer']],
  [/^(?:edited|editors?|责任编辑|责编|编辑)/i, ['editor']],
  [/^(?:translated|translators?|译者|翻译)/i, ['translator']],
  [/^(?:photo|picture|image|图片|图源|供图|摄影|图$)/i, ['photographer']],
  [/^(?:source|originally|来源|稿源|转自|原载)/i, ['source']],
  [/^(?:date|published|发布时间|日期)/i, 'date'],
];

const english =
  '(?:Translated and edited|Edited and translated|Written|Reported|Edited|Translated|Photos?|Photographs?|Pictures?) by\\s+|(?<=^|\\d{4}[\\s,|·]*)By\\s+|(?:Source|Originally published in|Editors?|Authors?|Writers?|Translators?|Photographers?|Photos?|Photo credit|Pictures?|Date|Published)\\s*[:：]\\s*';
const chinese =
  '(?:责任编辑|责编|编辑|作者|记者|撰文|撰稿|译者|翻译|编译|摄影|图片来源|图源|供图|图片|稿源|来源|转自|原载|发布时间|日期|审核|校对|监制|排版|策划|图文|文图|(?<![\\p{L}\\p{N}])[文图])\\s*(?:[:：/／|｜丨])\\s*';
const marker = new RegExp(`${english}|${chinese}`, 'gu');
const edges = /^[\s/／|｜丨;；,，、·•—–-]+|[\s/／|｜丨;；,，、·•—–-]+$/g;
const mostCharacters = 90;
const longest = 400;

/** Parses a line of credits into roles, names and a date. Returns undefined if the line contains anything else. */
export function readCredits(text: string): Credits | undefined {
  if (text.length > longest) return undefined;
  const line = unwrap(text.trim());
  const marks = [...line.matchAll(marker)];
  const first = marks[0];
  if (!first) return dateAlone(line);
  const before = line.slice(0, first.index).replace(edges, '');
  const names: [Role, string][] = [];
  const rest: string[] = [];
  let date = before === '' ? undefined : isoOf(before);
  if (before !== '' && date === undefined) return undefined;
  for (const [i, mark] of marks.entries()) {
    const word = mark[0].replace(/[\s:：/／|｜丨]+$/u, '');
    const value = line.slice(mark.index + mark[0].length, marks[i + 1]?.index).replace(edges, '');
    if (value.length > mostCharacters || /[.!?。！？]\s+\S|[。！？]$/.test(value)) return undefined;
    if (/^by$/i.test(word) && !/^[\p{Lu}\p{Lo}]/u.test(value)) return undefined;
    const meaning = meanings.find(([words]) => words.test(word))?.[1] ?? 'rest';
    const [, dated] = /\s((?:\d{4}\D\d{1,2}\D\d{1,2}).*)$/.exec(value) ?? [];
    date ??= meaning === 'date' ? isoOf(value) : dated === undefined ? undefined : isoOf(dated);
    const clean = (dated === undefined ? value : value.slice(0, -dated.length)).replace(edges, '');
    if (clean === '' || (meaning === 'date' && isoOf(value) !== undefined)) continue;
    if (meaning === 'rest' || meaning === 'date') rest.push(`${word}: ${clean}`);
    else
      for (const role of meaning)
        for (const name of role === 'source' ? [clean] : listNames(clean)) names.push([role, name]);
  }
  return { names, date, rest };
}

function dateAlone(line: string): Credits | undefined {
  const date = isoOf(line);
  return date === undefined ? undefined : { names: [], date, rest: [] };
}

/** Pattern of the words that a date may contain. A line with any other word is not a date, even if the line mentions a date. */
const ofDates =
  /^(?:(?:jan|febr?|apr|aug|sept?|oct|nov|dec)(?:uary|ruary|il|ust|t?ember|ober|ember)?|mar(?:ch)?|may|june?|july?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|st|nd|rd|th|[apm]|[ap]m|utc|gmt|[tz]|at|of|年|月|[日号]?(?:星期|周)?[一二三四五六日天]?|号|上午|下午)$/i;

function isoOf(text: string): string | undefined {
  if (text.length > 60 || !(text.match(/\p{L}+/gu) ?? []).every(word => ofDates.test(word))) return undefined;
  const read = readForeignDate(text);
  return 'iso' in read ? read.iso : undefined;
}

/** Removes brackets around a whole line. */
function unwrap(line: string): string {
  const inner = /^[(（[【]\s*([^()（）[\]【】]*?)\s*[)）\]】]$/.exec(line)?.[1];
  return inner ?? line;
}

/** Splits a list of names; Chinese names may be separated by spaces alone. */
const listNames = (text: string): readonly string[] =>
  /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u.test(text) ? text.split(/\s+/) : readNames(text);

/** Returns the name of the photographer if the line below a picture, such as `[Women Voice]`, contains only this name; else undefined. */
export function readPictureCredit(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const inner = /^[[【]\s*([^[\]【】:：]{2,60}?)\s*[\]】]$/.exec(text.trim())?.[1];
  if (inner !== undefined) return /^(?:\d+|photo|picture|图片?)$/i.test(inner) ? undefined : inner;
  const credits = readCredits(text);
  const [only] = credits?.names ?? [];
  return credits?.names.length === 1 && only?.[0] === 'photographer' ? only[1] : undefined;
}

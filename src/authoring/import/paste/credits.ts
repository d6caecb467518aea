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

/** Meanings of the words that introduce a credit. */
const meanings: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      [['translator', 'editor'], 'Translated and edited by|Edited and translated by|编译'],
      [['by'], 'By|Written by|Reported by|Author|Authors|Writer|Writers|作者|记者|撰文|撰稿|文'],
      [['by', 'photographer'], '图文|文图'],
      [['editor'], 'Edited by|Editor|Editors|责任编辑|责编|编辑'],
      [['translator'], 'Translated by|Translator|Translators|译者|翻译'],
      [['photographer'], 'Photo by|Photos by|Photograph by|Photographs by|Picture by|Pictures by'],
      [['photographer'], 'Photo|Photos|Photo credit|Photographer|Photographers|Picture|Pictures'],
      [['photographer'], '图片来源|图片|图源|供图|摄影|图'],
      [['source'], 'Source|Originally published in|稿源|来源|转自|原载'],
      ['date', 'Date|Published|发布时间|日期'],
      ['rest', '审核|校对|监制|排版|策划'],
    ] as const
  ).flatMap(([meaning, words]) => words.split('|').map((word): [string, Meaning] => [word, meaning])),
);

const listed = (isWanted: (word: string) => boolean) => [...meanings.keys()].filter(isWanted).join('|');
const isPhrase = (word: string) => word.endsWith(' by');
const isLatin = (word: string) => word.charCodeAt(0) < 128;

/** Matches the word that introduces a credit. `By` must begin the line or follow a year; `文` and `图` must not end a longer word. */
const marker = new RegExp(
  [
    `(?<word>${listed(isPhrase)}|(?<=^|\\d{4}[\\s,|·]*)By)\\s+`,
    `(?<word>${listed(word => isLatin(word) && !isPhrase(word) && word !== 'By')})\\s*[:：]\\s*`,
    `(?<word>${listed(word => !isLatin(word) && word.length > 1)}|(?<![\\p{L}\\p{N}])[文图])\\s*[:：/／|｜丨]\\s*`,
  ].join('|'),
  'gu',
);

const edges = /^[\s/／|｜丨;；,，、·•—–-]+|[\s/／|｜丨;；,，、·•—–-]+$/g;
const trimMarks = (text: string) => text.replace(edges, '');
const mostCharacters = 90;
const longest = 400;

/** Parses a line of credits into roles, names and a date. Returns undefined if the line contains anything else. */
export function readCredits(text: string): Credits | undefined {
  if (text.length > longest) return undefined;
  const line = insideBrackets(text.trim(), '(（[【', ')）]】') ?? text.trim();
  const marks = [...line.matchAll(marker)];
  const before = marks[0] ? trimMarks(line.slice(0, marks[0].index)) : line;
  let date = before === '' ? undefined : isoOf(before);
  if (date === undefined && (before !== '' || marks.length === 0)) return undefined;
  const names: [Role, string][] = [];
  const rest: string[] = [];
  for (const [i, mark] of marks.entries()) {
    const word = mark.groups?.word ?? '';
    const value = trimMarks(line.slice(mark.index + mark[0].length, marks[i + 1]?.index));
    if (value.length > mostCharacters || /[.!?。！？]\s+\S|[。！？]$/.test(value)) return undefined;
    if (word === 'By' && !/^[\p{Lu}\p{Lo}]/u.test(value)) return undefined;
    const meaning = meanings.get(word) ?? 'rest';
    const dated = datedEnd(value);
    const day = isoOf(meaning === 'date' ? value : dated);
    date ??= day;
    const clean = trimMarks(value.slice(0, value.length - dated.length));
    if (clean === '' || (meaning === 'date' && day !== undefined)) continue;
    if (meaning === 'rest' || meaning === 'date') rest.push(`${word}: ${clean}`);
    else
      for (const role of meaning)
        for (const name of role === 'source' ? [clean] : listNames(clean)) names.push([role, name]);
  }
  return { names, date, rest };
}

/** Returns the date at the end of a list of names: `3 May 2022` in `Ruth Adler, 3 May 2022`. Empty if there is no date. */
function datedEnd(value: string): string {
  const [, numbers] = /\s(\d{4}\D\d{1,2}\D\d{1,2}.*)$/.exec(value) ?? [];
  if (numbers !== undefined) return numbers;
  const ends = [...value.matchAll(/[,，|｜·•]\s*|\s[—–-]\s/g)].map(mark => value.slice(mark.index + mark[0].length));
  return ends.find(end => /\d{4}/.test(end) && isoOf(end) !== undefined) ?? '';
}

/** Pattern of the words that a date may contain. A line with any other word is not a date, even if the line mentions a date. */
const ofDates =
  /^(?:(?:jan|febr?|apr|aug|sept?|oct|nov|dec)(?:uary|ruary|il|ust|t?ember|ober|ember)?|mar(?:ch)?|may|june?|july?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|st|nd|rd|th|[apm]|[ap]m|utc|gmt|[tz]|at|of|年|月|[日号]?(?:星期|周)?[一二三四五六日天]?|号|上午|下午)$/i;

function isoOf(text: string): string | undefined {
  if (text.length > 60 || !(text.match(/\p{L}+/gu) ?? []).every(word => ofDates.test(word))) return undefined;
  const read = readForeignDate(text);
  return 'iso' in read ? read.iso : undefined;
}

/** Returns the text inside the brackets around a whole line; undefined if there are no such brackets, or further ones. */
function insideBrackets(line: string, open: string, close: string): string | undefined {
  const inner = line.slice(1, -1);
  const isWhole = line.length > 1 && open.includes(line.charAt(0)) && close.includes(line.slice(-1));
  return isWhole && ![...(open + close)].some(sign => inner.includes(sign)) ? inner.trim() : undefined;
}

/** Splits a list of names; Chinese names may be separated by spaces alone. */
const listNames = (text: string): readonly string[] =>
  /^\p{Script=Han}{2,4}(?:\s+\p{Script=Han}{2,4})+$/u.test(text) ? text.split(/\s+/) : readNames(text);

/** Returns the name of the photographer if the line below a picture, such as `[Women Voice]`, contains only this name; else undefined. */
export function readPictureCredit(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const inner = insideBrackets(text.trim(), '[【', ']】');
  if (inner !== undefined && inner.length >= 2 && inner.length <= 60 && !inner.includes(':') && !inner.includes('：'))
    return /^(?:\d+|photo|picture|图片?)$/i.test(inner) ? undefined : inner;
  const credits = readCredits(text);
  const [only] = credits?.names ?? [];
  return credits?.names.length === 1 && only?.[0] === 'photographer' ? only[1] : undefined;
}

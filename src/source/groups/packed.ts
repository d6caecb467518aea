/**
 * Packs groups into text. A publication may have a million groups, and a text needs much less memory than an object for each group. The
 * separators are control characters, which no field may contain.
 */
import type { PerLanguage } from '../fields/types.ts';
import { type Group, levels } from './group.ts';

const [betweenGroups, betweenFields, betweenTexts, beforeText] = ['\u001e', '\u001f', '\u001d', '\u001c'];

/** Packs one group. */
export function packGroup(group: Group): string {
  const { level, name, leader, introduction, number, code, expires, other, isExample } = group;
  return [
    ...[String(levels.indexOf(level)), packText(name), packText(leader), packText(introduction)],
    ...[number ?? '', code ?? '', expires ?? '', packText(other), isExample ? '1' : ''],
  ].join(betweenFields);
}

/** Joins packed groups to the text that `unpackGroups` reads. */
export const joinGroups = (packed: readonly string[]): string => packed.join(betweenGroups);

/** Returns the groups of a place from their text. */
export const unpackGroups = (text: string): readonly Group[] =>
  text === '' ? [] : text.split(betweenGroups).map(unpackGroup);

function unpackGroup(text: string): Group {
  const [level, name, leader, introduction, number, code, expires, other, example] = text.split(betweenFields);
  return {
    level: levels[Number(level)] ?? 'village',
    name: unpackText(name) ?? '',
    leader: unpackText(leader),
    introduction: unpackText(introduction),
    number: number || undefined,
    code: code || undefined,
    expires: expires || undefined,
    other: unpackText(other),
    isExample: example === '1',
  };
}

function packText(text: PerLanguage | undefined): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return Object.entries(text)
    .map(([language, words]) => `${language}${beforeText}${words}`)
    .join(betweenTexts);
}

function unpackText(text = ''): PerLanguage | undefined {
  if (!text.includes(beforeText)) return text || undefined;
  return Object.fromEntries(
    text.split(betweenTexts).map(one => {
      const [language = '', words = ''] = one.split(beforeText);
      return [language, words];
    }),
  );
}

/** Returns the part of the text of a place that contains the groups from `start` up to, but not including, `end`. */
export const slicePacked = (text: string, start: number, end: number): string =>
  text.split(betweenGroups).slice(start, end).join(betweenGroups);

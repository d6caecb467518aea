/**
 * Computes the numbers of paragraphs that Word numbers automatically. mammoth begins every list at 1, and drops the characters around a
 * number, such as 第 and 条 in 第三条. A Markdown list can only have numbers such as `3.`, so numbers such as `第三条` and `1.2` become part of the
 * text.
 */

import { hasHan } from '../../../../language/east-asian.ts';
import { spellNumber } from './number-words.ts';
import { isHeading } from './style-roles.ts';
import type { Styles } from './styles.ts';
import {
  append,
  childOf,
  type Element,
  findAll,
  insertAfter,
  is,
  isOn,
  make,
  makeRun,
  remove,
  settingOf,
  wordsIn,
} from './xml.ts';

/** Level of a list. `format` is a number format of Word, and `text` is the pattern of the numbers, such as `第%1条`. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Whether nothing, not even a tab or a space, is between the number and the text. */
  readonly isClose: boolean;
  readonly hasPicture: boolean;
  /** Whether this level shows the numbers of all levels in digits, such as `1.2` below `第一章`. */
  readonly isLegal: boolean;
  /**
   * Number of higher levels that restart the numbering of this level; undefined if all higher levels do. If 0, the numbering continues from
   * chapter to chapter.
   */
  readonly restart: number | undefined;
}

/** List in a Word file. Lists with the same `abstractId` continue one numbering. */
interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Start numbers of the levels that restart at the beginning of this list, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Prefix of bookmark names such as `halfsky-number-3`. A bookmark stores the number of a list item, because mammoth keeps only bookmarks. */
export const numberMark = 'halfsky-number-';

const numberOf = (element: Element | undefined) => {
  const written = settingOf(element);
  return written === undefined || Number.isNaN(Number(written)) ? undefined : Number(written);
};

/** Lists of a Word file, with the current number of each list. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: Styles;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  /** `numbering` is the root element of the part with the lists; undefined if the file has no lists. */
  constructor(numbering: Element | undefined, styles: Styles) {
    this.#lists = numbering ? readLists(numbering, styles) : new Map();
    this.#styles = styles;
  }

  /**
   * Adds to each item of a list a bookmark with the number of the item. If the paragraph is a heading, or if a Markdown list cannot show the
   * number, writes the number as text instead. Returns the numbers that a list shows in another form, such as `a)` or `(3)`.
   */
  mark(root: Element): readonly string[] {
    const changed: string[] = [];
    // mammoth drops lists in footnotes and endnotes.
    const hasLists = is(root, 'document');
    for (const paragraph of findAll(root, 'p')) {
      const properties = childOf(paragraph, 'pPr');
      const place = properties && this.#placeOf(properties);
      const level = place?.list.levels.get(place.level);
      if (!properties || !place || !level || isDeleted(paragraph)) continue;
      if (level.format === 'bullet') {
        // A blank bullet only indents a paragraph, such as the second paragraph of an item.
        if (level.text.trim() === '' && !level.hasPicture) putInList(properties);
        else if (!place.isHeading) putInList(properties, place);
        continue;
      }
      const count = this.#count(place.listId, place.list, place.level, level);
      const label = this.#spell(place.list, level);
      if (hasLists && !place.isHeading && isItem.test(label)) {
        putInList(properties, place);
        insertAfter(properties, [make(root, 'bookmarkStart', { name: `${numberMark}${count}` })]);
        if (!isPlain(label, count)) changed.push(label);
        continue;
      }
      putInList(properties);
      const gap = closers.has(label.at(-1) ?? '') || (level.isClose && hasHan([...label].at(-1) ?? '')) ? '' : ' ';
      if (label !== '') insertAfter(properties, [makeRun(root, `${label}${gap}`)]);
    }
    return changed;
  }

  #placeOf(properties: Element) {
    const styleId = settingOf(childOf(properties, 'pStyle'));
    const listId = listIdOf(properties) ?? this.#styles.inherit(styleId, style => listIdOf(childOf(style, 'pPr')));
    const list = listId === undefined ? undefined : this.#lists.get(listId);
    if (listId === undefined || !list) return undefined;
    const level = levelOf(properties) ?? this.#styles.inherit(styleId, style => levelOf(childOf(style, 'pPr'))) ?? 0;
    return { listId, list, level, isHeading: isHeading(styleId, this.#styles) };
  }

  #count(listId: string, list: List, at: number, level: Level): number {
    const counts = this.#counts.get(list.abstractId) ?? new Map<number, number>();
    this.#counts.set(list.abstractId, counts);
    if (!this.#begun.has(listId)) for (const [restarted, start] of list.restarts) counts.set(restarted, start - 1);
    this.#begun.add(listId);
    const count = (counts.get(at) ?? level.start - 1) + 1;
    counts.set(at, count);
    for (const deeper of [...counts.keys()])
      if (deeper > at && at < (list.levels.get(deeper)?.restart ?? deeper)) counts.delete(deeper);
    return count;
  }

  #spell(list: List, { text, isLegal }: Level): string {
    const counts = this.#counts.get(list.abstractId);
    let words = text;
    for (const [i, { start, format }] of list.levels)
      words = words.replaceAll(`%${i + 1}`, () => spellNumber(counts?.get(i) ?? start, isLegal ? 'decimal' : format));
    return words.trim();
  }
}

const listIdOf = (properties: Element | undefined) => settingOf(childOf(properties, 'numPr', 'numId'));
const levelOf = (properties: Element | undefined) => numberOf(childOf(properties, 'numPr', 'ilvl'));

/** Returns whether a tracked change deletes a paragraph with all its text. */
const isDeleted = (paragraph: Element) =>
  childOf(paragraph, 'pPr', 'rPr', 'del') !== undefined && wordsIn(paragraph) === '';

/**
 * Writes the list id and level into the properties of a paragraph, because mammoth does not know all lists to which styles refer. By
 * default, writes the id 0, which means that the paragraph is in no list.
 */
function putInList(properties: Element, { listId, level } = { listId: '0', level: 0 }): void {
  const old = childOf(properties, 'numPr');
  if (old) remove(old);
  const [ilvl, numId] = [make(properties, 'ilvl', { val: String(level) }), make(properties, 'numId', { val: listId })];
  append(properties, append(make(properties, 'numPr'), ilvl, numId));
}

/** Punctuation marks at the end of a number that no space follows. */
const closers = new Set('、）．：。】');

/** Matches the labels of list items: a number, or one to six Latin letters such as `iv`, with or without punctuation around it. */
const isItem = /^[(（[]?(?:\d{1,9}|[a-z]{1,6})[)）\].．、]?$/i;

/** Returns whether a Markdown list can show a label: digits only, or digits followed by a full stop, a parenthesis or `、`. */
const isPlain = (label: string, count: number) =>
  label.startsWith(String(count)) && ['', '.', ')', '、', '．', '）'].includes(label.slice(String(count).length));

function readLists(numbering: Element, styles: Styles): ReadonlyMap<string, List> {
  const keyed = (name: string, key: string) =>
    new Map(findAll(numbering, name).map(list => [settingOf(list, key) ?? '', list]));
  const abstracts = keyed('abstractNum', 'abstractNumId');
  const lists = keyed('num', 'numId');
  const abstractOf = (list: Element | undefined) => settingOf(childOf(list, 'abstractNumId')) ?? '';
  return new Map(
    [...lists].map(([listId, list]): [string, List] => {
      // A list can refer to a style instead of defining levels. The style refers to the list that defines the levels.
      const link = settingOf(childOf(abstracts.get(abstractOf(list)), 'numStyleLink'));
      const linked = lists.get(styles.read(link, style => listIdOf(childOf(style, 'pPr'))) ?? '');
      const abstractId = abstractOf(link === undefined ? list : (linked ?? list));
      const abstract = abstracts.get(abstractId);
      const restarts = findAll(list, 'lvlOverride').flatMap((level): [number, number][] => {
        const start = numberOf(childOf(level, 'startOverride'));
        return start === undefined ? [] : [[Number(settingOf(level, 'ilvl') ?? 0), start]];
      });
      const levels = new Map([...(abstract ? levelsIn(abstract) : []), ...levelsIn(list)]);
      return [listId, { abstractId, levels, restarts: new Map(restarts) }];
    }),
  );
}

function levelsIn(list: Element): ReadonlyMap<number, Level> {
  return new Map(
    findAll(list, 'lvl').map((level): [number, Level] => [
      Number(settingOf(level, 'ilvl') ?? 0),
      {
        start: numberOf(childOf(level, 'start')) ?? 1,
        format: settingOf(childOf(level, 'numFmt')) ?? 'decimal',
        text: settingOf(childOf(level, 'lvlText')) ?? '',
        isClose:
          settingOf(childOf(level, 'suff')) === 'nothing' && !settingOf(childOf(level, 'lvlText'))?.endsWith(' '),
        hasPicture: childOf(level, 'lvlPicBulletId') !== undefined,
        isLegal: isOn(childOf(level, 'isLgl')) ?? false,
        restart: numberOf(childOf(level, 'lvlRestart')),
      },
    ]),
  );
}

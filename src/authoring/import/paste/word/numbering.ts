/**
 * Computes the numbers of paragraphs that Word numbers automatically. mammoth does not keep them: it begins every list at 1, and drops the
 * characters around a number, such as 第 and 条 in 第三条. A Markdown list can show 3 or 3. but not 第三条 or 1.2, so the text shows these.
 */

import { spellNumber } from './number-words.ts';
import type { StyleRoles } from './style-roles.ts';
import { childOf, type Element, findAll, insertAfter, is, make, makeRun, remove, settingOf, wordsIn } from './xml.ts';

/** Level of a list. `format` is a number format of Word, and `text` is the pattern of the numbers, such as `第%1条`. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Whether nothing, not even a tab or a space, is between the number and the text. */
  readonly isClose: boolean;
  readonly hasPicture: boolean;
}

/** List in a Word file. Lists with the same `abstractId` share one count. */
interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Start numbers of the levels that restart at the beginning of this list, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Numbering settings of a paragraph style. */
interface NumberedStyle {
  readonly basedOn: string | undefined;
  readonly listId: string | undefined;
  readonly level: number | undefined;
}

/** Prefix of bookmarks such as `halfsky-number-3`. They contain the numbers of list items, because mammoth keeps bookmarks. */
export const numberMark = 'halfsky-number-';

const numberOf = (element: Element | undefined) => {
  const written = settingOf(element);
  return written === undefined || Number.isNaN(Number(written)) ? undefined : Number(written);
};

/** Lists and styles of a Word file, with the current number of each list. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, NumberedStyle>();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();
  readonly #roles: StyleRoles;

  constructor(numbering: Element | undefined, styles: Element | undefined, roles: StyleRoles) {
    this.#roles = roles;
    const abstracts = new Map<string, ReadonlyMap<number, Level>>();
    for (const list of numbering ? findAll(numbering, 'abstractNum') : [])
      abstracts.set(settingOf(list, 'abstractNumId') ?? '', levelsIn(list));
    for (const list of numbering ? findAll(numbering, 'num') : []) {
      const abstractId = settingOf(childOf(list, 'abstractNumId')) ?? '';
      const restarts = findAll(list, 'lvlOverride').flatMap((level): [number, number][] => {
        const start = numberOf(childOf(level, 'startOverride'));
        return start === undefined ? [] : [[Number(settingOf(level, 'ilvl') ?? 0), start]];
      });
      this.#lists.set(settingOf(list, 'numId') ?? '', {
        abstractId,
        levels: new Map([...(abstracts.get(abstractId) ?? []), ...levelsIn(list)]),
        restarts: new Map(restarts),
      });
    }
    for (const style of styles ? findAll(styles, 'style') : []) {
      const numbered = childOf(childOf(style, 'pPr'), 'numPr');
      this.#styles.set(settingOf(style, 'styleId') ?? '', {
        basedOn: settingOf(childOf(style, 'basedOn')),
        listId: settingOf(childOf(numbered, 'numId')),
        level: numberOf(childOf(numbered, 'ilvl')),
      });
    }
  }

  /**
   * Adds to each item of a list a bookmark with the number of the item. If the paragraph is a heading, or if a Markdown list cannot show the
   * number, writes the number as text instead. Returns the numbers that a list shows in another form, such as `a)` or `(3)`.
   */
  mark(root: Element): readonly string[] {
    const changed: string[] = [];
    // mammoth keeps no lists in notes.
    const hasLists = is(root, 'document');
    for (const paragraph of findAll(root, 'p')) {
      const properties = childOf(paragraph, 'pPr');
      const place = properties && this.#placeOf(properties);
      const level = place?.list.levels.get(place.level);
      if (!properties || !place || !level || isDeleted(paragraph)) continue;
      if (level.format === 'bullet') {
        // A blank bullet only indents a paragraph, such as the second paragraph of an item.
        if (level.text.trim() === '' && !level.hasPicture) leaveList(properties);
        continue;
      }
      const count = this.#count(place.listId, place.list, place.level, level);
      const label = this.#spell(place.list, level);
      if (hasLists && !place.isHeading && isItem.test(label)) {
        insertAfter(properties, [make(root, 'bookmarkStart', { name: `${numberMark}${count}` })]);
        if (!isPlain(label, count)) changed.push(label);
        continue;
      }
      leaveList(properties);
      const gap = closers.has(label.at(-1) ?? '') || (level.isClose && isChinese.test(label)) ? '' : ' ';
      if (label !== '') insertAfter(properties, [makeRun(root, `${label}${gap}`)]);
    }
    return changed;
  }

  #placeOf(properties: Element) {
    const own = childOf(properties, 'numPr');
    const styleId = settingOf(childOf(properties, 'pStyle'));
    const style = this.#styleOf(styleId);
    const listId = settingOf(childOf(own, 'numId')) ?? style.listId;
    const list = listId === undefined ? undefined : this.#lists.get(listId);
    if (listId === undefined || !list) return undefined;
    const level = numberOf(childOf(own, 'ilvl')) ?? style.level ?? 0;
    return { listId, list, level, isHeading: this.#roles.isHeading(styleId) };
  }

  #styleOf(id: string | undefined): Omit<NumberedStyle, 'basedOn'> {
    const seen = new Set<string>();
    const found: NumberedStyle[] = [];
    for (let at = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style) found.push(style);
      at = style?.basedOn;
    }
    return {
      listId: found.find(({ listId }) => listId !== undefined)?.listId,
      level: found.find(({ level }) => level !== undefined)?.level,
    };
  }

  #count(listId: string, list: List, at: number, level: Level): number {
    const counts = this.#counts.get(list.abstractId) ?? new Map<number, number>();
    this.#counts.set(list.abstractId, counts);
    if (!this.#begun.has(listId)) for (const [restarted, start] of list.restarts) counts.set(restarted, start - 1);
    this.#begun.add(listId);
    const count = (counts.get(at) ?? level.start - 1) + 1;
    counts.set(at, count);
    for (const deeper of [...counts.keys()]) if (deeper > at) counts.delete(deeper);
    return count;
  }

  #spell(list: List, { text }: Level): string {
    const counts = this.#counts.get(list.abstractId);
    let words = text;
    for (const [i, { start, format }] of list.levels)
      words = words.replaceAll(`%${i + 1}`, () => spellNumber(counts?.get(i) ?? start, format));
    return words.trim();
  }
}

/** Returns whether somebody deleted a paragraph with all its words. */
const isDeleted = (paragraph: Element) =>
  childOf(childOf(childOf(paragraph, 'pPr'), 'rPr'), 'del') !== undefined && wordsIn(paragraph) === '';

/** Makes a plain paragraph of a list item. No list has the id 0. */
function leaveList(properties: Element): void {
  const own = childOf(properties, 'numPr');
  if (own) remove(own);
  const none = make(properties, 'numPr');
  none.appendChild(make(properties, 'ilvl', { val: '0' }));
  none.appendChild(make(properties, 'numId', { val: '0' }));
  properties.appendChild(none);
}

/** Marks after which Chinese has no space. */
const closers = new Set('、）．：。】');

/** Matches text that ends in a Chinese character. */
const isChinese = /\p{Script=Han}$/u;

/** Matches the numbers of list items: one number or letter, with punctuation around it. */
const isItem = /^[(（[]?(?:\d{1,9}|[a-z]{1,6})[)）\].．、]?$/i;

/** Returns whether a Markdown list can show a label: digits only, or digits followed by a full stop, a parenthesis or `、`. */
const isPlain = (label: string, count: number) =>
  label.startsWith(String(count)) && ['', '.', ')', '、', '．', '）'].includes(label.slice(String(count).length));

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
      },
    ]),
  );
}

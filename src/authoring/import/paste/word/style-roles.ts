/**
 * Finds the role of a style, such as headline, heading, quotation or code. Uses the English or Chinese name of the style, and the styles on
 * which the style is based. mammoth uses only the English name of the style itself. Without this file, mammoth would turn a heading with the
 * style 标题 1 into plain text.
 */

import { childOf, type Element, findAll, parentOf, setSetting, settingOf } from './xml.ts';

type Role = 'Title' | 'Subtitle' | 'Credits' | `Heading${number}` | 'Quote' | 'Code' | 'Term' | 'Meaning' | 'Words';

/** Class of the paragraphs with the style Title in the HTML that mammoth returns. */
export const titleClass = 'halfsky-title';
/** Class of the paragraphs with the style Subtitle. */
export const subtitleClass = 'halfsky-subtitle';
/** Class of the paragraphs with the styles Author and Date. */
export const creditsClass = 'halfsky-credits';

/** Style mappings for mammoth. `nameRoles` assigns the style ids in these mappings, such as `HalfskyTitle`, to paragraphs and runs (`w:r`). */
export const roleStyles = [
  `p.HalfskyTitle => h1.${titleClass}:fresh`,
  `p.HalfskySubtitle => p.${subtitleClass}:fresh`,
  `p.HalfskyCredits => p.${creditsClass}:fresh`,
  ...[1, 2, 3, 4, 5, 6].map(level => `p.HalfskyHeading${level} => h${level}:fresh`),
  'p.HalfskyQuote => blockquote > p:fresh',
  "p.HalfskyCode => pre > code:separator('\\n')",
  'p.HalfskyTerm => dl > dt:fresh',
  'p.HalfskyMeaning => dl > dd:fresh',
  'r.HalfskyCode => code',
];

/** Roles of styles, by the name of the style in lower case and without spaces. */
const roles: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['Title', ['title', '标题', '標題']],
      ['Subtitle', ['subtitle', '副标题', '副標題']],
      ['Credits', ['author', 'date', '作者', '日期']],
      ['Quote', ['quote', 'intensequote', 'blocktext', 'quotations', '引用', '明显引用', '引文']],
      [
        'Code',
        ['sourcecode', 'verbatimchar', 'htmlpreformatted', 'preformattedtext', 'htmlcode', 'sourcetext', '代码'],
      ],
      ['Term', ['definitionterm']],
      ['Meaning', ['definition']],
      ['Words', ['normal', 'bodytext', '正文']],
    ] as const
  ).flatMap(([role, names]) => names.map((name): [string, Role] => [name, role])),
);

function roleOf(name: string): Role | undefined {
  const plain = name.toLowerCase().replace(/[\s\u3000]/g, '');
  const [, digit, chinese = ''] = /^(?:heading|标题|標題)([1-9])$|^([一二三四五六])级标题$/.exec(plain) ?? [];
  const level = digit === undefined ? '一二三四五六'.indexOf(chinese || '?') + 1 : Number(digit);
  return level === 0 ? roles.get(plain) : headingOf(level);
}

const headingOf = (level: number): Role => `Heading${Math.min(level, 6)}`;

interface Style {
  readonly role: Role | undefined;
  readonly basedOn: string | undefined;
  /** Outline level from 0 to 8, or 9 for text that is not a heading. */
  readonly outline: string | undefined;
}

/** Styles of a Word file, and the role of each style. */
export class StyleRoles {
  readonly #styles = new Map<string, Style>();

  constructor(styles: Element | undefined) {
    for (const style of styles ? findAll(styles, 'style') : [])
      this.#styles.set(settingOf(style, 'styleId') ?? '', {
        role: roleOf(settingOf(childOf(style, 'name')) ?? ''),
        basedOn: settingOf(childOf(style, 'basedOn')),
        outline: settingOf(childOf(childOf(style, 'pPr'), 'outlineLvl')),
      });
  }

  /** Returns the role of a style; undefined for plain text. */
  of(id: string | undefined): Role | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style?.role !== undefined) return style.role === 'Words' ? undefined : style.role;
      if (style?.outline !== undefined) return style.outline === '9' ? undefined : headingOf(Number(style.outline) + 1);
      at = style?.basedOn;
    }
    return undefined;
  }

  isHeading(id: string | undefined): boolean {
    return this.of(id)?.startsWith('Heading') ?? false;
  }
}

/** Assigns the style ids of `roleStyles` to the paragraphs and runs (`w:r`) of a document. Changes a list item only if the item is a heading. */
export function nameRoles(root: Element, styles: StyleRoles): void {
  for (const style of findAll(root, 'pStyle', 'rStyle')) {
    const role = styles.of(settingOf(style));
    if (role === undefined || (style.localName === 'rStyle' && role !== 'Code')) continue;
    const listId = settingOf(childOf(childOf(parentOf(style), 'numPr'), 'numId')) ?? '0';
    if (listId !== '0' && !role.startsWith('Heading')) continue;
    setSetting(style, `Halfsky${role}`);
  }
}

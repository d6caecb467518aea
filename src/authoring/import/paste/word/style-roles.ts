/**
 * Finds the role of a style, such as headline, heading, quotation or code. Uses the English or Chinese name of the style, and the styles on
 * which the style is based. mammoth uses only the English name of the style itself. Without this file, mammoth would turn a heading with the
 * style 标题 1 into plain text.
 */

import type { Styles } from './styles.ts';
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

const headingOf = (level: number): Role => `Heading${Math.min(level, 6)}`;

/** Roles of styles, by the name of the style in lower case and without spaces. */
const roles: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['Title', 'title|标题|標題'],
      ['Subtitle', 'subtitle|副标题|副標題'],
      ['Credits', 'author|date|作者|日期'],
      ['Quote', 'quote|intensequote|blocktext|quotations|引用|明显引用|引文'],
      ['Code', 'sourcecode|verbatimchar|htmlpreformatted|preformattedtext|htmlcode|sourcetext|代码'],
      ['Term', 'definitionterm'],
      ['Meaning', 'definition'],
      ['Words', 'normal|bodytext|正文'],
      ...[...'一二三四五六'].map((digit, i): [Role, string] => [headingOf(i + 1), `${digit}级标题`]),
      ...[...'123456789'].map((digit): [Role, string] => [
        headingOf(Number(digit)),
        `heading${digit}|标题${digit}|標題${digit}`,
      ]),
    ] as const
  ).flatMap(([role, names]) => names.split('|').map((name): [string, Role] => [name, role])),
);

/** Returns the role of a style, or of a style on which it is based; undefined for plain text. */
function roleOf(id: string | undefined, styles: Styles): Role | undefined {
  const role = styles.inherit(id, style => {
    const name = settingOf(childOf(style, 'name')) ?? '';
    // The outline level is 0 to 8, or 9 for text that is not a heading.
    const outline = settingOf(childOf(style, 'pPr', 'outlineLvl'));
    const own = roles.get(name.toLowerCase().replace(/\s/g, ''));
    return own ?? (outline === undefined ? undefined : outline === '9' ? 'Words' : headingOf(Number(outline) + 1));
  });
  return role === 'Words' ? undefined : role;
}

export const isHeading = (styleId: string | undefined, styles: Styles): boolean =>
  roleOf(styleId, styles)?.startsWith('Heading') ?? false;

/** Assigns the style ids of `roleStyles` to the paragraphs and runs (`w:r`) of a document. Changes a list item only if the item is a heading. */
export function nameRoles(root: Element, styles: Styles): void {
  for (const style of findAll(root, 'pStyle', 'rStyle')) {
    const role = roleOf(settingOf(style), styles);
    if (role === undefined || (style.localName === 'rStyle' && role !== 'Code')) continue;
    const listId = settingOf(childOf(parentOf(style), 'numPr', 'numId')) ?? '0';
    if (listId !== '0' && !role.startsWith('Heading')) continue;
    setSetting(style, `Halfsky${role}`);
  }
}

/** Turns bold, italic and struck-through text, which web pages and email programs write in many forms, into `<strong>`, `<em>` and `<del>`. */
import { ancestorsOf, elementsOf, isElement, moveContent, rename, unwrap, wrapContent } from './nodes.ts';
import { readRules, readStyle, type Style } from './style-sheets.ts';

const kinds: Readonly<Record<string, string>> = {
  B: 'strong',
  STRONG: 'strong',
  I: 'em',
  EM: 'em',
  S: 'del',
  STRIKE: 'del',
  DEL: 'del',
};

/** Style of a part of a text. A property is undefined if the style does not set it. */
interface Look {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly del?: boolean;
}

/** Looks by the selector of a class, such as `.c1`. */
export type ClassLooks = ReadonlyMap<string, Look>;

/**
 * Reads the rules for single classes, such as `.c1{font-weight:700}`, from the style sheets of a document. Call this function
 * before the style sheets are removed.
 */
export function readClassLooks(root: ParentNode): ClassLooks {
  const looks = new Map<string, Look>();
  for (const { selector, style } of readRules(root)) looks.set(selector, { ...looks.get(selector), ...lookOf(style) });
  return looks;
}

function lookOf(style: Style): Look {
  const weight = style.get('font-weight')?.value;
  const slant = style.get('font-style')?.value;
  const line = (style.get('text-decoration') ?? style.get('text-decoration-line'))?.value;
  return {
    ...(weight === undefined ? {} : { strong: weight.startsWith('bold') || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { em: slant.startsWith('italic') || slant.startsWith('oblique') }),
    ...(line === undefined ? {} : { del: line.includes('line-through') }),
  };
}

/**
 * Writes `<strong>`, `<em>` and `<del>` for emphasis that styles set. Removes emphasis that a style cancels. Joins adjacent elements with the
 * same name, because Markdown would show the asterisks in `**a****b**`.
 */
export function settleEmphasis(root: Element, looks: ClassLooks): void {
  for (const element of elementsOf(root, 'span, font, b, strong, i, em, s, strike, del')) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/);
    const given = [
      ...classes.map(name => looks.get(`.${name}`) ?? {}),
      lookOf(readStyle(element.getAttribute('style') ?? '')),
    ];
    const look: Look = Object.assign({}, ...given);
    const own = kinds[element.nodeName];
    for (const kind of ['strong', 'em', 'del'] as const)
      if (look[kind] === true && own !== kind && !isInside(element, kind)) wrapContent(element, kind);
    if (
      own === undefined ||
      (own !== 'del' && (own === 'strong' ? look.strong : look.em) === false) ||
      isInside(element, own)
    )
      unwrap(element);
    else if (element.nodeName !== own.toUpperCase()) rename(element, own);
  }
  for (const element of elementsOf(root, 'strong, em, del')) if (element.parentNode) joinFollowing(element);
}

const isInside = (element: Element, kind: string) => ancestorsOf(element).some(up => kinds[up.nodeName] === kind);

/** Moves the content of the elements with the same name that directly follow `element` into `element`, and removes the empty elements. */
function joinFollowing(element: Element): void {
  let next = element.nextSibling;
  for (; isElement(next) && next.nodeName === element.nodeName; next = element.nextSibling) {
    moveContent(next, element);
    next.remove();
  }
}

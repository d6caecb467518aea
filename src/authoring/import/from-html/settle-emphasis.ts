/** Turns bold, italic and struck-through text, which web pages and email programs write in many forms, into `<strong>`, `<em>` and `<del>`. */
import { elementsOf, isElement, rename, unwrap, wrapContent } from './nodes.ts';

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

/** Styles by class name, without the dot. */
export type ClassLooks = ReadonlyMap<string, Look>;

/**
 * Reads the rules for single classes, such as `.c1{font-weight:700}`, from the style sheets of a document. Call this function
 * before the style sheets are removed.
 */
export function readClassLooks(root: ParentNode): ClassLooks {
  const looks = new Map<string, Look>();
  for (const sheet of elementsOf(root, 'style'))
    for (const rule of (sheet.textContent ?? '').split('}')) {
      const [selectors = '', style, ...others] = rule.split('{');
      if (style === undefined || others.length > 0) continue;
      for (const selector of selectors.split(',').map(one => one.trim()))
        if (/^\.[\w-]+$/.test(selector)) {
          const name = selector.slice(1);
          looks.set(name, { ...looks.get(name), ...readLook(style) });
        }
    }
  return looks;
}

function readLook(style: string): Look {
  const properties = new Map(
    style
      .toLowerCase()
      .split(';')
      .map((line): [string, string] => {
        const [name = '', value = ''] = line.split(':');
        return [name.trim(), value.replace('!important', '').trim()];
      }),
  );
  const weight = properties.get('font-weight');
  const slant = properties.get('font-style');
  const line = properties.get('text-decoration') ?? properties.get('text-decoration-line');
  return {
    ...(weight === undefined ? {} : { strong: /^bold/.test(weight) || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { em: /^(?:italic|oblique)/.test(slant) }),
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
    const given = [...classes.map(name => looks.get(name) ?? {}), readLook(element.getAttribute('style') ?? '')];
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

function isInside(element: Element, kind: string): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (kinds[up.nodeName] === kind) return true;
  return false;
}

/** Moves the content of the elements with the same name that directly follow `element` into `element`, and removes the empty elements. */
function joinFollowing(element: Element): void {
  for (
    let next = element.nextSibling;
    isElement(next) && next.nodeName === element.nodeName;
    next = element.nextSibling
  ) {
    while (next.firstChild) element.appendChild(next.firstChild);
    next.remove();
  }
}

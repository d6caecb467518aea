/** Every element of HTML, and what becomes of those that an article may not have. */
import { findRefusals } from '../../source/article/sanitise.ts';

/** Elements that are a block of their own: a plain `div` keeps them apart. */
const blocks = new Set(
  'address article aside body center fieldset footer form frame frameset header hgroup html main nav noframes search'.split(
    ' ',
  ),
);

/** Elements with an equal. */
const equals: Readonly<Record<string, string>> = {
  h1: 'h2',
  tt: 'code',
  strike: 's',
  acronym: 'abbr',
  dir: 'ul',
  menu: 'ul',
  listing: 'pre',
  xmp: 'pre',
  plaintext: 'pre',
};

/** Other elements there are or were: their words stay, they themselves go. */
const inline = new Set(
  'applet area audio base basefont bdi bdo bgsound big blink button canvas data datalist dialog embed font head iframe input isindex keygen label legend link map marquee math meta meter nobr noembed noscript object optgroup option output param picture progress rb rtc script select slot source spacer style svg template textarea title track u video use path g symbol rect circle line polygon polyline text defs clippath'.split(
    ' ',
  ),
);

export type Fate = { readonly keep: string } | 'unwrap' | 'text';

/** Which element stands for this one; `unwrap` if only its words do; `text` if it is no element at all. */
export function fateOf(tag: string): Fate {
  const equal = equals[tag] ?? (blocks.has(tag) ? 'div' : tag);
  if (isAllowed(equal)) return { keep: equal };
  return inline.has(tag) ? 'unwrap' : 'text';
}

const known = new Map<string, boolean>();

/** Whether an article may have the element, or the attribute of it; the list itself is the sanitiser's. */
export function isAllowed(tag: string, attribute?: string): boolean {
  const key = `${tag} ${attribute ?? ''}`;
  let allowed = known.get(key);
  if (allowed === undefined) {
    allowed = [...findRefusals({ tag, attributes: attribute === undefined ? {} : { [attribute]: '' } })].length === 0;
    known.set(key, allowed);
  }
  return allowed;
}

export const isVoid = (tag: string) =>
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/.test(tag);

/** Decides what replaces each HTML element that an article may not contain. */
import { findRefusals } from '../../source/article/sanitise.ts';

/** Block elements that become a plain `div`, which keeps their content apart. */
const blocks = new Set(
  'address article aside body center fieldset footer form frame frameset header hgroup html main nav noframes search'.split(
    ' ',
  ),
);

/** Elements that have an equivalent. */
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

/** Other elements of HTML and SVG, current or obsolete: their tags go, their text stays. */
const inline = new Set(
  'applet area audio base basefont bdi bdo bgsound big blink button canvas data datalist dialog embed font head iframe input isindex keygen label legend link map marquee math meta meter nobr noembed noscript object optgroup option output param picture progress rb rtc script select slot source spacer style svg template textarea title track u video use path g symbol rect circle line polygon polyline text defs clippath'.split(
    ' ',
  ),
);

/** Outcome for an element; `keep` names the element that replaces it. */
export type ElementReplacement = { readonly keep: string } | 'unwrap' | 'text';

/** Returns the element that replaces a tag, `unwrap` if only its text stays, or `text` if there is no such element. */
export function replacementOf(tag: string): ElementReplacement {
  const equal = equals[tag] ?? (blocks.has(tag) ? 'div' : tag);
  if (isAllowed(equal)) return { keep: equal };
  return inline.has(tag) ? 'unwrap' : 'text';
}

const known = new Map<string, boolean>();

/** Returns whether an article may contain an element, or the element with an attribute. The sanitiser decides. */
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

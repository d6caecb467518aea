/** Chooses replacements for HTML elements that an article may not contain. */
import { findRefusals } from '../../../source/article/sanitise.ts';

/** Block elements that become a `<div>`, so that their content stays a separate block. */
const blocks = new Set(
  'address article aside body center fieldset footer form frame frameset header hgroup html main nav noframes search'.split(
    ' ',
  ),
);

/** Elements that articles may not contain, with the allowed element that replaces each. */
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

/** Elements of HTML and SVG, current or obsolete, whose tags the import removes and whose text it keeps. */
const inline = new Set(
  'applet area audio base basefont bdi bdo bgsound big blink button canvas data datalist dialog embed font head iframe input isindex keygen label legend link map marquee math meta meter nobr noembed noscript object optgroup option output param picture progress rb rtc script select slot source spacer style svg template textarea title track u video use path g symbol rect circle line polygon polyline text defs clippath'.split(
    ' ',
  ),
);

/** Result of `replacementOf`. `keep` is the name of the element to write. */
export type ElementReplacement = { readonly keep: string } | 'unwrap' | 'text';

/**
 * Returns the element to write for a tag. If no element can replace the tag, returns `unwrap`, which removes the tag and keeps the text
 * inside. If HTML and SVG do not define the tag, returns `text`, which keeps the tag as text.
 */
export function replacementOf(tag: string): ElementReplacement {
  const equal = equals[tag] ?? (blocks.has(tag) ? 'div' : tag);
  if (isAllowed(equal)) return { keep: equal };
  return inline.has(tag) ? 'unwrap' : 'text';
}

const known = new Map<string, boolean>();

/**
 * Returns whether an article may contain an element or, if `attribute` is given, whether the element may have that attribute. Asks the
 * sanitiser that checks every article.
 */
export function isAllowed(tag: string, attribute?: string): boolean {
  const key = `${tag} ${attribute ?? ''}`;
  let allowed = known.get(key);
  if (allowed === undefined) {
    allowed = [...findRefusals({ tag, attributes: attribute === undefined ? {} : { [attribute]: '' } })].length === 0;
    known.set(key, allowed);
  }
  return allowed;
}

/** Returns whether the text of a part of a form needs a separate line, because spaces or styles separate it from the next part. */
export const isFormLine = (tag: string) => ['legend', 'label', 'option', 'button'].includes(tag);

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
export const isVoid = (tag: string): boolean => voids.has(tag);

/**
 * Finds shortcodes of WordPress in HTML: `[name]`, `[name key="value"]`, `[name /]`, `[/name]`. A word in brackets, such as `[sic]`, is not
 * a shortcode.
 */
import { readArguments, type TagArguments } from '../body/arguments-of-tag.ts';

/** Part of a text: a string without shortcodes, or a shortcode with the parts inside it. */
export type Part = string | Shortcode;

export interface Shortcode {
  /** Name in lower case. */
  readonly name: string;
  /** Tag as written, including the brackets. If the shortcode has two tags, `written` is the start tag. */
  readonly written: string;
  readonly given: TagArguments;
  /** Text between the tags; undefined if there is no end tag. */
  readonly inner: string | undefined;
  readonly parts: readonly Part[];
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly written: string;
  readonly attributes: string;
  readonly at: number;
}

/** Names of shortcodes of WordPress and of widely used plugins. A tag with one of these names is a shortcode even without attributes. */
const known = new Set(
  (
    'caption gallery embed video audio playlist code sourcecode highlight toc ez-toc lwptoc notoc wpvideo videopress youtube vimeo ' +
    'dailymotion soundcloud spotify googlemaps googleapps gist tweet twitter-timeline instagram facebook slideshare slideshow ' +
    'polldaddy crowdsignal recipe contact-form contact-form-7 contact-field wpforms gravityform ninja-forms table tablepress latex ' +
    'archives sitemap jetpack-related-posts addtoany layerslider masterslider smartslider3 product products donate paypal ' +
    'display-posts recent-posts adsense ad ads row column clear divider spacer raw dropcap tab tabs tabgroup accordion toggle spoiler button'
  ).split(' '),
);

/** Returns whether a name is certainly the name of a shortcode: a known name, or a name with an underscore, such as `vc_column`. */
export const isKnownName = (name: string): boolean => known.has(name) || /^[a-z0-9]+_\w+$/.test(name);

const codeNames = new Set('code sourcecode highlight php js javascript css html python bash r'.split(' '));

/** Returns whether the text inside a shortcode is code. */
export const isCode = (name: string): boolean => codeNames.has(name);

/** Matches the start or end of a comment, an HTML tag, a shortcode in double brackets, or a tag of a shortcode. */
const token =
  /<!--|-->|<(\/?[a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>|\[(\[\/?[a-z][\w-]*[^[\]]*\])\]|\[(\/?)([a-z][\w-]*)((?:[\s/](?:"[^"]*"|'[^']*'|[^\]"'[])*)?)\]/gi;

/** Parses the shortcodes of a text. Authors write `[[name]]` to show a shortcode as text, so `[[name]]` becomes the text `[name]`. */
export function parseShortcodes(html: string): readonly Part[] {
  const tags: Tag[] = [];
  const shown: Tag[] = [];
  const lower = html.toLowerCase();
  const ends = new Map(
    ['-->', '</pre', '</script', '</style', '</code', '</textarea'].map(end => [end, lower.lastIndexOf(end)]),
  );
  /** Text that ends the current comment or code element, such as `-->` or `</pre`. Until this text, brackets are not shortcodes. */
  let until: string | undefined;
  for (const match of html.matchAll(token)) {
    const [written, element = '', escaped, slash, name = '', attributes = ''] = match;
    const start = written === '<!--' ? '-->' : `</${element.toLowerCase()}`;
    if (until !== undefined) {
      if (written.toLowerCase().startsWith(until)) until = undefined;
    } else if ((ends.get(start) ?? -1) > match.index) until = start;
    else {
      const tag = { name: name.toLowerCase(), isEnd: slash === '/', written, attributes, at: match.index };
      if (escaped !== undefined) shown.push({ ...tag, written: escaped });
      else if (name !== '') tags.push(tag);
    }
  }
  return new Parser(html, tags, shown).parse();
}

/** Maximum depth of nested shortcodes. The parser removes the tags of deeper shortcodes and keeps the text between the tags. */
const deepest = 100;

class Parser {
  readonly #html: string;
  readonly #tags: readonly Tag[];
  readonly #shown: readonly Tag[];
  /** Index of the end tag, by the index of the start tag. Contains no start tags without an end tag. */
  readonly #ends: ReadonlyMap<number, number>;
  /** Index of the next shortcode in double brackets. */
  #next = 0;

  constructor(html: string, tags: readonly Tag[], shown: readonly Tag[]) {
    this.#html = html;
    this.#tags = tags;
    this.#shown = shown;
    this.#ends = matchTags(tags);
  }

  parse(): readonly Part[] {
    return this.#between({ from: 0, to: this.#html.length, first: 0, last: this.#tags.length }, 0);
  }

  /** Parses a part of the text. `depth` is the number of shortcodes around the part. */
  #between({ from, to, first, last }: Stretch, depth: number): readonly Part[] {
    const parts: Part[] = [];
    let at = from;
    for (let i = first; i < last; i++) {
      const tag = this.#tags[i];
      const end = depth < deepest ? this.#ends.get(i) : undefined;
      const closing = end === undefined ? undefined : this.#tags[end];
      if (!tag || (closing === undefined && !isShortcode(tag) && depth < deepest)) continue;
      const start = tag.at + tag.written.length;
      parts.push(this.#words(at, tag.at));
      if (depth < deepest)
        parts.push({
          name: tag.name,
          written: tag.written,
          given: readArguments(withoutSlash(tag.attributes)),
          inner: closing && this.#html.slice(start, closing.at),
          parts: closing ? this.#between({ from: start, to: closing.at, first: i + 1, last: end ?? i }, depth + 1) : [],
        });
      at = closing ? closing.at + closing.written.length : start;
      i = end ?? i;
    }
    return [...parts, this.#words(at, to)];
  }

  /** Returns the text from one offset to another. Calls must follow the order of the text, without overlap. */
  #words(from: number, to: number): string {
    let words = '';
    let at = from;
    for (let tag = this.#shown[this.#next]; tag && tag.at < to; tag = this.#shown[this.#next]) {
      this.#next++;
      if (tag.at < from) continue;
      words += `${this.#html.slice(at, tag.at)}&#91;${tag.written.slice(1, -1)}&#93;`;
      at = tag.at + tag.written.length + 2;
    }
    return words + this.#html.slice(at, to);
  }
}

const withoutSlash = (attributes: string) => (attributes.endsWith('/') ? attributes.slice(0, -1) : attributes);

/** Part of a text: its offsets `from` and `to`, and the indexes `first` and `last` of its tags. */
type Stretch = Readonly<Record<'from' | 'to' | 'first' | 'last', number>>;

/** Returns whether an unpaired tag is a shortcode. A shortcode has a known name, an attribute such as `id="1"`, or a `/` at the end. */
const isShortcode = ({ name, isEnd, attributes }: Tag) =>
  isKnownName(name) || (!isEnd && (/(?:^|\s)[\w-]+\s*=/.test(attributes) || attributes.trimEnd().endsWith('/')));

/** Maps the index of each start tag to the index of its end tag. Ignores tags inside a shortcode such as `[code]`, because the text there is code. */
function matchTags(tags: readonly Tag[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const lastEnds = new Map(tags.flatMap(({ name, isEnd }, i) => (isEnd ? [[name, i] as const] : [])));
  const open: { readonly name: string; readonly at: number }[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);
  let code: string | undefined;
  for (const [i, { name, isEnd }] of tags.entries()) {
    if (code !== undefined && !(isEnd && name === code)) continue;
    code = !isEnd && isCode(name) && (lastEnds.get(name) ?? -1) > i ? name : undefined;
    if (!isEnd) {
      open.push({ name, at: i });
      count(name, 1);
    }
    while (isEnd && (counts.get(name) ?? 0) > 0) {
      const opened = open.pop();
      if (opened) count(opened.name, -1);
      if (opened?.name !== name) continue;
      ends.set(opened.at, i);
      break;
    }
  }
  return ends;
}

/** Removes the tags of shortcodes from a text, and keeps the text between the tags. */
export const withoutShortcodes = (text: string): string =>
  text.includes('[')
    ? parseShortcodes(text)
        .map(function keep(part): string {
          return typeof part === 'string' ? part : part.parts.map(keep).join('');
        })
        .join('')
    : text;

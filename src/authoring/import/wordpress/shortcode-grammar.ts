/**
 * Finds shortcodes of WordPress in HTML: `[name]`, `[name key="value"]`, `[name /]`, `[/name]`. A word in brackets, such as `[sic]`, is not
 * a shortcode.
 */
import { readArguments, type TagArguments } from '../body/arguments-of-tag.ts';

/** Part of a text: words, or a shortcode with the parts inside it. */
export type Part = string | Shortcode;

export interface Shortcode {
  /** Name in lower case. */
  readonly name: string;
  /** Text of the tag with its brackets. */
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

/** Names that WordPress or a widely used plugin reads, so that they are shortcodes even without values. */
const known =
  /^(?:caption|wp_caption|gallery|embed|video|audio|playlist|code|sourcecode|highlight|toc|ez-toc|lwptoc|no_?toc|wpvideo|videopress|youtube|vimeo|dailymotion|soundcloud|spotify|googlemaps|googleapps|gist|tweet|twitter-timeline|instagram|facebook|slideshare|slideshow|polldaddy|crowdsignal|recipe|contact-form|contact-form-7|contact-field|wpforms|gravityform|ninja_form|mc4wp_form|newsletter_form|ninja-forms|table|tablepress|latex|archives|sitemap|jetpack-related-posts|jetpack_subscription_form|addtoany|social_share|rev_slider|layerslider|masterslider|smartslider3|woocommerce_\w+|products?|add_to_cart|donate|give_form|paypal|display-posts|recent-posts|related_posts|blog_subscription_form|adsense|ad|ads|row|column|one_half|one_third|two_third|one_fourth|three_fourth|clear|divider|spacer|raw|dropcap|tabs?|tabgroup|accordion|toggle|spoiler|button)$/i;

/** Returns whether a name belongs to a plugin: a known name, or one with an underscore, such as `vc_column`, which no word has. */
export const isKnownName = (name: string): boolean => known.test(name) || /^[a-z0-9]+_\w+$/i.test(name);

const isCode = (name: string) => /^(?:code|sourcecode|highlight|php|js|javascript|css|html|python|bash|r)$/.test(name);

/** One match is a part of HTML to pass over, a shortcode in double brackets, or a tag. */
const token =
  /<!--[\s\S]*?-->|<(pre|script|style|code|textarea)\b[\s\S]*?<\/\1\s*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>|\[(\[\/?[a-z][\w-]*[^[\]]*\])\]|\[(\/?)([a-z][\w-]*)((?:[\s/](?:"[^"]*"|'[^']*'|[^\]"'[])*)?)\]/gi;

/** Parses the shortcodes of a text. Leaves out the outer brackets of `[[name]]`, with which authors show a shortcode. */
export function parseShortcodes(html: string): readonly Part[] {
  const tags: Tag[] = [];
  const shown: Tag[] = [];
  for (const match of html.matchAll(token)) {
    const [written, , escaped, slash, name = '', attributes = ''] = match;
    const tag = { name: name.toLowerCase(), isEnd: slash === '/', written, attributes, at: match.index };
    if (escaped !== undefined) shown.push({ ...tag, written: escaped });
    else if (name !== '') tags.push(tag);
  }
  return new Parser(html, tags, shown).parse();
}

class Parser {
  readonly #html: string;
  readonly #tags: readonly Tag[];
  readonly #shown: readonly Tag[];
  /** Index of the end tag of each tag that has one. */
  readonly #ends: ReadonlyMap<number, number>;

  constructor(html: string, tags: readonly Tag[], shown: readonly Tag[]) {
    this.#html = html;
    this.#tags = tags;
    this.#shown = shown;
    this.#ends = matchTags(tags);
  }

  parse(): readonly Part[] {
    return this.#between({ from: 0, to: this.#html.length, first: 0, last: this.#tags.length });
  }

  /** Returns the parts of the text from the offset `from` to `to`, which contains the tags from the index `first` to `last`. */
  #between({ from, to, first, last }: Record<'from' | 'to' | 'first' | 'last', number>): readonly Part[] {
    const parts: Part[] = [];
    let at = from;
    for (let i = first; i < last; i++) {
      const tag = this.#tags[i];
      const end = this.#ends.get(i);
      const closing = end === undefined ? undefined : this.#tags[end];
      if (!tag || (closing === undefined && !isShortcode(tag))) continue;
      const start = tag.at + tag.written.length;
      parts.push(this.#words(at, tag.at), {
        name: tag.name,
        written: tag.written,
        given: readArguments(tag.attributes.replace(/\/$/, '')),
        inner: closing && this.#html.slice(start, closing.at),
        parts: closing ? this.#between({ from: start, to: closing.at, first: i + 1, last: end ?? i }) : [],
      });
      at = closing ? closing.at + closing.written.length : start;
      i = end ?? i;
    }
    return [...parts, this.#words(at, to)];
  }

  #words(from: number, to: number): string {
    let words = '';
    let at = from;
    for (const { at: start, written } of this.#shown) {
      if (start < from || start >= to) continue;
      words += `${this.#html.slice(at, start)}&#91;${written.slice(1, -1)}&#93;`;
      at = start + written.length + 2;
    }
    return words + this.#html.slice(at, to);
  }
}

/** Returns whether a tag without a partner is a shortcode. */
const isShortcode = ({ name, isEnd, attributes }: Tag) =>
  isKnownName(name) ||
  (!isEnd && (/^\s*[\w-]+\s*=|\s[\w-]+\s*=/.test(attributes) || attributes.trimEnd().endsWith('/')));

/** Finds the end tag of each tag. What stands between the tags of code is code, so it has no tags. */
function matchTags(tags: readonly Tag[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  let code: number | undefined;
  for (const [i, { name, isEnd }] of tags.entries()) {
    if (code !== undefined && !(isEnd && name === tags[code]?.name)) continue;
    code = undefined;
    if (!isEnd) {
      open.push(i);
      if (isCode(name) && tags.slice(i).some(other => other.isEnd && other.name === name)) code = i;
      continue;
    }
    const at = open.findLastIndex(one => tags[one]?.name === name);
    if (at === -1) continue;
    ends.set(open[at] ?? i, i);
    open.length = at;
  }
  return ends;
}

/** Removes the tags of shortcodes from a text, and keeps the text between them. */
export const withoutShortcodes = (text: string): string =>
  text.includes('[')
    ? parseShortcodes(text)
        .map(function keep(part): string {
          return typeof part === 'string' ? part : part.parts.map(keep).join('');
        })
        .join('')
    : text;

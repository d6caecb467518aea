/** Replaces the targets of Markdown links and pictures with the targets that `Resolver` returns. */
import { isAddress } from '../../../source/article/definitions.ts';
import { type Definition, findTargetEnd, matchBrackets, parseTarget, type Target } from './link-target.ts';
import { decodeEntities, plainText } from './plain-text.ts';
import type { Resolver } from './resolver.ts';
import { hideInline, Mask, mapSegments, splitSegments } from './segments.ts';
import { writeDescription, writePicture, writeTarget } from './snippets.ts';

const definition =
  /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*(?:<([^>\n]*)>|(\S+))(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|\(([^)\n]*)\)))?[ \t]*$/gm;
const keyOf = (label: string) => label.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Returns whether a link definition may have this target. Accepts addresses, and also bare names, because some old sites link to their
 * articles by name alone.
 */
const mayLead = (address: string) => isAddress(address) || /^[\w~%+-]+$/.test(address);

/** Converts links, pictures and link reference definitions outside of code and raw HTML. */
export function convertLinks(body: string, resolver: Resolver): string {
  if (!/[[<]/.test(body)) return body;
  const definitions = body.includes(']:') ? readDefinitions(body) : new Map<string, Definition>();
  return mapSegments(body, ({ kind, text }) => {
    if (kind === 'html') return text;
    const mask = new Mask();
    const hidden = hideTags(hideInline(text, mask), mask);
    const defined = convertDefinitions(hidden, resolver, mask);
    return mask.reveal(new LinkConverter({ definitions, resolver, mask }).convert(defined, false));
  });
}

/** Converts the link reference definitions of a text. Removes a definition if the address leads nowhere. */
function convertDefinitions(hidden: string, resolver: Resolver, mask: Mask): string {
  if (!hidden.includes(']:')) return hidden;
  return hidden.replace(definition, (whole, label, bracketed, bare, a, b, c) => {
    const address = mask.reveal(bracketed ?? bare ?? '').replace(/^<(.*)>$/, '$1');
    if (!mayLead(address)) return whole;
    const target = resolver.link(address);
    const title = a ?? b ?? c ?? '';
    return 'href' in target
      ? `[${label}]: ${writeTarget(target.href)}${title === '' ? '' : ` "${title.replace(/"/g, '\\"')}"`}`
      : '';
  });
}

/** Reads the link reference definitions of a text. The first definition of a label counts. */
function readDefinitions(body: string): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const { kind, text } of splitSegments(body)) {
    if (kind !== 'prose') continue;
    for (const [, label = '', bracketed, bare, a, b, c] of text.matchAll(definition)) {
      const address = bracketed ?? bare ?? '';
      if (mayLead(address) && !definitions.has(keyOf(label)))
        definitions.set(keyOf(label), { address, title: a ?? b ?? c ?? '' });
    }
  }
  return definitions;
}

/**
 * Masks HTML tags. Puts the control character U+0006 before each `<a>` with an `href`, and writes U+0007 instead of each `</a>`. Removes
 * the angle brackets of an autolink whose scheme an article may not use, such as `<ftp:…>`.
 */
function hideTags(text: string, mask: Mask): string {
  return text.replace(/<(?:[^<>"'\n]|"[^"]*"|'[^']*')+>/g, whole => {
    if (/^<(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>$/i.test(whole)) return whole.slice(1, -1);
    if (/^<\/a\s*>$/i.test(whole)) return '\u0007';
    return (/^<a\s[^>]*href/i.test(whole) ? '\u0006' : '') + (/^<[A-Za-z/!?]/.test(whole) ? mask.hide(whole) : whole);
  });
}

interface LinkContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly resolver: Resolver;
  /** Mask that hides the code and tags of the text. */
  readonly mask: Mask;
}

/** Position of a link or picture: `start` is its offset in `text`, and `close` is the offset of the `]`. */
interface Span {
  readonly text: string;
  readonly start: number;
  readonly close: number;
  readonly inLink: boolean;
  readonly depth: number;
}

/** New text of a link or picture; `end` is the offset at which the link or picture ends in the old text. */
interface Replacement {
  readonly text: string;
  readonly end: number;
}

/**
 * Maximum nesting depth of brackets. Deeper brackets stay unchanged. No real text nests brackets so deeply, because Markdown allows no link
 * inside a link.
 */
const deepest = 20;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters stand for the tags of links
const special = /[\\[!\u0006\u0007]/g;

/** Returns the offset of the first character at or after `from` that may begin a link, a picture or an escape; else the length of the text. */
function nextSpecial(text: string, from: number): number {
  special.lastIndex = from;
  return special.exec(text)?.index ?? text.length;
}

class LinkConverter {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #resolver: Resolver;
  readonly #mask: Mask;

  constructor({ definitions, resolver, mask }: LinkContext) {
    this.#definitions = definitions;
    this.#resolver = resolver;
    this.#mask = mask;
  }

  convert(text: string, inLink: boolean, depth = 0): string {
    const closing = depth > deepest ? new Map<number, number>() : matchBrackets(text);
    let out = '';
    let anchored = inLink;
    for (let i = 0; i < text.length; ) {
      const character = text[i];
      if (character === '\\') {
        out += text.slice(i, i + 2);
        i += 2;
      } else if (character === '\u0006' || character === '\u0007') {
        anchored = character === '\u0006';
        if (!anchored) out += '</a>';
        i++;
      } else {
        const isPicture = character === '!' && text[i + 1] === '[';
        const close = closing.get(isPicture ? i + 1 : i);
        const span = close === undefined ? undefined : { text, start: i, close, inLink: anchored, depth };
        const read = span && (isPicture ? this.#picture(span) : this.#link(span));
        const end = read?.end ?? nextSpecial(text, i + 1);
        out += read?.text ?? text.slice(i, end);
        i = end;
      }
    }
    return out;
  }

  #picture({ text, start, close, inLink }: Span): Replacement | undefined {
    const words = text.slice(start + 2, close);
    const target = this.#target(text, close, words);
    if (!target) return undefined;
    const alt = plainText(this.#mask.reveal(words));
    const caption = decodeEntities(target.title).trim();
    const found = this.#resolver.picture(target.address);
    const description = this.#resolver.describe({ alt, caption, address: target.address });
    if ('src' in found)
      return { text: writePicture('prose', { address: found.src, alt: description, caption }), end: target.end };
    const escaped = description.replace(/(?<!\\)([[\]])/g, '\\$1');
    if ('href' in found)
      return {
        text: inLink ? escaped : `[${escaped}](${writeTarget(found.href)})${captionAfter(caption, description)}`,
        end: target.end,
      };
    return {
      text: inLink
        ? (alt || caption || escaped).replace(/(?<!\\)([[\]])/g, '\\$1')
        : writeDescription('prose', alt || caption) + captionAfter(caption, alt || caption),
      end: target.end,
    };
  }

  #link(span: Span): Replacement | undefined {
    const { text, start, close, inLink, depth } = span;
    if (text[start + 1] === '^') return undefined;
    const words = text.slice(start + 1, close);
    const direct = text[close + 1] === '(' ? this.#read(text, close + 1) : undefined;
    if (!direct) return this.#referenced(span);
    const inner = this.convert(words, true, depth + 1);
    const target = this.#resolver.link(direct.address);
    if (inLink) return { text: inner, end: direct.end };
    if ('plain' in target)
      return { text: target.plain === 'words' ? inner : `${inner} (${direct.address})`, end: direct.end };
    const title = direct.title === '' ? '' : ` "${direct.title.replace(/(?<!\\)"/g, '\\"')}"`;
    return { text: `[${inner}](${writeTarget(target.href)}${title})`, end: direct.end };
  }

  /**
   * Converts `[text][label]`, `[label][]` and `[label]`. Keeps only the link text if the address leads nowhere. Returns undefined if the
   * label has no definition.
   */
  #referenced({ text, start, close, inLink, depth }: Span): Replacement | undefined {
    const words = text.slice(start + 1, close);
    const label = /^\s?\[([^\]]*)\]/.exec(text.slice(close + 1));
    const key = keyOf(label && label[1] !== '' ? (label[1] ?? '') : words);
    const found = this.#definitions.get(key);
    if (!found) return undefined;
    const end = close + 1 + (label?.[0].length ?? 0);
    const target = this.#resolver.link(found.address);
    const inner = this.convert(words, true, depth + 1);
    if ('plain' in target) return { text: inner, end };
    return { text: inLink ? inner : `[${inner}]${label?.[0] ?? (inner === words ? '' : `[${words}]`)}`, end };
  }

  #read(text: string, open: number): Target | undefined {
    const end = findTargetEnd(text, open);
    return end === undefined ? undefined : parseTarget(this.#mask.reveal(text.slice(open + 1, end)), end + 1);
  }

  #target(text: string, close: number, words: string): Target | undefined {
    if (text[close + 1] === '(') return this.#read(text, close + 1);
    const label = /^\[([^\]]*)\]/.exec(text.slice(close + 1));
    const found = this.#definitions.get(keyOf(label && label[1] !== '' ? (label[1] ?? '') : words));
    return found && { ...found, end: close + 1 + (label?.[0].length ?? 0) };
  }
}

/** Returns the caption in italics; an empty string if the caption is empty or repeats the description. */
const captionAfter = (caption: string, description: string) =>
  caption === '' || caption === description ? '' : ` *${caption.replace(/ \| /g, ' – ')}*`;

/** Replaces the targets of Markdown links and pictures with the targets that `Resolver` returns. */
import { oneLine } from '../../../language/white-space.ts';
import { isAddress } from '../../../source/article/definitions.ts';
import { indexOfNext } from './inline-code.ts';
import { type Definition, findTargetEnd, matchBrackets, parseTarget, type Target } from './link-target.ts';
import { changeProse, type Mask } from './mask.ts';
import { breakLine, endLine, linesBeside } from './own-line.ts';
import { linkEnd, linkStart } from './placeholder-characters.ts';
import { decodeEntities, plainText } from './plain-text.ts';
import type { Resolver } from './resolver.ts';
import { splitSegments } from './segments.ts';
import { escapeBrackets, writeDescription, writeLink, writePicture, writeTargetAndTitle } from './snippets.ts';

const definition =
  /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*(?:<([^>\n]*)>|(\S+))(?:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|\(([^)\n]*)\)))?[ \t]*$/gm;
const keyOf = (label: string) => oneLine(label).toLowerCase();

/**
 * Returns whether a link definition may have this target. Accepts addresses, and also bare names, because some old sites link to their
 * articles by name alone.
 */
const mayLead = (address: string) => isAddress(address) || /^[\w~%+-]+$/.test(address);

/** Converts links, pictures and link reference definitions outside of code and raw HTML. */
export function convertLinks(body: string, resolver: Resolver): string {
  if (!body.includes('[') && !body.includes('<')) return body;
  const definitions = body.includes(']:') ? readDefinitions(body) : new Map<string, Definition>();
  return changeProse(body, (shown, mask) => {
    const hidden = hideTags(shown, mask);
    const defined = hidden.includes(']:') ? convertDefinitions(hidden, resolver, mask) : hidden;
    return new LinkConverter({ definitions, resolver, mask }).convert(defined, false);
  });
}

/** Converts the link reference definitions of a text. Removes a definition if the address leads nowhere. */
const convertDefinitions = (hidden: string, resolver: Resolver, mask: Mask): string =>
  hidden.replace(definition, (whole, label, bracketed, bare, a, b, c) => {
    const written = mask.reveal(bracketed ?? bare ?? '');
    const address = written.startsWith('<') && written.endsWith('>') ? written.slice(1, -1) : written;
    if (!mayLead(address)) return whole;
    const target = resolver.link(address);
    return 'href' in target ? `[${label}]: ${writeTargetAndTitle(target.href, a ?? b ?? c ?? '')}` : '';
  });

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
 * Masks HTML tags. Puts `linkStart` before each `<a>` with an `href`, and writes `linkEnd` instead of each `</a>`. Removes the angle brackets
 * of an autolink whose scheme an article may not use, such as `<ftp:…>`.
 */
const hideTags = (text: string, mask: Mask): string =>
  text.replace(/<(?:[^<>"'\n]|"[^"]*"|'[^']*')+>/g, whole => {
    if (/^<(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>$/i.test(whole)) return whole.slice(1, -1);
    const tag = whole.toLowerCase();
    if (tag.startsWith('</a') && tag.slice(3, -1).trim() === '') return linkEnd;
    if (!/^<[a-z/!?]/.test(tag)) return whole;
    return `${/^<a\s[^>]*href/.test(tag) ? linkStart : ''}${mask.hide(whole)}`;
  });

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

interface FoundTarget extends Target {
  readonly words: string;
  /** Label with its brackets, possibly empty; undefined for a target in parentheses. */
  readonly label?: string;
}

/** New text of a link or picture; `end` is the offset at which the link or picture ends in the old text. */
interface Replacement {
  readonly text: string;
  readonly end: number;
  /** True for the words of a picture that was alone on its line below text. The text above must then end with a line break. */
  readonly isBelowText?: boolean;
}

/**
 * Maximum nesting depth of brackets. Deeper brackets stay unchanged. No real text nests brackets so deeply, because Markdown allows no link
 * inside a link.
 */
const deepest = 20;

const special = new RegExp(`[\\\\[!${linkStart}${linkEnd}]`, 'g');

const label = /\s?\[([^\]]*)\]/y;

class LinkConverter {
  readonly #context: LinkContext;

  constructor(context: LinkContext) {
    this.#context = context;
  }

  convert(text: string, inLink: boolean, depth = 0): string {
    const closing = depth > deepest ? new Map<number, number>() : matchBrackets(text);
    const out: string[] = [];
    let anchored = inLink;
    for (let i = 0; i < text.length; ) {
      const character = text[i];
      if (character === '\\') {
        out.push(text.slice(i, i + 2));
        i += 2;
      } else if (character === linkStart || character === linkEnd) {
        anchored = character === linkStart;
        if (!anchored) out.push('</a>');
        i++;
      } else {
        const isPicture = character === '!' && text[i + 1] === '[';
        const close = closing.get(isPicture ? i + 1 : i);
        const span = close === undefined ? undefined : { text, start: i, close, inLink: anchored, depth };
        const read = span && (isPicture ? this.#picture(span) : this.#link(span));
        if (read?.isBelowText) out.push(breakLine(out.pop() ?? '', out.at(-1) ?? ''));
        const end = read?.end ?? indexOfNext(special, text, i + 1);
        out.push(read?.text ?? text.slice(i, end));
        i = end;
      }
    }
    return out.join('');
  }

  #picture(span: Span): Replacement | undefined {
    const { inLink } = span;
    const { resolver, mask } = this.#context;
    const target = this.#targetOf(span);
    if (!target) return undefined;
    const { words, address, end } = target;
    const alt = plainText(mask.reveal(words));
    const caption = decodeEntities(target.title).trim();
    const found = resolver.picture(address);
    const description = resolver.describe({ alt, caption, address });
    if ('src' in found) return { text: writePicture('prose', { address: found.src, alt: description, caption }), end };
    const known = 'href' in found ? description : alt || caption;
    if (inLink) return { text: escapeBrackets(known || description), end };
    const shown = 'href' in found ? writeLink('prose', known, found.href) : writeDescription('prose', known);
    const text = shown + captionAfter(caption, known);
    if (text === '') return { text, end };
    const { isBelowText, isAboveText } = linesBeside(span.text, span.start, end);
    return { text: isAboveText ? endLine(text) : text, end, isBelowText };
  }

  /** Converts a link. Keeps only the text of the link if the address leads nowhere. */
  #link(span: Span): Replacement | undefined {
    const { inLink, depth } = span;
    const found = span.text[span.start + 1] === '^' ? undefined : this.#targetOf(span);
    if (!found) return undefined;
    const { words, address, title, label, end } = found;
    const inner = this.convert(words, true, depth + 1);
    const target = this.#context.resolver.link(address);
    if ('plain' in target) {
      const isNamed = target.plain === 'words and address' && label === undefined && !inLink;
      return { text: isNamed ? `${inner} (${address})` : inner, end };
    }
    if (inLink) return { text: inner, end };
    if (label === undefined) return { text: `[${inner}](${writeTargetAndTitle(target.href, title)})`, end };
    return { text: `[${inner}]${label === '' && inner !== words ? `[${words}]` : label}`, end };
  }

  /**
   * Reads the words and the target of a link or picture: `[words](address "title")`, or the definition of the label in `[words][label]`,
   * `[label][]` or `[label]`. Returns undefined if the target is not valid, or if the label has no definition.
   */
  #targetOf({ text, start, close }: Span): FoundTarget | undefined {
    const { definitions, mask } = this.#context;
    const isPicture = text[start] === '!';
    const words = text.slice(isPicture ? start + 2 : start + 1, close);
    const after = close + 1;
    const end = text[after] === '(' ? findTargetEnd(text, after) : undefined;
    const direct = end === undefined ? undefined : parseTarget(mask.reveal(text.slice(after + 1, end)), end + 1);
    if (direct) return { ...direct, words };
    label.lastIndex = after;
    const [whole = '', name = ''] = (isPicture && text[after] !== '[' ? undefined : label.exec(text)) ?? [];
    const found = definitions.get(keyOf(name === '' ? words : name));
    return found && { ...found, words, label: whole, end: after + whole.length };
  }
}

/** Returns the caption in italics; an empty string if the caption is empty or repeats the description. */
const captionAfter = (caption: string, description: string) =>
  caption === '' || caption === description ? '' : ` *${caption.replaceAll(' | ', ' – ')}*`;

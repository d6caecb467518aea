/** Reduces raw HTML to the elements and attributes that an article may have. */

import { escapeText } from '../../../html.ts';
import { oneLine } from '../../../language/white-space.ts';
import type { Note } from '../changes.ts';
import { joinBlanks } from './anchors.ts';
import { readAttributes } from './attributes.ts';
import { convertComment, escapeDeclarations, replaceComments } from './comments.ts';
import { replaceReferences } from './control-characters.ts';
import { isAllowed, isFormLine, isVoid, replacementOf } from './elements.ts';
import { hideInline, Mask } from './mask.ts';
import { gap } from './placeholder-characters.ts';
import { unwrapPlainBlocks } from './plain-blocks.ts';
import type { Resolver } from './resolver.ts';
import { mapSegments, type Segment, splitSegments } from './segments.ts';
import { closeGaps, type Form, writeDescription, writeLink, writePicture } from './snippets.ts';

/**
 * Patterns of an HTML tag. `strict`, for prose, follows CommonMark. `lenient`, for raw HTML, matches anything from a `<` before a letter to
 * the next `>`.
 */
const strict =
  /(?<!\\)<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/g;
const lenient = /<(\/?)([A-Za-z][^\s/>]*)([^<>]*?)\/?>/g;
/** Pattern of a `<` that looks like the start of a tag. When `stray` is used, all real tags are masked, so each match is ordinary text. */
const stray = /<(?=[A-Za-z/])/g;

/** Converts the HTML tags in prose and in raw HTML to tags that an article may have. Does not change code. */
export function convertMarkup(body: string, resolver: Resolver, note: Note): string {
  if (!body.includes('<')) return body.includes('&#') ? mapSegments(body, replaceInText) : body;
  const segments = splitSegments(body);
  const converted = segments.map((segment, i) => {
    if (segment.kind === 'code') return segment.text;
    const text = convertSegment(segment, { resolver, note });
    return text === '' && partsText(segments, i) ? '\n' : text;
  });
  return unwrapPlainBlocks(converted.join(''));
}

/**
 * Returns whether a segment directly follows a line of text, and a paragraph directly follows the segment. Without the segment, for example
 * a comment, the paragraph would continue the text.
 */
function partsText(segments: readonly Segment[], i: number): boolean {
  const text = segments[i - 1]?.text ?? '';
  const above = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
  const [below = ''] = segments[i + 1]?.text.split('\n', 1) ?? [];
  return above.trim() !== '' && /^ {0,3}(?![-*+>#|]|\d+[.)])\S/.test(below);
}

function replaceInText({ text }: Segment): string {
  const mask = new Mask();
  return mask.reveal(replaceReferences(hideInline(text, mask)));
}

interface Context {
  readonly resolver: Resolver;
  readonly note: Note;
}

function convertSegment({ kind, text }: Segment, context: Context): string {
  const mask = new Mask();
  const form: Form = kind === 'html' ? 'html' : 'prose';
  const keep = (comment: string) => convertComment(comment, kept => mask.hide(kept), context.note);
  const hidden = form === 'html' ? replaceComments(text, keep) : hideInline(text, mask, keep);
  const declared = escapeDeclarations(replaceReferences(hidden), context.note);
  const converter = new TagConverter(form, context, mask);
  const tags = declared.replace(form === 'html' ? lenient : strict, (whole, slash, tag, attributes) =>
    converter.visit({ whole, closing: slash === '/', tag: tag.toLowerCase(), attributes: readAttributes(attributes) }),
  );
  return mask.reveal(closeGaps(form === 'html' ? tags.replace(stray, '&lt;') : tags));
}

type Attributes = ReadonlyMap<string, string>;

interface Tag {
  readonly whole: string;
  readonly closing: boolean;
  readonly tag: string;
  readonly attributes: Attributes;
}

/**
 * Converter of the tags in one segment of a text. For each start tag, the converter remembers the text to write for the end tag: for
 * example, no text if the start tag was removed.
 */
class TagConverter {
  readonly #form: Form;
  readonly #context: Context;
  readonly #mask: Mask;
  readonly #open: { readonly tag: string; readonly end: string }[] = [];

  constructor(form: Form, context: Context, mask: Mask) {
    this.#form = form;
    this.#context = context;
    this.#mask = mask;
  }

  visit(tag: Tag): string {
    const written = this.#convert(tag);
    return written.startsWith('<') ? this.#mask.hide(written) : written;
  }

  #convert({ whole, closing, tag, attributes }: Tag): string {
    const { note } = this.#context;
    const fate = replacementOf(tag);
    if (fate === 'text') {
      note('angle-brackets-kept', whole);
      return `&lt;${whole.slice(1)}`;
    }
    if (closing) return this.#close(tag);
    if (tag === 'img') return this.#picture(attributes);
    const change = tag === 'form' ? 'forms-made-text' : 'elements-replaced';
    if (fate === 'unwrap') {
      note(change, tag);
      if (!isVoid(tag)) this.#open.push({ tag, end: isFormLine(tag) ? '<br>' : gap });
      return gap;
    }
    if (fate.keep !== tag) note(change, tag);
    const kept = this.#attributes(tag, fate.keep, attributes);
    if (tag === 'a') return this.#anchor(attributes, kept);
    if (isVoid(fate.keep)) return `<${fate.keep}${kept}>`;
    // A span without attributes has no effect.
    const bare = tag === 'span' && kept === '';
    this.#open.push({ tag, end: bare ? gap : `</${fate.keep}>` });
    return bare ? gap : `<${fate.keep}${kept}>`;
  }

  #close(tag: string): string {
    const at = this.#open.findLastIndex(opened => opened.tag === tag);
    const fate = replacementOf(tag);
    if (at === -1)
      return typeof fate === 'object' && !isVoid(fate.keep) && tag !== 'span' && tag !== 'a' ? `</${fate.keep}>` : '';
    return this.#open.splice(at, 1)[0]?.end ?? '';
  }

  #anchor(attributes: Attributes, kept: string): string {
    const href = attributes.get('href') ?? '';
    const target = attributes.has('href') ? this.#context.resolver.link(href) : undefined;
    const isWritten = target ? 'href' in target : kept !== '';
    const isNamed = target && 'plain' in target && target.plain === 'words and address';
    this.#open.push({ tag: 'a', end: isWritten ? '</a>' : isNamed ? ` (${escapeText(href)})` : '' });
    if (!isWritten) return '';
    return target && 'href' in target ? `<a href="${escapeText(target.href)}"${kept}>` : `<a${kept}>`;
  }

  #picture(attributes: Attributes): string {
    const { resolver } = this.#context;
    const address = (attributes.get('src') ?? attributes.get('data-src') ?? '').trim();
    const caption = attributes.get('title') ?? '';
    const alt = oneLine(attributes.get('alt') ?? '');
    // In prose, `links.ts` resolves pictures later, because it knows which pictures are inside a link.
    if (this.#form === 'prose' && !this.#open.some(({ tag }) => tag === 'a'))
      return address === '' ? '' : this.#mask.hide(writePicture('prose', { address, alt, caption }));
    const inLink = this.#open.some(({ tag, end }) => tag === 'a' && end !== '');
    const target = address === '' ? { gone: true } : resolver.picture(address);
    const words = resolver.describe({ alt, caption, address });
    if ('src' in target) {
      const size = ['width', 'height'].flatMap(name => {
        const value = attributes.get(name) ?? '';
        return /^\d+$/.test(value) ? [` ${name}="${value}"`] : [];
      });
      return `<img src="${escapeText(target.src)}" alt="${escapeText(words)}"${size.join('')}>`;
    }
    if ('href' in target) return inLink ? escapeText(words) : writeLink('html', words, target.href);
    return (inLink ? escapeText(alt || caption) : writeDescription('html', alt || caption)) || gap;
  }

  /** Returns the allowed attributes as text. Turns the obsolete `name` of an anchor into `id`. */
  #attributes(tag: string, kept: string, attributes: Attributes): string {
    let out = '';
    for (const [name, value] of attributes) {
      const spelled = tag === 'a' && name === 'name' ? 'id' : name;
      if ((spelled === 'href' && tag === 'a') || (spelled === 'id' && value.trim() === '')) continue;
      if (isAllowed(kept, spelled)) out += ` ${spelled}="${escapeText(spelled === 'id' ? joinBlanks(value) : value)}"`;
      else this.#context.note('attributes-left-out', spelled);
    }
    return out;
  }
}

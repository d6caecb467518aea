/** Removes scripts and styles, turns players into links, and replaces each SVG drawing with the text in the drawing. */
import type { Note } from '../changes.ts';
import { nameOfAddress, pageOfPlayer } from './embeds.ts';
import { findForms } from './forms.ts';
import { decodeEntities } from './plain-text.ts';
import { hideCode, Mask } from './segments.ts';
import { closeGaps, type Form, gap, writeLink } from './snippets.ts';

const whole =
  /(?<!\\)<(script|style|template|canvas|iframe|video|audio|object|svg)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/\1\s*>/gi;
const empty = /(?<!\\)<(iframe|embed|link|meta|base)\b((?:"[^"]*"|'[^']*'|[^>"'])*)\/?>(?!\s*<\/iframe)/gi;

/**
 * Returns the decoded value of an attribute; undefined if the tag does not contain the attribute. `attributes` is the text of the tag after the
 * tag name.
 */
export function readAttribute(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? undefined : decodeEntities(value);
}

/** Replaces scripts, styles, players and SVG drawings outside of code. */
export function convertMedia(body: string, note: Note): string {
  if (!/<(?:script|style|template|canvas|iframe|video|audio|object|svg|embed|link|meta|base)\b/i.test(body))
    return body;
  const mask = new Mask();
  const hidden = hideCode(body, mask);
  const formAt = findForms(hidden);
  const played = hidden.replace(whole, (_, tag, attributes, content, at) =>
    replace({ tag: tag.toLowerCase(), attributes, content, form: formAt(at) }, note),
  );
  const formLater = findForms(played);
  const replaced = played.replace(empty, (_, tag, attributes, at) =>
    replace({ tag: tag.toLowerCase(), attributes, content: '', form: formLater(at) }, note),
  );
  return mask.reveal(closeGaps(replaced));
}

interface Medium {
  readonly tag: string;
  readonly attributes: string;
  readonly content: string;
  readonly form: Form;
}

function replace({ tag, attributes, content, form }: Medium, note: Note): string {
  const source = readAttribute(attributes, tag === 'object' ? 'data' : 'src');
  if (/^(?:script|style|template|canvas|link|meta|base)$/.test(tag)) {
    const type = readAttribute(attributes, 'type') ?? '';
    if (/^math\/tex/.test(type)) return /display/.test(type) ? `$$${content}$$` : `$${content}$`;
    const gist =
      tag === 'script' && source !== undefined && /gist\.github\.com/.test(source) ? pageOfPlayer(source) : undefined;
    if (gist === undefined) {
      note('scripts-left-out', tag);
      return gap;
    }
    note('embeds-made-links', gist);
    return writeLink(form, nameOfAddress(gist), gist);
  }
  if (tag === 'svg') {
    note('embeds-left-out', 'svg');
    const words = [...content.matchAll(/<(title|desc|text)\b[^>]*>([\s\S]*?)<\/\1>/gi)].map(([, , text = '']) =>
      text.replace(/<[^>]*>/g, '').trim(),
    );
    return [readAttribute(attributes, 'aria-label'), ...words].filter(Boolean).join(' ') || gap;
  }
  return replacePlayer({ tag, attributes, content, form }, source, note);
}

/**
 * Replaces a player with a link to the first file or page that it plays. If there is no usable address, returns the fallback content of the
 * player. If the player has no fallback content either, returns the title of the player.
 */
function replacePlayer({ tag, attributes, content, form }: Medium, source: string | undefined, note: Note): string {
  const inner = [...content.matchAll(/<source\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)].map(([, given = '']) =>
    readAttribute(given, 'src'),
  );
  const addresses = [source, ...inner].filter(address => address !== undefined).slice(0, 1);
  const fallback = content.replace(/<source\b[^>]*>|<track\b[^>]*>/gi, '').trim();
  const title = readAttribute(attributes, 'title') ?? '';
  const links = addresses.flatMap(address => {
    const page = pageOfPlayer(address) ?? (/^[a-z][\w+.-]*:/i.test(address) ? undefined : address);
    if (page === undefined) return [];
    note('embeds-made-links', page);
    return [writeLink(form, title || nameOfAddress(page), page)];
  });
  if (links.length > 0) return links.join('');
  note('embeds-left-out', tag);
  return fallback || title || gap;
}

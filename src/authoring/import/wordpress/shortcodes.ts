/** Converts WordPress shortcodes, such as `[caption]` and `[gallery]`, to Markdown pictures, links and code. */
import { readArguments } from '../body/arguments-of-tag.ts';
import { addressOfService } from '../body/embeds.ts';
import { isPicture } from '../body/pictures.ts';
import { decodeEntities } from '../body/plain-text.ts';
import type { HtmlContext } from './html-context.ts';
import { link, pictureOfAttachment, readLinkedPicture } from './media.ts';
import { writeCode } from './pieces.ts';
import { textOf } from './text.ts';

const given = String.raw`((?:\s(?:"[^"]*"|'[^']*'|[^\]"'])*?)?)`;
const escaped = /\[(\[[a-z][\w-]*(?:\s[^\]]*)?\])\]/gi;
const paired = new RegExp(String.raw`\[([a-z][\w-]*)${given}\]((?:(?!\[\1[\s\]])[\s\S])*?)\[/\1\]`, 'gi');
const single = new RegExp(String.raw`\[([a-z][\w-]*)${given}\s*/?\]`, 'gi');
const code = /^(?:code|sourcecode|highlight|php|js|javascript|css|html|python|bash|r)$/i;

/**
 * Converts shortcodes with an end tag, up to five deep, then shortcodes without an end tag. `[[escaped]]` shortcodes become visible text.
 */
export function convertShortcodes(html: string, context: HtmlContext): string {
  let out = html.replace(escaped, (_, inner: string) => inner.replace('[', '&#91;').replace(']', '&#93;'));
  for (let depth = 0; depth < 5; depth++) {
    const before = out;
    out = out.replace(paired, (_, name, attributes, inner) => convertPair(name, attributes, inner, context));
    if (out === before) break;
  }
  return out.replace(single, (whole, name, attributes) => convertSingle(whole, name, attributes, context));
}

function convertPair(name: string, attributes: string, inner: string, context: HtmlContext): string {
  const { note, pieces } = context;
  const { named } = readArguments(decodeEntities(attributes));
  const turned = (text: string) => {
    note('shortcodes-made-markdown');
    return text;
  };
  if (/^(?:wp_)?caption$/i.test(name)) {
    const caption = textOf(named.caption ?? inner);
    if (/<a\s(?:(?!<img)[\s\S])*?<\/a/i.test(inner.replace(/<a\s[^>]*>\s*<img[^>]*>\s*<\/a>/gi, '')))
      note('caption-links-left-out', caption);
    const picture = readLinkedPicture(inner, caption, context);
    return turned(picture === undefined ? inner : pieces.block(picture));
  }
  if (name.toLowerCase() === 'embed') return embed(inner.trim(), context);
  if (/^(?:video|audio)$/i.test(name)) return convertSingle('', name, attributes, context);
  if (code.test(name)) {
    const language = named.language ?? named.lang ?? (/^(?:code|sourcecode|highlight)$/i.test(name) ? '' : name);
    return turned(pieces.block(writeCode(language.toLowerCase(), decodeEntities(inner))));
  }
  note('shortcodes-unwrapped', name);
  return inner;
}

function convertSingle(whole: string, name: string, attributes: string, context: HtmlContext): string {
  const { note, pieces, uploads, id } = context;
  const { words, named } = readArguments(decodeEntities(attributes));
  if (name.toLowerCase() === 'gallery') {
    const ids = (named.ids ?? named.include ?? '').split(/[\s,]+/).filter(Boolean);
    const shown = ids.length > 0 ? ids.map(one => uploads.get(one)) : uploads.of(named.id ?? id);
    const pictures = shown.filter(found => found !== undefined).filter(({ address }) => isPicture(address));
    const missing = ids.filter(one => uploads.get(one) === undefined);
    if (missing.length > 0) note('gallery-pictures-left-out', missing.join(', '));
    note('shortcodes-made-markdown');
    return pictures.map(found => pieces.block(pictureOfAttachment(found))).join('');
  }
  if (/^(?:video|audio|playlist)$/i.test(name)) {
    const address = ['src', 'mp4', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav'].map(key => named[key]).find(Boolean);
    if (address !== undefined) return embed(address, context);
  }
  const address = addressOfService(name, (named.id ?? named.url ?? words[0] ?? '').replace(/^=/, ''));
  if (address !== undefined) return embed(address, context);
  // A word in brackets without named attributes, such as `[sic]`, is not a shortcode: leave it unchanged.
  if (attributes.trim() === '' || Object.keys(named).length === 0) return whole;
  note('plugin-shortcodes-left-out', whole.replace(/\s+/g, ' '));
  return '';
}

function embed(address: string, { note, address: rewrite }: HtmlContext): string {
  const clean = decodeEntities(textOf(address) || address);
  note('embeds-made-links', clean);
  return `<p>${link(rewrite(clean))}</p>`;
}

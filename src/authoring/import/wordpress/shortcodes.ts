/** Converts WordPress shortcodes, such as `[caption]` and `[gallery]`, to Markdown pictures, links and code. */
import { escapeText } from '../../../html.ts';
import { oneLine } from '../../../language/white-space.ts';
import { addressOfService } from '../body/embeds.ts';
import { isPicture } from '../body/pictures.ts';
import { decodeEntities } from '../body/plain-text.ts';
import { parseHtml } from '../from-html/html-document.ts';
import { elementsOf } from '../from-html/nodes.ts';
import { linkToPlayer } from './embeds.ts';
import type { HtmlContext } from './html-context.ts';
import { convertPicture, pictureOfAttachment } from './pictures.ts';
import { writeCode } from './pieces.ts';
import { isCode, isKnownName, type Part, parseShortcodes, type Shortcode } from './shortcode-grammar.ts';
import { textOfField } from './text.ts';

/** Converts shortcodes, including nested shortcodes. A shortcode in double brackets, such as `[[gallery]]`, becomes visible text. */
export const convertShortcodes = (html: string, context: HtmlContext): string =>
  html.includes('[') ? writeParts(parseShortcodes(html), context) : html;

const writeParts = (parts: readonly Part[], context: HtmlContext): string =>
  parts.map(part => (typeof part === 'string' ? part : convert(part, context))).join('');

function convert(shortcode: Shortcode, context: HtmlContext): string {
  const { name, inner, parts, written, given } = shortcode;
  const { note, pieces } = context;
  if (written.startsWith('[/')) {
    note('plugin-shortcodes-left-out', written);
    return '';
  }
  if ((name === 'caption' || name === 'wp_caption') && inner !== undefined) return convertCaption(shortcode, context);
  if (name === 'vc_raw_html' || name === 'vc_raw_js') return convertRaw(shortcode, context);
  if (isCode(name) && inner !== undefined) {
    const own = ['code', 'sourcecode', 'highlight'].includes(name) ? '' : name;
    const language = given.named.language ?? given.named.lang ?? own;
    note('shortcodes-made-markdown');
    return pieces.block(writeCode(language.toLowerCase(), decodeEntities(inner)));
  }
  const converted = convertGallery(shortcode, context) ?? convertEmbed(shortcode, context);
  if (converted !== undefined) return converted;
  const heading = headingOf(shortcode);
  if (inner === undefined) {
    if (heading === '') note('plugin-shortcodes-left-out', oneLine(written));
    else note('shortcodes-made-markdown');
    return heading;
  }
  if (isForMembers(name)) {
    note('hidden-elements-left-out', inner);
    return '';
  }
  note('shortcodes-unwrapped', name);
  return heading + writeParts(parts, context);
}

/** Returns whether a shortcode shows its content only to members or to users who are logged in. */
const isForMembers = (name: string) =>
  /^(?:members?(?:_?only|_logged_in|_access)?|(?:um_|wpmem_|is_user_)?logged_?in|restrict(?:ed)?(?:_content)?|private|pmpro_member(?:ship)?|membership|ihc-hide-content|mepr-(?:show|protected)|wcm_restrict|swpm_protected|s2if|access|password_?protect(?:ed)?|content_protector|passster)$/i.test(
    name,
  );

/** Converts `[caption]<img> words[/caption]`. If there is no picture in the content, keeps the content without a caption. */
function convertCaption({ parts, given }: Shortcode, context: HtmlContext): string {
  const content = writeParts(parts, context);
  const { body } = parseHtml(`<body>${content}`);
  const image = body.querySelector('img');
  const links = elementsOf(body, 'a').filter(anchor => !anchor.querySelector('img'));
  const caption = textOfField(given.named.caption ?? content);
  const picture = image && convertPicture(image, caption, context);
  if (links.length > 0) context.note('caption-links-left-out', caption);
  context.note('shortcodes-made-markdown');
  return picture ? context.pieces.block(picture) : content;
}

/** Decodes HTML that WPBakery first URL-encodes and then encodes in base64. */
function convertRaw({ inner = '', written }: Shortcode, { note }: HtmlContext): string {
  try {
    const html = decodeURIComponent(Buffer.from(inner.trim(), 'base64').toString('latin1'));
    note('shortcodes-unwrapped', 'vc_raw_html');
    return html;
  } catch {
    note('plugin-shortcodes-left-out', written);
    return '';
  }
}

/**
 * Converts `[gallery]` and other shortcodes that name pictures of the media library. Returns undefined for any other shortcode.
 */
function convertGallery(
  { name, given: { named } }: Shortcode,
  { note, pieces, uploads, id }: HtmlContext,
): string | undefined {
  const isGallery = name === 'gallery';
  if (!name.includes('image') && !name.includes('gallery')) return undefined;
  const ids = (named.ids ?? named.include ?? named.images ?? named.image ?? '')
    .split(/[\s,]+/)
    .filter(one => /^\d+$/.test(one));
  if (!isGallery && ids.length === 0) return undefined;
  const shown = ids.length > 0 ? ids.map(one => uploads.get(one)) : uploads.of(named.id ?? id);
  const pictures = shown.filter(found => found !== undefined).filter(({ address }) => isPicture(address));
  const missing = ids.filter(one => uploads.get(one) === undefined);
  if (missing.length > 0) note('gallery-pictures-left-out', missing.join(', '));
  note('shortcodes-made-markdown');
  return pictures.map(found => pieces.block(pictureOfAttachment(found))).join('');
}

/**
 * Returns a link to the video, page or file that a shortcode embeds; undefined if there is nothing to link to. The words between the tags of
 * a button become the words of its link.
 */
function convertEmbed(shortcode: Shortcode, context: HtmlContext): string | undefined {
  const {
    name,
    inner,
    parts,
    given: { named, words },
  } = shortcode;
  const files = ['src', 'mp4', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'url', 'link']
    .map(key => named[key])
    .find(Boolean);
  const isPlayer = /^(?:(?:video|audio|playlist)$|(?:vc|et_pb|fusion|av)_(?:video|audio))/.test(name);
  const given = isPlayer ? files : name === 'embed' ? named.src : (named.id ?? named.url);
  // Longer content is not an address, and `textOfField` would be slow.
  const content = inner === undefined || inner.length > 2000 ? '' : textOfField(inner);
  const found = given ?? (isPlayer ? content : (words[0] ?? content));
  const written = found.startsWith('=') ? found.slice(1) : found;
  const isAddress = /^(?:https?:)?\/\/\S+$/.test(written);
  const address =
    name === 'embed' || (isPlayer && (files !== undefined || isAddress)) ? written : addressOfService(name, written);
  const isLabel = !isPlayer && content !== found && content !== '' && !/[<[]/.test(inner ?? '');
  const link = address && linkToPlayer({ address: decodeEntities(address), title: isLabel ? content : '' }, context);
  if (!link) return undefined;
  const paragraph = `<p><a href="${escapeText(link.href)}">${escapeText(link.words)}</a></p>`;
  const isWords = inner === undefined || isLabel || textOfField(inner) === found;
  return isWords || isPlayer ? paragraph : `${writeParts(parts, context)}${paragraph}`;
}

/** Returns an HTML heading with the title from an attribute of a page builder's shortcode; an empty string if the shortcode has no title. */
function headingOf({ name, given: { named } }: Shortcode): string {
  if (
    !isKnownName(name) ||
    !/heading|title|section|toggle|tab|accordion|spoiler|blurb|cta|panel|faq|callout/.test(name)
  )
    return '';
  const words = textOfField(decodeEntities(named.text ?? named.title ?? named.heading ?? named.h2 ?? ''));
  return /\p{L}/u.test(words) ? `\n\n<h2>${escapeText(words)}</h2>\n\n` : '';
}

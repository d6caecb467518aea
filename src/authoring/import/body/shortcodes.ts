/** Converts Hugo shortcodes to Markdown. Keeps only the text of a shortcode without an equivalent. */
import { oneLine, replaceBreaks } from '../../../language/white-space.ts';
import { schemeOf, splitFragment } from '../foreign-address.ts';
import { isPictureTag, readArguments, readPicture, readTold } from './arguments-of-tag.ts';
import { addressOfService, nameOfAddress } from './embeds.ts';
import { findShortcodes, type ShortcodeTag } from './find-shortcodes.ts';
import { gap } from './placeholder-characters.ts';
import { pageScheme } from './resolver.ts';
import { type Form, writeFence, writeLink, writePicture, writeTarget } from './snippets.ts';
import { isInAddress, isInTag, lengthBefore } from './tag-position.ts';
import type { TemplateContext } from './template-context.ts';

/** Converts every shortcode, inner shortcodes first. Escaped shortcodes become visible text. */
export function convertShortcodes(text: string, context: TemplateContext): string {
  const tags = findShortcodes(text);
  if (tags.length === 0) return text;
  const formAt = context.formsOf(text);
  /** Start tags without an end tag so far. `outside` is the converted text from the enclosing start tag to this start tag. */
  const open: { readonly tag: ShortcodeTag; readonly outside: string }[] = [];
  let out = '';
  let at = 0;
  for (const tag of tags) {
    out += text.slice(at, tag.start);
    at = tag.end;
    const before = text.slice(Math.max(0, tag.start - lengthBefore), tag.start);
    if (tag.kind === 'escaped') out += context.keep(tag.given);
    else if (tag.kind === 'start') {
      open.push({ tag, outside: out });
      out = '';
    } else if (tag.kind === 'end') {
      const opened = open.pop();
      if (opened) out = opened.outside + convertPair({ ...opened.tag, inner: out }, formAt(opened.tag.start), context);
    } else if (isInAddress(before)) out += convertAddress(tag, context);
    else out += isInTag(before) ? leaveOut(tag.whole, context) : convertSingle(tag, formAt(tag.start), context);
  }
  return out + text.slice(at);
}

type Shortcode = Pick<ShortcodeTag, 'whole' | 'name' | 'given'>;

function convertPair(
  { whole, name, given, inner }: Shortcode & { readonly inner: string },
  form: Form,
  context: TemplateContext,
): string {
  const { note, turned } = context;
  const { words, named } = readArguments(given);
  const kind = name.toLowerCase();
  if (kind === 'comment') {
    note('hidden-comments-left-out', inner.trim().slice(0, 200));
    return gap;
  }
  if (['highlight', 'code', 'prism'].includes(kind)) return turned(writeFence(words[0] ?? named.lang ?? '', inner));
  if (kind === 'figure' || addressOfService(name, words[0] ?? named.id ?? '') !== undefined)
    return convertSingle({ whole, name, given }, form, context) + inner;
  const { address } = readTold({ words, named });
  if (address !== undefined && inner.trim() !== '') return turned(linkWords(inner, address, form));
  note('shortcodes-unwrapped', name);
  const title = named.title ?? named.summary ?? named.header ?? '';
  return `${title === '' ? '' : form === 'html' ? `<strong>${title}</strong>\n` : `**${title}**\n\n`}${inner}`;
}

/** Turns the text between a pair of tags into a link. If the text contains blocks or links, writes a separate link after the text. */
function linkWords(inner: string, address: string, form: Form): string {
  if (/\n[ \t]*\n|\]\(|<a\s|\{\{/.test(inner.trim()))
    return `${inner}\n\n${writeLink(form, nameOfAddress(address), address)}`;
  const words = replaceBreaks(inner.trim());
  return form === 'prose' ? `[${words}](${writeTarget(address)})` : `<a href="${address}">${words}</a>`;
}

function convertSingle({ whole, name, given }: Shortcode, form: Form, context: TemplateContext): string {
  const { note, turned } = context;
  const args = readArguments(given);
  const { words, named } = args;
  const picture = isPictureTag(name) ? readPicture(args) : undefined;
  if (picture) {
    const written = writePicture(form, picture);
    const link = named.link;
    return turned(link !== undefined && form === 'prose' ? `[${written}](${link})` : written);
  }
  if (name === 'blogdown/postref') return turned('');
  if (isReference(name)) {
    const page = words[0] ?? named.path ?? '';
    const target = addressOfPage(page, named.lang);
    return turned(page === '' ? '' : writeLink(form, context.addressOf(target) ?? page, target));
  }
  const id = named.id ?? named.url ?? named.src ?? words.at(name === 'gist' || words.length > 1 ? 1 : 0) ?? '';
  const address = addressOfService(name, id, named.user ?? (words.length > 1 ? words[0] : ''));
  const told = readTold(args);
  if (address !== undefined) {
    note('embeds-made-links', address);
    return writeLink(form, told.words || nameOfAddress(address), address);
  }
  if (['br', 'newline'].includes(name.toLowerCase())) return turned('<br>');
  if (told.words === '') return leaveOut(whole, context);
  if (told.address !== undefined) return turned(writeLink(form, told.words, told.address));
  note('shortcodes-unwrapped', oneLine(whole));
  return told.words;
}

/**
 * Converts a shortcode inside a link or an attribute to an address. If there is no address, returns `#`, and a later step replaces the link
 * with the text of the link.
 */
function convertAddress({ whole, name, given }: Shortcode, context: TemplateContext): string {
  const { words, named } = readArguments(given);
  if (name === 'blogdown/postref') return context.turned('');
  if (fromRoot.has(name.toLowerCase())) return context.turned(addressFromRoot(words[0] ?? '', name, context.folder));
  const address = named.path ?? named.href ?? named.url ?? named.src ?? named.file ?? words[0] ?? '';
  if (address === '' || oneLine(address).includes(' ')) {
    leaveOut(whole, context);
    return '#';
  }
  return context.turned(isReference(name) ? addressOfPage(address, named.lang) : address);
}

/** Shortcodes that many sites define with the functions of Hugo of the same names, or with the address of the site. */
const fromRoot = new Set(['relurl', 'absurl', 'rellangurl', 'abslangurl', 'baseurl', 'siteurl', 'rooturl']);

/** Hugo adds the folder of the site only before an address without a slash at its start, unless the function also adds the language. */
function addressFromRoot(address: string, name: string, folder: string): string {
  if (schemeOf(address) !== undefined) return address;
  const isRoot = address.startsWith('/') && !name.toLowerCase().includes('lang');
  return isRoot ? address : folder + (address.startsWith('/') ? address.slice(1) : address);
}

const isReference = (name: string) => ['ref', 'relref'].includes(name.toLowerCase());

/** Returns the address of a page of the archive, in the given language if there is one. */
function addressOfPage(page: string, language: string | undefined): string {
  if (page.startsWith('#')) return page;
  const [path, fragment] = splitFragment(page);
  return `${pageScheme}${path}${language === undefined ? '' : `?lang=${language}`}${fragment}`;
}

function leaveOut(whole: string, { note }: TemplateContext): string {
  note('shortcodes-left-out', oneLine(whole));
  return gap;
}

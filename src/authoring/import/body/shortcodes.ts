/** Converts Hugo shortcodes to Markdown. A shortcode without an equivalent leaves only its words. */
import { isPictureTag, readArguments, readPicture, readTold } from './arguments-of-tag.ts';
import { addressOfService, nameOfAddress } from './embeds.ts';
import { pageScheme } from './resolver.ts';
import { type Form, gap, writeFence, writeLink, writePicture, writeTarget } from './snippets.ts';
import type { TemplateContext } from './template-context.ts';

const single = /\{\{[<%]\s*([\w/.-]+)((?:\s+(?:"[^"]*"|'[^']*'|`[^`]*`|[^"'`])*?)?)\s*\/?[>%]\}\}/g;
const escaped = /\{\{([<%])\/\*\s*([\s\S]*?)\s*\*\/([>%])\}\}/g;
const paired =
  /\{\{([<%])\s*([\w.-]+)((?:\s+(?:"[^"]*"|'[^']*'|`[^`]*`|[^"'`])*?)?)\s*[>%]\}\}((?:(?!\{\{[<%]\s*\2[\s>%])[\s\S])*?)\{\{[<%]\s*\/\s*\2\s*[>%]\}\}/g;

/** Converts shortcodes with an end tag from the inside out, then shortcodes without an end tag. Escaped shortcodes become visible text. */
export function convertShortcodes(text: string, context: TemplateContext): string {
  let out = text;
  for (let depth = 0; depth < 5; depth++) {
    const before = out;
    const formAt = context.formsOf(before);
    out = before.replace(paired, (whole, _mark, name, given, inner, at) =>
      convertPair({ whole, name, given, inner }, formAt(at), context),
    );
    if (out === before) break;
  }
  const formAt = context.formsOf(out);
  const singles = out.replace(single, (whole, name, given, at) => {
    const before = out.slice(Math.max(0, at - 500), at);
    return isInAddress(before)
      ? convertAddress({ whole, name, given }, context)
      : isInTag(before)
        ? leaveOut(whole, context)
        : convertSingle({ whole, name, given }, formAt(at), context);
  });
  return singles.replace(escaped, (_, open, inner, close) => context.keep(`{{${open} ${inner} ${close}}}`));
}

/** Returns whether a text ends in the address of a Markdown link or picture, or in an attribute for an address. */
const isInAddress = (before: string) =>
  /\]\(\s*<?[^\s()]*$|^ {0,3}\[[^\]\n]+\]:[ \t]*[^\s()]*$|<[a-z][^<>]*\s(?:href|src)\s*=\s*["']?[^\s"'<>]*$/im.test(
    before,
  );
const isInTag = (before: string) => /<[a-z][^<>]*\s[\w-]+\s*=\s*["']?[^\n"'<>]*$/i.test(before);

interface Shortcode {
  readonly whole: string;
  readonly name: string;
  readonly given: string;
}

function convertPair(
  { whole, name, given, inner }: Shortcode & { readonly inner: string },
  form: Form,
  { note }: TemplateContext,
): string {
  const { words, named } = readArguments(given);
  if (/^comment$/i.test(name)) {
    note('hidden-comments-left-out', inner.trim().slice(0, 200));
    return gap;
  }
  if (/^(?:highlight|code|prism)$/i.test(name)) {
    note('shortcodes-made-markdown');
    return writeFence(words[0] ?? named.lang ?? '', inner);
  }
  if (/^figure$/i.test(name) || addressOfService(name, words[0] ?? named.id ?? '') !== undefined)
    return whole.replace(/\{\{[<%]\s*\/[^}]*\}\}$/, '');
  const { address } = readTold({ words, named });
  if (address !== undefined && inner.trim() !== '') {
    note('shortcodes-made-markdown');
    return linkWords(inner, address, form);
  }
  note('shortcodes-unwrapped', name);
  const title = named.title ?? named.summary ?? named.header ?? '';
  return `${title === '' ? '' : form === 'html' ? `<strong>${title}</strong>\n` : `**${title}**\n\n`}${inner}`;
}

/** Links the words inside a pair of tags. Words with blocks or links in them cannot be a link, so a link follows them. */
function linkWords(inner: string, address: string, form: Form): string {
  if (/\n[ \t]*\n|\]\(|<a\s|\{\{/.test(inner.trim()))
    return `${inner}\n\n${writeLink(form, nameOfAddress(address), address)}`;
  const words = inner.trim().replace(/\s*\n\s*/g, ' ');
  return form === 'prose' ? `[${words}](${writeTarget(address)})` : `<a href="${address}">${words}</a>`;
}

function convertSingle({ whole, name, given }: Shortcode, form: Form, context: TemplateContext): string {
  const { note } = context;
  const args = readArguments(given);
  const { words, named } = args;
  const turned = (text: string) => {
    note('shortcodes-made-markdown');
    return text;
  };
  const picture = isPictureTag(name) ? readPicture(args) : undefined;
  if (picture) {
    const written = writePicture(form, picture);
    const link = named.link;
    return turned(link !== undefined && form === 'prose' ? `[${written}](${link})` : written);
  }
  if (name === 'blogdown/postref') return turned('');
  if (/^(?:rel)?ref$/i.test(name)) {
    const page = words[0] ?? named.path ?? '';
    return turned(page === '' ? '' : writeLink(form, page, addressOfPage(page)));
  }
  const id = named.id ?? named.url ?? named.src ?? words.at(name === 'gist' || words.length > 1 ? 1 : 0) ?? '';
  const address = addressOfService(name, id, named.user ?? (words.length > 1 ? words[0] : ''));
  const told = readTold(args);
  if (address !== undefined) {
    note('embeds-made-links', address);
    return writeLink(form, told.words || nameOfAddress(address), address);
  }
  if (/^(?:br|newline)$/i.test(name)) return turned('<br>');
  if (told.words === '') return leaveOut(whole, context);
  if (told.address !== undefined) return turned(writeLink(form, told.words, told.address));
  note('shortcodes-unwrapped', whole.replace(/\s+/g, ' '));
  return told.words;
}

/**
 * Returns the address that a shortcode in the place of an address stands for. Without an address, returns `#`, so that the link becomes
 * text.
 */
function convertAddress({ whole, name, given }: Shortcode, context: TemplateContext): string {
  const { words, named } = readArguments(given);
  if (name === 'blogdown/postref') {
    context.note('shortcodes-made-markdown');
    return '';
  }
  const address = named.path ?? named.href ?? named.url ?? named.src ?? named.file ?? words[0] ?? '';
  if (!/^[^\s]+$/.test(address)) {
    leaveOut(whole, context);
    return '#';
  }
  context.note('shortcodes-made-markdown');
  return /^(?:rel)?ref$/i.test(name) ? addressOfPage(address) : address;
}

const addressOfPage = (page: string) => (page.startsWith('#') ? page : `${pageScheme}${page}`);

function leaveOut(whole: string, { note }: TemplateContext): string {
  note('shortcodes-left-out', whole.replace(/\s+/g, ' '));
  return gap;
}

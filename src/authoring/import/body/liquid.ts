/** Converts Liquid and Nunjucks tags of Jekyll and Eleventy to Markdown. A tag without an equivalent stays as visible text. */
import { posix } from 'node:path';
import { oneLine } from '../../../language/white-space.ts';
import { isPictureTag, readArguments, readPicture, readQuotedPicture } from './arguments-of-tag.ts';
import { addressOfService, nameOfAddress, pageOfPlayer } from './embeds.ts';
import { gap } from './placeholder-characters.ts';
import { type Form, writeFence, writeLink, writePicture } from './snippets.ts';
import { isInAddress, isInLink, isInTag, isInWord, lengthBefore } from './tag-position.ts';
import type { TemplateContext } from './template-context.ts';

const comment = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#[^{}]*?#\}(?!\})/g;
const highlight =
  /\{%-?\s*(?:highlight|codeblock)\s*([^\s%]*)[^%]*?%\}([\s\S]*?)\{%-?\s*end(?:highlight|codeblock)\s*-?%\}/g;
const output = /(?<!\{)\{\{-?\s*("[^"]*"|'[^']*'|[A-Za-z_][\w.-]*)\s*((?:\|(?:"[^"]*"|'[^']*'|[^{}"'])*)?)-?\}\}/g;
/** Everything else between the marks of template tags that surely is one, such as `{{ site.posts[0].title }}`. */
const otherTag = /(?<!\{)\{\{-?(?:\s|(?:site|page|post)\.)[^{}]*-?\}\}(?!\})|(?<!\{)\{%-?\s*[\w-](?:[^%]|%(?!\}))*%\}/g;
const tag = /(?<!\{)\{%-?\s*([\w-]+)((?:[^%]|%(?!\}))*?)\s*-?%\}/g;

/** Converts comments, code blocks, tags such as `{% include … %}` and output tags such as `{{ page.title }}`, in this order. */
export function convertLiquid(text: string, context: TemplateContext): string {
  const { note, turned, formsOf } = context;
  const shown = text
    .replace(comment, whole => {
      note('hidden-comments-left-out', whole.slice(0, 200));
      return gap;
    })
    .replace(highlight, (_, language, code) => turned(writeFence(language, code)));
  const convertEach = (source: string, pattern: RegExp, convert: typeof convertTag) => {
    const formAt = formsOf(source);
    return source.replace(pattern, (whole, name, given, at) =>
      convert(
        { whole, name, given, form: formAt(at), before: source.slice(Math.max(0, at - lengthBefore), at) },
        context,
      ),
    );
  };
  const converted = convertEach(convertEach(shown, tag, convertTag), output, convertOutput);
  for (const [whole] of converted.matchAll(otherTag))
    if (!isTag(whole)) note('shortcodes-kept-as-text', oneLine(whole));
  return converted;
}

/** Returns whether one of the patterns finds a tag, so that its conversion has noted it already. */
const isTag = (whole: string) => [tag, output].some(pattern => whole.replace(pattern, '') === '');

interface Tag {
  readonly whole: string;
  /** Name of a tag, or the value that an output tag prints. */
  readonly name: string;
  /** Arguments of a tag, or the filters of an output tag. */
  readonly given: string;
  readonly form: Form;
  /** Text before the tag. */
  readonly before: string;
}

function convertTag({ whole, name, given, form, before }: Tag, context: TemplateContext): string {
  const { note, turned } = context;
  const args = readArguments(given);
  if (name === 'post_url' || name === 'link')
    return turned(writeAddress(args.words[0] ?? '', { form, before }, context));
  const inner = ['include', 'render', 'component'].includes(name);
  const called = inner ? (args.words[0] ?? '') : name;
  if (isPictureTag(called)) {
    const quoted = inner ? undefined : readQuotedPicture(given, name.includes('class'));
    const picture = quoted ?? readPicture(inner ? { ...args, words: args.words.slice(1) } : args);
    if (picture) return turned(writePicture(form, picture));
  }
  const service = posix.parse(called).name;
  const id = args.named.id ?? args.named.url ?? args.named.src ?? args.words[inner ? 1 : 0] ?? '';
  const address = addressOfService(service, id) ?? (isPlayer(service) ? pageOfPlayer(id) : undefined);
  if (address !== undefined) {
    note('embeds-made-links', address);
    return writeLink(form, args.named.title ?? nameOfAddress(address), address);
  }
  note('shortcodes-kept-as-text', oneLine(whole));
  return whole;
}

/** Writes the address of a page or a file, as an address in an address, and as a link among words, where Jekyll prints the address. */
function writeAddress(
  name: string,
  { form, before }: Pick<Tag, 'form' | 'before'>,
  { resolvePath, addressOf }: TemplateContext,
): string {
  const address = resolvePath(name);
  if (name === '' || isInAddress(before) || isInTag(before)) return address;
  const words = addressOf(address) ?? address;
  return isInLink(before) || isInWord(before) ? words : writeLink(form, words, address);
}

const isPlayer = (service: string) => service.includes('embed') || service.includes('video');

/** Filters that leave an address as it is, or that this file applies. */
const addressFilters = new Set([
  ...['url', 'relative_url', 'absolute_url', 'asset_url', 'link', 'img_url', 'htmlBaseUrl', 'prepend', 'append'],
  ...['escape', 'strip', 'uri_escape', 'cgi_escape', 'xml_escape'],
]);
/** Words in the names of filters that turn an address or id into a player, such as `youtube-lite`. */
const players = new Set(['embed', 'youtube', 'video', 'iframe', 'vimeo']);
const isPlayerFilter = (name: string) =>
  /^[\w-]*/
    .exec(name)?.[0]
    .split('-')
    .some(word => players.has(word));

interface Filter {
  readonly name: string;
  /** Text between quotation marks after the colon, or the value of the variable there; undefined if there is none. */
  readonly argument: string | undefined;
}

function readFilter(written: string, variable: TemplateContext['variable']): Filter {
  const [, name = '', text, named] = /^([^:\s]*)(?:\s*:\s*(?:["'](.*)["']|([\w.-]+)))?/s.exec(written.trim()) ?? [];
  return { name, argument: text ?? (named === undefined ? undefined : variable(named)) };
}

function convertOutput({ whole, name, given, form }: Tag, context: TemplateContext): string {
  const { note, turned, variable, folder } = context;
  const isLiteral = name.startsWith('"') || name.startsWith("'");
  const literal = isLiteral ? name.slice(1, -1) : variable(name);
  if (literal === undefined) {
    // A tag with a single character, such as `{{n}}`, is TeX and not a template tag, so the report does not mention it.
    if (name.length > 1) note('shortcodes-kept-as-text', whole);
    return whole;
  }
  const read = given
    .split('|')
    .slice(1)
    .map(one => readFilter(one, variable));
  const first = read[0] ?? { name: '', argument: undefined };
  const embedded = isPlayerFilter(first.name) ? pageOfPlayer(literal) : undefined;
  if (embedded !== undefined) {
    note('embeds-made-links', embedded);
    return writeLink(form, first.argument ?? nameOfAddress(embedded), embedded);
  }
  if (read.every(filter => addressFilters.has(filter.name)))
    return turned(read.reduce((value, filter) => applyFilter(value, filter, folder), literal));
  note('shortcodes-unwrapped', first.name);
  // A filter such as `avatar` turns an id into a picture. Leave the tag out, because the id alone would mean nothing to readers.
  return /photo|image|avatar|icon/i.test(first.name) ? gap : literal;
}

function applyFilter(value: string, { name, argument = '' }: Filter, folder: string): string {
  if (name === 'prepend') return argument + value;
  if (name === 'append') return value + argument;
  const isWhole = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value);
  if (isWhole || !['relative_url', 'absolute_url'].includes(name) || folder === '/') return value;
  return folder + (value.startsWith('/') ? value.slice(1) : value);
}

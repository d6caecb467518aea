/** Converts Liquid and Nunjucks tags of Jekyll and Eleventy to Markdown. A tag without an equivalent stays as visible text. */
import { isPictureTag, readArguments, readPicture, readQuotedPicture } from './arguments-of-tag.ts';
import { addressOfService, nameOfAddress, pageOfPlayer } from './embeds.ts';
import { type Form, gap, writeFence, writeLink, writePicture } from './snippets.ts';
import type { TemplateContext } from './template-context.ts';

const comment = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#[^{}]*?#\}(?!\})/g;
const highlight =
  /\{%-?\s*(?:highlight|codeblock)\s*([^\s%]*)[^%]*?%\}([\s\S]*?)\{%-?\s*end(?:highlight|codeblock)\s*-?%\}/g;
const output = /(?<!\{)\{\{-?\s*("[^"]*"|'[^']*'|[A-Za-z_][\w.-]*)\s*((?:\|(?:"[^"]*"|'[^']*'|[^{}"'])*)?)-?\}\}/g;
const tag = /(?<!\{)\{%-?\s*([\w-]+)((?:[^%]|%(?!\}))*?)\s*-?%\}/g;

/** Converts comments, code blocks, tags such as `{% include … %}` and output tags such as `{{ page.title }}`, in this order. */
export function convertLiquid(text: string, context: TemplateContext): string {
  const { note, formsOf } = context;
  const shown = text
    .replace(comment, whole => {
      note('hidden-comments-left-out', whole.slice(0, 200));
      return gap;
    })
    .replace(highlight, (_, language, code) => {
      note('shortcodes-made-markdown');
      return writeFence(language, code);
    });
  const formOfTag = formsOf(shown);
  const tagged = shown.replace(tag, (whole, name, given, at) =>
    convertTag({ whole, name, given, form: formOfTag(at) }, context),
  );
  const formOfOutput = formsOf(tagged);
  return tagged.replace(output, (whole, value, filters, at) =>
    convertOutput({ whole, value, filters, form: formOfOutput(at) }, context),
  );
}

interface Tag {
  readonly whole: string;
  readonly name: string;
  readonly given: string;
  readonly form: Form;
}

function convertTag({ whole, name, given, form }: Tag, { note, resolvePath }: TemplateContext): string {
  const args = readArguments(given);
  const turned = (text: string) => {
    note('shortcodes-made-markdown');
    return text;
  };
  if (/^(?:post_url|link)$/.test(name)) return turned(resolvePath(args.words[0] ?? ''));
  const inner = /^(?:include|render|component)$/.test(name);
  const called = inner ? (args.words[0] ?? '') : name;
  if (isPictureTag(called)) {
    const quoted = inner ? undefined : readQuotedPicture(given, name.includes('class'));
    const picture = quoted ?? readPicture(inner ? { ...args, words: args.words.slice(1) } : args);
    if (picture) return turned(writePicture(form, picture));
  }
  const service = called.replace(/^.*\/|\.\w+$/g, '');
  const id = args.named.id ?? args.named.url ?? args.named.src ?? args.words[inner ? 1 : 0] ?? '';
  const address = addressOfService(service, id) ?? (/embed|video/.test(service) ? pageOfPlayer(id) : undefined);
  if (address !== undefined) {
    note('embeds-made-links', address);
    return writeLink(form, args.named.title ?? nameOfAddress(address), address);
  }
  note('shortcodes-kept-as-text', whole.replace(/\s+/g, ' '));
  return whole;
}

const addressFilters =
  /^(?:url|relative_url|absolute_url|asset_url|link|img_url|htmlBaseUrl|prepend|append|escape|strip|uri_escape|cgi_escape|xml_escape)$/;

interface Output {
  readonly whole: string;
  readonly value: string;
  readonly filters: string;
  readonly form: Form;
}

function convertOutput({ whole, value, filters, form }: Output, { note, variable }: TemplateContext): string {
  const literal = /^["']/.test(value) ? value.slice(1, -1) : variable(value);
  const names = filters
    .split('|')
    .slice(1)
    .map(filter => filter.trim());
  const [first = ''] = names;
  if (literal === undefined) {
    // A tag with a single character, such as `{{n}}`, is TeX and not a template tag, so the report does not mention it.
    if (value.length > 1) note('shortcodes-kept-as-text', whole);
    return whole;
  }
  const embedded = /^(?:embed|youtube|video|iframe|vimeo)\b/.test(first) ? pageOfPlayer(literal) : undefined;
  if (embedded !== undefined) {
    const title = /:\s*["'](.*)["']\s*$/.exec(first)?.[1];
    note('embeds-made-links', embedded);
    return writeLink(form, title ?? nameOfAddress(embedded), embedded);
  }
  if (names.every(filter => addressFilters.test(filter.replace(/[:\s].*$/s, '')))) {
    note('shortcodes-made-markdown');
    return names.reduce(applyFilter, literal);
  }
  note('shortcodes-unwrapped', first.replace(/[:\s].*$/s, ''));
  // A filter such as `avatar` turns an id into a picture. Leave the tag out, because the id alone would mean nothing to readers.
  return /photo|image|avatar|icon/i.test(first) ? gap : literal;
}

function applyFilter(value: string, filter: string): string {
  const argument = /:\s*["']([^"']*)["']/.exec(filter)?.[1] ?? '';
  return filter.startsWith('prepend') ? argument + value : filter.startsWith('append') ? value + argument : value;
}

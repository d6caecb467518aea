/** Converts Hugo shortcodes to Markdown. A shortcode without an equivalent stays as visible text. */
import { readArguments, readPicture } from './arguments-of-tag.ts';
import { addressOfService, nameOfAddress } from './embeds.ts';
import { type Form, writeFence, writeLink, writePicture } from './snippets.ts';
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
    out = out.replace(paired, (whole, _mark, name, given, inner, at) =>
      convertPair({ whole, name, given, inner }, context.formAt(at), context),
    );
    if (out === before) break;
  }
  out = out.replace(single, (whole, name, given, at) =>
    convertSingle({ whole, name, given }, context.formAt(at), context),
  );
  return out.replace(escaped, (_, open, inner, close) => context.keep(`{{${open} ${inner} ${close}}}`));
}

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
  if (/^(?:highlight|code|prism)$/i.test(name)) {
    note('shortcodes-made-markdown');
    return writeFence(words[0] ?? named.lang ?? '', inner);
  }
  if (/^figure$/i.test(name) || addressOfService(name, words[0] ?? named.id ?? '') !== undefined)
    return whole.replace(/\{\{[<%]\s*\/[^}]*\}\}$/, '');
  note('shortcodes-unwrapped', name);
  const title = named.title ?? named.summary ?? named.header ?? '';
  return `${title === '' ? '' : form === 'html' ? `<strong>${title}</strong>\n` : `**${title}**\n\n`}${inner}`;
}

function convertSingle({ whole, name, given }: Shortcode, form: Form, { note, resolvePath }: TemplateContext): string {
  const args = readArguments(given);
  const { words, named } = args;
  const turned = (text: string) => {
    note('shortcodes-made-markdown');
    return text;
  };
  if (/^(?:figure|image|img|picture|photo|fig|resize-image|responsive-image|lightbox|imgproc)$/i.test(name)) {
    const picture = readPicture(args);
    if (picture) {
      const written = writePicture(form, picture);
      const link = named.link;
      return turned(link !== undefined && form === 'prose' ? `[${written}](${link})` : written);
    }
  }
  if (name === 'blogdown/postref') return turned('');
  if (/^(?:rel)?ref$/i.test(name)) return turned(resolvePath(words[0] ?? named.path ?? ''));
  const id = named.id ?? named.url ?? named.src ?? words.at(name === 'gist' || words.length > 1 ? 1 : 0) ?? '';
  const address = addressOfService(name, id, named.user ?? (words.length > 1 ? words[0] : ''));
  if (address !== undefined) {
    note('embeds-made-links', address);
    return writeLink(form, named.title ?? nameOfAddress(address), address);
  }
  if (/^(?:br|newline)$/i.test(name)) return turned('<br>');
  if (/^(?:toc|more|clear|clearfix)$/i.test(name)) {
    note('shortcodes-unwrapped', name);
    return '';
  }
  note('shortcodes-kept-as-text', whole.replace(/\s+/g, ' '));
  return whole;
}

/**
 * Converts shortcodes and template tags to Markdown. In code, only removes Liquid’s `raw` tags, because no reader should see these
 * tags.
 */
import type { Note } from '../changes.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { decideConditions, fieldOf, readField } from './conditions.ts';
import { convertLiquid } from './liquid.ts';
import { Mask } from './mask.ts';
import { apart, gap } from './placeholder-characters.ts';
import type { Resolver } from './resolver.ts';
import { findForms } from './segments.ts';
import { convertShortcodes } from './shortcodes.ts';
import { closeGaps } from './snippets.ts';
import type { TemplateContext } from './template-context.ts';

const raw = /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g;

/** Values that template tags may print. */
interface Values {
  /** Front matter of the article. */
  readonly data: Data;
  /** Settings of the old site. */
  readonly settings?: Data | undefined;
  /** Folder of the old site on its server, such as `/blog/`. */
  readonly folder?: string | undefined;
  /** See `Resolver`. */
  readonly addressOf?: Resolver['addressOf'];
}

/** Converts shortcodes and template tags outside of code, and fills in variables from the front matter and the settings of the old site. */
export function convertTemplates(body: string, values: Values, note: Note): string {
  if (!['{{', '{%', '{#'].some(mark => body.includes(mark))) return body;
  const { folder = '/' } = values;
  const shown = decideConditions(body, values.data, note)
    .replace(prefix, '')
    .replace(raw, (_, inner) => {
      note('shortcodes-unwrapped', 'raw');
      return inner.replace(/\{(?=[{%#])/g, `{${apart}`);
    });
  const mask = new Mask();
  const hidden = hideFences(shown, mask);
  const context: TemplateContext = {
    note,
    turned: markdown => {
      note('shortcodes-made-markdown');
      return markdown;
    },
    formsOf: findForms,
    variable: name => readVariable(values, name),
    folder,
    resolvePath: name => folder + (name.startsWith('/') ? name.slice(1) : name),
    addressOf: values.addressOf ?? (() => undefined),
    keep: kept => mask.hide(kept),
  };
  const out = convertLiquid(convertShortcodes(hidden, context), context);
  return closeGaps(mask.reveal(out)).replaceAll(apart, '');
}

/**
 * Masks fenced code and code spans. Does not mask indented lines. Markdown reads indented lines as code, but many indented lines are part
 * of a template tag of several lines.
 */
export function hideFences(text: string, mask: Mask): string {
  const fence =
    /^([ \t>]*(?:[-*+]|\d+[.)])?[ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))/gm;
  // In Pandoc, a code span followed by `{=html}` is raw HTML.
  const opened = text.replace(/(`+)([^`\n]+)\1\{=html\}/g, '$2');
  return opened
    .replace(fence, whole => mask.hide(whole))
    .replace(/(?<![`\\])(`+)(?!`)((?:(?!\n\s*\n)[\s\S])*?[^`])\1(?!`)/g, whole => mask.hide(whole));
}

/** Address of the site before a tag that prints a whole path by itself. */
const prefix = /(?:\{\{-?\s*site\.(?:url|baseurl|base_url|github\.url)\s*-?\}\})+\/?(?=\{%-?\s*(?:post_url|link)\s)/gi;

/** Variables with the address of the old site. The folder of the site is in the second group. */
const originsOfSite = ['site.url'];
const foldersOfSite = ['site.baseurl', 'site.base_url', 'site.github.url'];

function readVariable({ data, settings = {}, folder = '/' }: Values, name: string): string | undefined {
  if (originsOfSite.includes(name.toLowerCase())) return '';
  if (foldersOfSite.includes(name.toLowerCase())) return folder.slice(0, -1);
  const setting = /^site\.([\w-]+)$/.exec(name)?.[1];
  const value = setting === undefined ? data[fieldOf(name) ?? name] : settings[setting];
  if (typeof value === 'string' && !value.includes('{') && !value.includes('}')) return value.trim();
  return value === undefined && readField(name, data) === '' ? gap : undefined;
}

/** Converts the body of an archived article to the Markdown of the publication, one kind of change after another. Reads and writes no files. */
import { toSlug } from '../../../language/slug.ts';
import { withoutBlankStart } from '../../../language/white-space.ts';
import type { Dialect } from '../archive/read-archive.ts';
import type { Note } from '../changes.ts';
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { replaceControls } from './control-characters.ts';
import { convertDefinitionLists } from './definition-lists.ts';
import { settle } from './edits.ts';
import { dropEmptyItems } from './empty-items.ts';
import { dropHiddenDivs } from './hidden-divs.ts';
import { dropHiddenElements } from './hidden-elements.ts';
import { joinStrong } from './join-strong.ts';
import { convertKramdown, dropCommentDefinitions } from './kramdown.ts';
import { convertLinks } from './links.ts';
import { convertMarkup } from './markup.ts';
import { convertMdx } from './mdx.ts';
import { convertMedia } from './media.ts';
import { dedentOpenBlocks } from './open-blocks.ts';
import { convertPandoc } from './pandoc.ts';
import { plainText } from './plain-text.ts';
import type { Resolver } from './resolver.ts';
import { convertTemplates } from './templates.ts';

/** Body of an article in the archive, and the data that its conversion needs. */
export interface ForeignBody {
  readonly body: string;
  /** Front matter of the article. Template tags in the body may print its values. */
  readonly data: Data;
  /** Settings of the old site. Template tags may print them, too. */
  readonly settings?: Data;
  /** Folder of the old site on its server, such as `/blog/`; undefined for the root of the server. */
  readonly folder?: string | undefined;
  readonly title: string | undefined;
  /** Line of credits to add at the end of the text, or an empty string if there is none. */
  readonly credits: string;
  readonly dialect: Dialect;
}

export interface ConvertedBody {
  readonly body: string;
  /** First-level heading that was removed from the start of the body, as text, or undefined if none was removed. */
  readonly heading: string | undefined;
}

/** Converts a body; `note` records every change for the report. */
export function convertBody(
  { body, data, settings, folder, title, credits, dialect }: ForeignBody,
  resolver: Resolver,
  note: Note,
): ConvertedBody {
  const clean = replaceControls(body, around => note('control-characters-replaced', around))
    .replaceAll('\u2028', '\n')
    .replaceAll('\u2029', '\n');
  const plain = dialect === 'mdx' ? convertMdx(clean, note) : dialect === 'pandoc' ? partFences(clean) : clean;
  const steps = [
    dropHiddenDivs,
    (text: string) => convertTemplates(text, { data, settings, folder, addressOf: resolver.addressOf }, note),
    convertKramdown,
    dropCommentDefinitions,
    convertDefinitionLists,
  ];
  const { text, anchors } =
    dialect === 'converted'
      ? { text: plain, anchors: new Map<string, string>() }
      : convertPandoc(
          steps.reduce((changed, step) => step(changed, note), plain),
          note,
        );
  const known: Resolver = { ...resolver, link: address => followAnchor(address, anchors) ?? resolver.link(address) };
  const settled = settle(dedentOpenBlocks(convertMedia(dropHiddenElements(text, note), note)), 4, body =>
    convertLinks(convertMarkup(body, known, note), known),
  );
  const { heading, rest } = takeHeading(joinStrong(dropEmptyItems(settled)), title, note);
  if (credits !== '') note('credits-put-at-end', credits);
  const end = credits === '' ? '' : `\n\n*${credits.replace(/[*_]/g, '\\$&')}*`;
  return { body: `${withoutBlankStart(rest).trimEnd()}${end}\n`, heading };
}

/** Puts a blank line between an HTML tag and a code fence. Without this line, Pandoc recognises the fence, but CommonMark does not. */
const partFences = (body: string) =>
  body
    .replace(/^([ \t]*<\/?[a-z][^\n]*>[ \t]*)\n(?=[ \t]*```)/gim, '$1\n\n')
    .replace(/^([ \t]*```[ \t]*)\n(?=[ \t]*<\/?[a-z])/gim, '$1\n\n');

/**
 * Returns the new target of a link such as `#old`; undefined for any other address. In the archive, `# Title {#old}` defines an anchor. This
 * engine makes the anchor of a heading from the text of the heading instead.
 */
function followAnchor(address: string, anchors: ReadonlyMap<string, string>) {
  const words = address.startsWith('#') ? anchors.get(address.slice(1)) : undefined;
  return words === undefined ? undefined : { href: `#${toSlug(plainText(words))}` };
}

/**
 * Removes a first-level heading from the start of the body if the heading repeats the headline. If the article has no headline, also removes
 * the heading, which becomes the headline.
 */
function takeHeading(
  body: string,
  title: string | undefined,
  note: Note,
): { readonly heading: string | undefined; readonly rest: string } {
  const [whole = '', words = ''] = /^\s*# +([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body) ?? [];
  const heading = plainText(words);
  if (heading === '' || (title !== undefined && heading !== title)) return { heading: undefined, rest: body };
  if (title !== undefined) note('repeated-headlines-left-out');
  return { heading, rest: body.slice(whole.length) };
}

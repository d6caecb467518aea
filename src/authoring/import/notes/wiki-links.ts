/** Finds the links and embeds of Obsidian outside of code and raw HTML: `[[Note]]`, `[[Note#Heading|text]]`, `![[picture.png|300]]`. */
import { changeProse } from '../body/mask.ts';

export interface WikiLink {
  readonly isEmbed: boolean;
  /** Name or path of a note or file; empty if the link leads to a heading of the same note. */
  readonly target: string;
  /** Last heading in the link, as `B` in `[[Note#A#B]]`; empty if there is none. */
  readonly heading: string;
  /** True if the link leads to a block of the note, as in `[[Note#^abc]]`. */
  readonly isBlock: boolean;
  /** Parts after the first `|`, separated by `|`: the link text, or the description and the width of a picture. */
  readonly labels: readonly string[];
}

/** Matches links, but neither `[[ -f x ]]`, which is shell code, nor `[[1]](address)`, which is a Markdown link with the text `[1]`. */
const link = /(?<!\\)(!?)\[\[([^\s[\]\n](?:[^[\]\n]*[^\s[\]])?)\]\](?![[(:])/g;

/** Replaces the links in a text, except in code and raw HTML. If `replace` returns undefined, the link stays unchanged. */
export function replaceWikiLinks(body: string, replace: (link: WikiLink) => string | undefined): string {
  if (!body.includes('[[')) return body;
  return changeProse(body, (shown, mask) =>
    shown.replace(link, (whole, mark, inner) => replace(readWikiLink(mark === '!', mask.reveal(inner))) ?? whole),
  );
}

/** Parses `inner`, the text between the brackets of a link. In tables, it contains `\|` instead of `|`. */
export function readWikiLink(isEmbed: boolean, inner: string): WikiLink {
  const [path = '', ...labels] = inner
    .replaceAll('\\|', '|')
    .split('|')
    .map(part => part.trim());
  const [target = '', ...headings] = path.split('#').map(part => part.trim());
  const heading = headings.at(-1) ?? '';
  return { isEmbed, target, heading, isBlock: heading.startsWith('^'), labels: labels.filter(label => label !== '') };
}

const size = /^\d+(?:x\d+)?$/;

/** Returns the text of a link or the description of a picture: all labels except the width of the picture. */
export const wordsOfLabels = (labels: readonly string[]) => labels.filter(label => !size.test(label)).join(' ');

/**
 * Converts the content of a post from the block editor or the classic editor of WordPress to Markdown. Leaves addresses of the old site
 * unchanged, because a later step replaces these addresses.
 */
import { replacementOf } from '../body/elements.ts';
import type { Change } from '../changes.ts';
import { attribute } from '../from-html/address-rules.ts';
import { dropHiddenText } from '../from-html/hidden-text.ts';
import { parseHtml } from '../from-html/html-document.ts';
import { convertHtml } from '../from-html/html-to-markdown.ts';
import { elementsOf, replaceNode } from '../from-html/nodes.ts';
import { withoutRedirector } from '../from-html/settle-pieces.ts';
import { fillBlocks, hasBlocks } from './blocks.ts';
import { linkToPlayer } from './embeds.ts';
import { convertFigures } from './figures.ts';
import type { HtmlContext } from './html-context.ts';
import { markParagraphs } from './paragraphs.ts';
import { convertPictures } from './pictures.ts';
import { type Piece, writeCode } from './pieces.ts';
import { convertShortcodes } from './shortcodes.ts';

/** Converts the HTML of a post to Markdown. */
export function convertContent(content: string, context: HtmlContext): string {
  const parse = (html: string) => parseContent(html, context, named => convertShortcodes(named, context));
  const body = parse(content);
  const isClassic = !hasBlocks(body);
  fillBlocks(body, parse, context);
  body.normalize();
  convertPieces(body, context);
  markParagraphs(body, context, isClassic);
  return writeContent(body, context);
}

/** Replaces code, figures and pictures with placeholders for their Markdown, and removes scripts and styles. */
export function convertPieces(body: HTMLElement, context: HtmlContext): void {
  const { note } = context;
  convertCode(body, context);
  for (const words of dropHiddenText(body)) note('hidden-elements-left-out', words);
  for (const element of elementsOf(body, 'script, style, noscript')) {
    note('scripts-left-out', attribute(element, 'src') || element.nodeName.toLowerCase());
    element.remove();
  }
  convertFigures(body, context);
  convertPictures(body, context);
}

/** Kinds of change that a report lists instead of a question for the editor, by kind of question. */
const changeOfQuestion: ReadonlyMap<string, Change> = new Map([
  ['comment-left-out', 'comments-in-text-left-out'],
  ['form-left-out', 'forms-left-out'],
  ['form-made-text', 'forms-made-text'],
  ['merged-cells-in-table', 'merged-cells-split'],
  ['table-made-paragraphs', 'tables-made-paragraphs'],
]);

/** Converts the parsed HTML of a post to Markdown. Call `convertPieces` first, because it replaces code and pictures with placeholders. */
export function writeContent(body: HTMLElement, context: HtmlContext): string {
  const { pieces, note } = context;
  const markdown = convertHtml(body, {
    // `convertPictures` has already replaced all pictures with placeholders.
    picture: () => undefined,
    link: address => context.address(withoutRedirector(address)),
    player: found => linkToPlayer(found, context),
    ask: ({ kind, gaps: [about] }) => note(changeOfQuestion.get(kind) ?? 'dead-links-made-text', `${about}`),
  });
  // Writes `[\^` instead of `[^` except in footnotes, because a link whose text begins with `^` would become a footnote.
  return pieces.fill(markdown.replace(/(?<!\\)\[\^(?!e?\d+\](?!\())/g, '[\\^'));
}

/**
 * Parses the HTML of a post, after `change` has converted its shortcodes. Removes the characters U+E000 to U+E003, because placeholders
 * contain these characters.
 */
export function parseContent(
  content: string,
  context: HtmlContext,
  change: (html: string) => string = html => html,
): HTMLElement {
  const end = content.lastIndexOf('-->') + 1;
  // A comment without an end would hide the rest of the text.
  const closed = content.slice(0, end) + content.slice(end).replaceAll('<!--', '&lt;!--');
  const named = settleNames(closed.replace(/[\uE000-\uE003]/g, ''), context);
  return parseHtml(`<body>${change(named)}`).body;
}

/** Escapes names in angle brackets that are not HTML elements, such as `<name>`. Removes tags of Word and other programs, such as `<o:p>`. */
const settleNames = (html: string, { note }: HtmlContext) =>
  html.replace(/<(\/?)([A-Za-z][^\s/>]*)((?:"[^"<>]*"|'[^'<>]*'|[^<>"'])*>)?/g, (whole, slash, name, rest) => {
    if (replacementOf(name.toLowerCase()) !== 'text')
      return rest === undefined ? whole : `<${slash}${name}${wellNamed(rest)}`;
    if (rest !== undefined && /^[a-z][a-z0-9]*[:-][\w:-]+$/i.test(name)) return '';
    if (slash === '') note('angle-brackets-kept', whole.slice(0, 60));
    return `&lt;${whole.slice(1)}`;
  });

const attributePattern = /\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/g;

/**
 * Removes malformed attributes from a tag, because the HTML parser would turn stray quotation marks into attributes. `rest` is the tag
 * without its name.
 */
function wellNamed(rest: string): string {
  const odd = rest.replace(attributePattern, '').trim();
  return odd === '>' || odd === '/>' ? rest : `${(rest.match(attributePattern) ?? []).join('')}>`;
}

/** Converts each `<pre>`, such as `<pre><code class="language-r">` or the lines of a poem, to a code block. */
function convertCode(root: Element, { pieces }: HtmlContext): void {
  for (const pre of elementsOf(root, 'pre')) {
    const place = root.ownerDocument.createElement('p');
    place.textContent = pieces.inline(pieceOfCode(pre));
    replaceNode(pre, place);
  }
}

function pieceOfCode(pre: Element): Piece {
  const code = pre.querySelector('code');
  const classes = `${attribute(pre, 'class')} ${code ? attribute(code, 'class') : ''}`;
  const [, language = ''] = /\b(?:lang(?:uage)?-|brush:\s*)([\w+-]+)/.exec(classes) ?? [];
  for (const end of elementsOf(pre, 'br')) replaceNode(end, pre.ownerDocument.createTextNode('\n'));
  return writeCode(language, pre.textContent ?? '');
}

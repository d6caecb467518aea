/**
 * Converts the content of a post to Markdown, whether it comes from the block editor or the classic editor of WordPress. Leaves addresses
 * of the old site unchanged; a later step replaces them.
 */
import { escapeText } from '../../../html.ts';
import { replacementOf } from '../body/elements.ts';
import { readAttribute } from '../body/media.ts';
import { decodeEntities } from '../body/plain-text.ts';
import { convertHtml } from '../from-html/html-to-markdown.ts';
import { hasBlocks, openBlocks } from './blocks.ts';
import { convertFigures } from './figures.ts';
import type { HtmlContext } from './html-context.ts';
import { convertPictures, convertPlayers, link } from './media.ts';
import { markParagraphs } from './paragraphs.ts';
import { type Piece, writeCode } from './pieces.ts';
import { convertShortcodes } from './shortcodes.ts';

const pre = /<pre\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)<\/pre\s*>/gi;
const programs = /<(script|style|noscript|form)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

/** Converts the HTML of a post to Markdown. */
export function convertContent(content: string, context: HtmlContext): string {
  const { pieces, note } = context;
  const classic = !hasBlocks(content);
  const marks = /[\uE000-\uE003]/g;
  const coded = openBlocks(content.replace(marks, ''), context).replace(pre, (_, attributes, inner) =>
    pieces.block(convertCode(attributes, inner)),
  );
  const clean = settleNames(coded, context).replace(programs, (_, tag) => {
    note('scripts-left-out', tag);
    return '';
  });
  const shown = convertShortcodes(convertFigures(clean, context), context);
  const players = convertPlayers(convertPictures(shown, context), context);
  const lines = classic ? markParagraphs(linkLines(players, context)) : players;
  // Writes `[\^` instead of `[^`, because a link whose words begin with `^` would become a footnote.
  const markdown = convertHtml(rewriteLinks(lines, context), {
    picture: ({ address, alt, caption }) => ({ src: address, alt, caption }),
    link: address => address,
  });
  return pieces.fill(markdown.replace(/(?<!\\)\[\^/g, '[\\^'));
}

/** Escapes words in angle brackets that are not HTML, such as `<name>`. Removes tags of Word and other programs, such as `<o:p>`. */
const settleNames = (html: string, { note }: HtmlContext) =>
  html.replace(/<(\/?)([A-Za-z][^\s/>]*)((?:"[^"<>]*"|'[^'<>]*'|[^<>"'])*>)?/g, (whole, slash, name, rest) => {
    if (replacementOf(name.toLowerCase()) !== 'text')
      return rest === undefined ? whole : `<${slash}${name}${wellNamed(rest.replace(/\s*\n\s*/g, ' '))}`;
    if (rest !== undefined && /^[a-z][a-z0-9]*[:-][\w:-]+$/i.test(name)) return '';
    if (slash === '') note('angle-brackets-kept', whole.slice(0, 60));
    return `&lt;${whole.slice(1)}`;
  });

const attribute = /\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?(?=[\s/>])/g;

/**
 * Removes malformed attributes from a tag, because the HTML parser would turn stray quotation marks into attributes. `rest` is the tag
 * without its name.
 */
function wellNamed(rest: string): string {
  const odd = rest.replace(attribute, '');
  return /^\s*\/?>$/.test(odd) ? rest : `${(rest.match(attribute) ?? []).join('')}>`;
}

/** Converts a `<pre>`, such as `<pre><code class="language-r">` or the lines of a poem, to a code block. */
function convertCode(attributes: string, inner: string): Piece {
  const [, language = ''] =
    /\b(?:lang(?:uage)?-|brush:\s*)([\w+-]+)/.exec(`${attributes} ${/<code\b([^>]*)>/i.exec(inner)?.[1] ?? ''}`) ?? [];
  const text = decodeEntities(inner.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-z][^>]*>/gi, ''));
  return writeCode(language, text);
}

/** Turns an address on a line of its own into a link. WordPress would embed the page of that address. */
const linkLines = (html: string, { note }: HtmlContext) =>
  html.replace(/^[ \t]*(?:<p>)?(https?:\/\/[^\s<>"]+)(?:<\/p>)?[ \t]*$/gm, (_, address) => {
    note('embeds-made-links', decodeEntities(address));
    return `\n\n<p>${link(decodeEntities(address))}</p>\n\n`;
  });

const rewriteLinks = (html: string, { address }: HtmlContext) =>
  html.replace(/<a\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi, (whole, attributes) => {
    const href = readAttribute(attributes, 'href');
    return href === undefined ? whole : `<a href="${escapeText(address(href))}">`;
  });

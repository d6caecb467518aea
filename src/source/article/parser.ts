/** Sets up the Markdown parsers. The only file that imports markdown-it and its plugins. */
import MarkdownIt from 'markdown-it';
import container from 'markdown-it-container';
import footnote from 'markdown-it-footnote';
import { findUnseen } from '../../language/characters.ts';
import { collectBraces } from './attached-braces.ts';
import { holdAddresses } from './bare-addresses.ts';
import { rememberMark } from './block-marks.ts';
import { markDangling } from './brackets.ts';
import { keepSpeech } from './definitions.ts';
import { allowEastAsianEmphasis } from './emphasis.ts';
import { allowIndentedParagraphs } from './indented-paragraphs.ts';
import { rememberOffsets } from './inline-places.ts';
import { joinEastAsianLines } from './join-lines.ts';
import { rememberNote } from './notes.ts';
import { addRenderRules } from './render-rules.ts';
import { passOverUnseen } from './unseen-letters.ts';

/** Parser for texts of this engine. */
export const markdown = new MarkdownIt({ html: true });
// Accepts invalid addresses too, because markdown-it would otherwise show the links as text. `resolveLink` and `resolvePicture` report
// invalid addresses.
markdown.validateLink = () => true;
const { normalizeLink } = markdown;
markdown.normalizeLink = address => (findUnseen(address) === undefined ? normalizeLink(address) : address);
rememberOffsets(markdown);
allowEastAsianEmphasis(markdown);
markdown.use(footnote);
markdown.block.ruler.before('footnote_def', 'remember_note', rememberNote, { alt: ['paragraph', 'reference'] });
keepSpeech(markdown);
markdown.inline.ruler.after('footnote_ref', 'dangling', markDangling);
joinEastAsianLines(markdown);
passOverUnseen(markdown);
allowIndentedParagraphs(markdown);
markdown.use(container, 'pullquote');
markdown.block.ruler.after('fence', 'remember_mark', rememberMark, { alt: ['paragraph', 'reference'] });
holdAddresses(markdown);
addRenderRules(markdown);
collectBraces(markdown);

/** Parser for Markdown that is not for this engine: CommonMark with tables and footnotes, without any check. */
export const plain = new MarkdownIt({ html: true }).use(footnote);
plain.validateLink = () => true;
for (const rule of ['footnote_ref', 'footnote_caption', 'footnote_anchor']) plain.renderer.rules[rule] = () => '';
// Renders indented HTML as HTML, not as code, because other generators do this and authors rely on it.
plain.renderer.rules.code_block = (tokens, i) => {
  const content = tokens[i]?.content ?? '';
  return `<div>${/^\s*<\/?[a-z]/i.test(content) ? content : plain.utils.escapeHtml(content)}</div>`;
};

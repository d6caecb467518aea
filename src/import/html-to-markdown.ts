/** HTML → Markdown, as an editor would write it. */
import Turndown from 'turndown';

const turndown = new Turndown({
  headingStyle: 'atx',
  hr: '---',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
});
// What Markdown cannot say stays HTML, which articles may have.
turndown.keep(['table', 'sup', 'sub', 'abbr', 'ruby', 'details', 'dl', 'del', 's', 'ins', 'kbd', 'mark', 'u', 'small']);

export const htmlToMarkdown = (html: string) => `${turndown.turndown(html).trim()}\n`;

/** Converts a saved or copied plain text to a `Manuscript`, the common form of submitted texts. */
import { decodeText } from './decode-text.ts';
import type { Manuscript } from './manuscript.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';
import { refuseFormats } from './refuse-formats.ts';

/** Reads a text. A file whose name ends in `.md` is read as Markdown. Throws UnreadableError if the file has another format. */
export function readText(bytes: Uint8Array, path: string): Manuscript {
  const { text, questions } = decodeText(bytes);
  refuseFormats(bytes, text);
  const read = isMarkdown(path) ? readMarkdown(text) : { text: textToMarkdown(text), questions: [] };
  return { text: read.text, told: {}, pictures: new Map(), questions: [...questions, ...read.questions] };
}

/** Turns lines into Markdown paragraphs; joins the lines of a paragraph that was wrapped at a fixed width. */
export function textToMarkdown(text: string): string {
  const lines = text.split('\n').map(line => line.trim());
  const hasGaps = lines.some((line, i) => line === '' && i > 0 && i < lines.length - 1);
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(escapeLine(line));
  }
  return blocks
    .filter(block => block.length > 0)
    .map((block, i) => (hasGaps && i > 0 && isWrapped(block) ? block.join(' ') : block.join('\n\n')))
    .join('\n\n')
    .concat('\n');
}

/** Returns whether a block was wrapped at a fixed width: all lines but the last have 46 to 99 characters. */
function isWrapped(block: readonly string[]): boolean {
  const lengths = block.slice(0, -1).map(line => line.length);
  return lengths.length > 0 && Math.min(...lengths) > 45 && Math.max(...lengths) < 100;
}

/** Escapes characters that Markdown would interpret. */
const escapeLine = (line: string) =>
  line
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/~~/g, '\\~~')
    .replace(/^(?=[#>+=|~-]|:::)/, '\\')
    .replace(/^(\d+)(?=[.)] )/, '$1\\');

/** Converts a plain text file to a `Manuscript`, the common form of submitted texts. */
import { eastAsian } from '../../../language/east-asian.ts';
import { columnsOf } from '../../../language/text-width.ts';
import { readCredits } from './credits.ts';
import { decodeText } from './decode-text.ts';
import { joinLines } from './headline.ts';
import type { Manuscript } from './manuscript.ts';
import { refuseFormats } from './refuse-formats.ts';

/** Reads a plain text file. Throws UnreadableError if the file has another format. */
export function readText(bytes: Uint8Array): Manuscript {
  const { text, questions } = decodeText(bytes);
  refuseFormats(bytes, text);
  return {
    text: textToMarkdown(text),
    told: {},
    pictures: new Map(),
    visible: listLines(text),
    leftOut: [],
    questions,
  };
}

const listLines = (text: string) => text.split('\n').map((line, i) => ({ text: line, line: i + 1 }));

/** Turns lines into Markdown paragraphs; joins the lines of a paragraph that was wrapped at a fixed width. */
export function textToMarkdown(text: string): string {
  const blocks: string[][] = [[]];
  for (const line of text.split('\n').map(written => written.trim())) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter(block => block.length > 0);
  const wrapped = filled.filter((block, i) => isWrapped(block) && (i > 0 || isParagraph(block)));
  const isWrappedText = wrapped.some(breaksSentences);
  return filled
    .map(block =>
      isWrappedText && wrapped.includes(block) ? escapeLine(joinLines(block)) : block.map(escapeLine).join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

const isWide = (sign: string) => eastAsian.test(sign);

const [narrowest, widest] = [46, 110];
/** Number of columns that may stay empty at the end of a line, because some punctuation marks must not begin the next line. */
const slack = 4;

/**
 * Returns whether a block was wrapped at a fixed width: each line, except the last line, has no space for the first word (in Chinese, the
 * first character) of the next line.
 */
function isWrapped(block: readonly string[]): boolean {
  const inner = block.slice(0, -1).map(columnsOf);
  const width = Math.max(...inner);
  if (inner.length === 0 || Math.min(...inner) < narrowest || width > widest) return false;
  if (columnsOf(block.at(-1) ?? '') > width + slack) return false;
  return inner.every((used, i) => used + columnsOf(firstWordOf(block[i + 1] ?? '')) + slack >= width);
}

function firstWordOf(line: string): string {
  const [first = ''] = line;
  return isWide(first) ? first : (line.split(' ', 1)[0] ?? '');
}

const isEnd = (line: string) => /[.。！？!?…][”’"』」）)]?$/.test(line);

/** Returns whether a line of a block, except the last line, ends inside a sentence. If no line does, each line may be a separate paragraph. */
const breaksSentences = (block: readonly string[]) => block.slice(0, -1).some(line => !isEnd(line));

/** Returns whether the first block of a text is a paragraph, and not a headline with credits below it. */
const isParagraph = (block: readonly string[]) =>
  isEnd(block.at(-1) ?? '') && block.every(line => readCredits(line) === undefined);

/** Matches marks, tags and character references, and at the start of a line the marks of blocks. */
const interpreted = /[\\`*_[\]]|<(?=[A-Za-z/!?])|&(?=#?[^\W_]+;)|~~|^(?:[#>+=|~-]|:::)|(?<=^\d+)[.)](?= |$)/g;

/** Escapes what Markdown would interpret in a line of plain text. */
export const escapeLine = (line: string): string => line.replace(interpreted, '\\$&');

/** Prints a mail as plain text: at most 76 columns, except for addresses, which are never broken. */
import { unspacedLetter } from '../../language/east-asian.ts';
import { breakLines } from '../../language/line-breaks.ts';
import type { Strings } from '../../language/strings/strings.ts';
import { columnsOf } from '../../language/text-width.ts';
import type { Entry, Line, Mail, Role } from './mail.ts';

/** Maximum width in columns. RFC 5322 recommends at most 78: https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 */
const columns = 76;

const rule = '-'.repeat(36);

/** Prints a mail as plain text. Links are full addresses on lines of their own. */
export function drawText({ language, head, entries, foot }: Mail, strings: Strings): string {
  const block = (lines: readonly Line[]) =>
    lines.map((line, i) => `${gapAfter(lines[i - 1])}${printLine(line, language)}`).join('');
  const entry = ({ picture, lines }: Entry) => {
    const shown = picture && wrap(`[${strings.picture}${strings.colon}${picture.alt}]`, language);
    return [...(shown === undefined ? [] : [shown]), block(lines)].join('\n\n');
  };
  return `${[block(head), ...entries.map(entry), block(foot)].join(`\n\n${rule}\n\n`)}\n`;
}

/** Returns the space between a line and the next. A kicker or a label stands directly above its headline. */
function gapAfter(line: Line | undefined): string {
  if (line === undefined) return '';
  return line.role === 'kicker' || line.role === 'label' ? '\n' : '\n\n';
}

const underlined: Partial<Record<Role, string>> = { title: '=', headline: '-' };

/** Prints the words of a line, and below them the addresses to which they lead. Does not repeat an address that the words already are. */
function printLine({ role, words }: Line, language: string): string {
  const text = wrap(words.map(each => each.text).join(''), language);
  const mark = underlined[role];
  const underline = mark === undefined ? [] : [mark.repeat(Math.max(...text.split('\n').map(columnsOf)))];
  const links = words.flatMap(({ text: own, href }) =>
    href === undefined || href === own || href === `mailto:${own}` ? [] : [href],
  );
  return [text, ...underline, ...links].join('\n');
}

const wrap = (text: string, language: string): string =>
  breakLines(partsOf(text, language), columns, columnsOf).join('\n');

/**
 * Yields the parts of a text between which a line may end: the words of a language with spaces, and the words of a text without spaces, such as
 * Chinese. Never splits an address.
 */
function* partsOf(text: string, language: string): Generator<string> {
  for (const part of text.split(/(https?:\/\/[!-~]+|[ \t\r\n]+)/i)) {
    const isAddress = /^https?:/i.test(part);
    if (isAddress || (!unspacedLetter.test(part) && columnsOf(part) <= columns)) yield part.replace(/[\t\r\n]/g, ' ');
    else for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(part)) yield segment;
  }
}

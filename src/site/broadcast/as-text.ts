/** Writes a broadcast script as plain text. Square brackets contain what is not read aloud, round brackets help for reading. */
import type { Strings } from '../../language/strings/strings.ts';
import { bracketsIn, sayPace } from './punctuation.ts';
import type { LeftOut, Line, Script, Words } from './script.ts';

/** Returns the text of a script, with a line feed at the end. */
export function writeScript(script: Script, strings: Strings): string {
  const { language, name, opening, articles, unfit, pace, seconds } = script;
  const head = [
    `${name} · ${strings.broadcastScript}`,
    `${strings.broadcastTotal}${strings.colon}${strings.duration(seconds)} · ${sayPace(pace, strings)}`,
    ...articles.map(({ headline, seconds: length }, i) => `${i + 1}. ${plain(headline)} · ${strings.duration(length)}`),
  ];
  const parts = [
    head.join('\n'),
    ...opening.map(line => writeLine(line, language, strings)),
    ...articles.flatMap(({ headline, lines, leftOut, seconds: length }, i) => [
      `———— ${i + 1} · ${strings.duration(length)} ————`,
      writeLine({ kind: 'heading', words: headline }, language, strings),
      ...lines.map(line => writeLine(line, language, strings)),
      ...listLeftOut(leftOut, strings),
    ]),
    ...(unfit.length > 0
      ? [[note(strings.broadcastNoTime), ...unfit.map(({ title }) => `- ${title}`)].join('\n')]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const note = (text: string) => `[${text}]`;

const plain = (words: readonly Words[]) => words.map(({ text }) => text).join('');

function writeLine({ kind, words }: Line, language: string, { broadcastPause }: Strings): string {
  if (kind === 'pause') return note(broadcastPause);
  if (kind === 'note') return note(plain(words));
  const text = writeWords(words, language);
  return kind === 'heading' ? `${note(broadcastPause)} ${text} ${note(broadcastPause)}` : text;
}

/** Writes the words of a line, each with its help in brackets. */
function writeWords(words: readonly Words[], language: string): string {
  let written = '';
  for (const { text, help } of words) {
    written += text;
    if (!help) continue;
    const [open, close] = bracketsIn(language, isOpen(written));
    written += `${open}${'words' in help ? help.words : help.syllables.filter(Boolean).join(' ')}${close}`;
  }
  return written;
}

/** Returns whether a text ends within brackets. */
const isOpen = (text: string): boolean =>
  Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));

function listLeftOut(leftOut: readonly LeftOut[], { broadcastLeftOut, colon }: Strings): readonly string[] {
  if (leftOut.length === 0) return [];
  const rows = leftOut.map(({ label, text }) => `- ${label}${colon}${text.replace(/\s*\n\s*/g, ' / ')}`);
  return [[note(broadcastLeftOut), ...rows].join('\n')];
}

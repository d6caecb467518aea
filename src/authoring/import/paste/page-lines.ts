/** Puts the headline of a page at the start of the text, and the credits below the headline. */

import { hasHan } from '../../../language/east-asian.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { readCredits } from './credits.ts';
import { dropBreak, dropHeadingMark, endsIn, wordsOf } from './headline.ts';
import { escapeLine } from './read-text.ts';
import { isSame, isSimilar } from './similar.ts';

/** Text of a page, with questions for the editor about the lines at its start. */
interface SettledText {
  readonly text: string;
  readonly questions: readonly Message[];
}

/** Maximum number of lines above the headline. */
const mostLines = 200;

const isSentence = (words: string) => endsIn(words, '.。！？!?…”"') || words.length > 160;
/** Returns whether a line is certainly a paragraph of an article. */
const isParagraph = (words: string) => isSentence(words) && words.length > (hasHan(words) ? 40 : 100);
const isPicture = (line: string) => line.startsWith('![');
const isHeadline = (line: string) => line.startsWith('# ');
const isCredit = (line: string) => readCredits(wordsOf(line)) !== undefined;

/**
 * Moves the headline to the start of the text: the line that equals or resembles `title`, else the `<h1>`, else `title` itself. Never takes another
 * line, because many pages begin with a menu or the name of a section. Leaves out the lines above the headline, except pictures and
 * credits, and asks the editor about the lines left out. If `isSure` is true, the metadata of the page contains the headline, so
 * an `<h1>` with a different text is not the headline.
 */
export function settleHeadline(text: string, title: string | undefined, isSure: boolean): SettledText {
  const lines = text.split('\n').map(dropBreak);
  const body = lines.slice(0, mostLines).findIndex(line => !line.startsWith('#') && isParagraph(wordsOf(line)));
  const head = lines.slice(0, body === -1 ? mostLines : body + 1);
  const agreeing = head.findIndex(line => agrees(wordsOf(line), title ?? '', isHeadline(line)));
  const at = agreeing === -1 && !isSure ? head.findIndex(isHeadline) : agreeing;
  if (at === -1 && title === undefined) return { text, questions: [] };
  const above = lines.slice(0, Math.max(at, 0)).filter(line => line !== '');
  const kept = above.filter(line => isPicture(line) || isCredit(line));
  const lost = above
    .filter(line => !kept.includes(line))
    .map(wordsOf)
    .filter(words => words !== '');
  const below = settleCredits(lines.slice(at + 1));
  const headline = at === -1 ? escapeLine(title ?? '') : dropHeadingMark(lines[at] ?? '');
  const questions = [
    ...(lost.length > 0 ? [askAboutLost(lost.join(' · '))] : []),
    ...(at === -1 ? [askAboutHeadline(title ?? '', head)] : []),
    ...below.questions,
  ];
  return { text: [`# ${headline}`, ...kept, below.text].join('\n\n'), questions };
}

const askAboutLost = (words: string) =>
  tell(
    'lines-above-headline-left-out',
  )`this text above the headline was left out: ${words.length > 300 ? `${words.slice(0, 300)} …` : words}`;

/** Asks about a headline that is not in the text. */
function askAboutHeadline(title: string, head: readonly string[]): Message {
  const heading = head.find(isHeadline);
  return heading === undefined
    ? tell(
        'headline-not-in-text',
      )`the text does not contain the headline, which was taken from the title of the page: ${title}`
    : tell('headline-of-envelope')`the email or the page has another possible headline: ${wordsOf(heading)}`;
}

function agrees(words: string, title: string, isHeading: boolean): boolean {
  if (words === '' || title === '' || words.length > title.length * 2 + 20) return false;
  if (isSame(words, title) || isSimilar(words, title)) return true;
  const [short, long] = words.length < title.length ? [words, title] : [title, words];
  return long.startsWith(short) && short.length * (isHeading ? 4 : 2) >= long.length;
}

/**
 * Sorts the lines at the start of a text: first the credits, and then the other lines that are not sentences, such as "Supported by". Asks
 * the editor whether these other lines are part of the text. If a picture follows, moves no line, because the caption and the credit must
 * stay beside the picture.
 */
function settleCredits(lines: readonly string[]): SettledText {
  const isStart = (line: string) =>
    line !== '' &&
    !isHeadline(line) &&
    !isCredit(line) &&
    (isSentence(wordsOf(line)) || /^(?:#|!\[|[-*>|]|\d+\.)/.test(line));
  const start = Math.max(lines.findIndex(isStart), 0);
  const head = lines.slice(0, start).filter(line => line !== '');
  const rest = lines.slice(start).map(demote);
  const credits = head.filter(isCredit);
  const others = head.filter(line => !credits.includes(line));
  if (others.length === 0 || isPicture(rest[0] ?? ''))
    return { text: [...head.map(demote), ...rest].join('\n'), questions: [] };
  return {
    text: [...credits, ...others.map(demote), rest.join('\n')].join('\n\n'),
    questions: others
      .filter(line => !isHeadline(line))
      .map(
        line => tell('line-may-not-be-text')`this line at the start is perhaps not part of the text: ${wordsOf(line)}`,
      ),
  };
}

/** Turns a first-level heading into a second-level heading, because the headline is the only first-level heading. */
const demote = (line: string) => (isHeadline(line) ? `#${line}` : line);

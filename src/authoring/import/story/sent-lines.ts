/** Reads the answers in the text of a mail that a browser wrote from the form, and answers in the encoding of forms. */
import { questionNames } from '../../../source/stories/story-form.ts';

/** Answers in a text, and lines that belong to no answer, such as the signature of a mail program. */
export interface SentLines {
  readonly fields: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
}

/** Names of the fields above the story and below it, in the order of the form. The form begins with its language. */
const order: readonly string[] = ['language', ...questionNames];
const above = order.slice(0, order.indexOf('story'));
const below = order.slice(order.indexOf('story') + 1);

/**
 * Reads `name=value` lines: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#text/plain-encoding-algorithm.
 * The story may itself contain such lines. Therefore the answers below the story are read from the last line upwards, as long as their
 * order is that of the form.
 */
export function readSentLines(text: string): SentLines {
  if (isFormEncoded(text)) return { fields: Object.fromEntries(new URLSearchParams(text.trim())), leftOut: [] };
  const lines = text.split('\n').map(readLine);
  const start = lines.findIndex(({ name }) => name === 'story');
  if (start === -1) return { fields: {}, leftOut: [] };
  const last = lines.findLastIndex(({ name }, i) => i > start && below.includes(name));
  const first = last === -1 ? lines.length : findFirst(lines, last);
  const answers = [
    ...lines.slice(0, start).filter(({ name }) => above.includes(name)),
    ...lines.slice(first).filter(({ name }, i) => first + i <= last && name !== ''),
  ];
  const story = [lines[start]?.value ?? '', ...lines.slice(start + 1, first).map(({ whole }) => whole)];
  const rest = [
    ...lines.slice(0, start).filter(({ name }) => !above.includes(name)),
    ...(last === -1 ? [] : lines.slice(last + 1)),
  ];
  return {
    fields: {
      ...Object.fromEntries(answers.map(({ name, value }) => [name, value.trim()])),
      story: story.join('\n').trim(),
    },
    leftOut: rest.map(({ whole }) => whole.trim()).filter(whole => whole !== ''),
  };
}

interface Line {
  readonly whole: string;
  /** Name before the first `=`; empty if the line does not begin with a name. */
  readonly name: string;
  readonly value: string;
}

function readLine(whole: string): Line {
  const [, name = '', value = ''] = /^([a-z]+)=(.*)$/.exec(whole) ?? [];
  return { whole, name, value };
}

/** Returns the index of the first of the lines with answers below the story, which end with the line `last`. */
function findFirst(lines: readonly Line[], last: number): number {
  let first = last;
  for (let i = last - 1; i >= 0; i--) {
    const { whole = '', name = '' } = lines[i] ?? {};
    if (whole.trim() === '') continue;
    const place = below.indexOf(name);
    if (place === -1 || place >= below.indexOf(lines[first]?.name ?? '')) break;
    first = i;
  }
  return first;
}

/** Returns whether a text is one line such as `language=en&story=We+dug`, with no space and no other line. */
const isFormEncoded = (text: string) => /^(?:[^\s=&]*=[^\s&]*&)*story=[^\s&]*(?:&[^\s=&]*=[^\s&]*)*$/.test(text.trim());

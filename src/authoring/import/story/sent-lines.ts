/** Reads the answers in the text of a mail that a browser wrote from the form, and answers in the encoding of forms. */
import { type QuestionName, questionNames, storyQuestions } from '../../../source/stories/story-form.ts';

/** Answers in a text, and lines that belong to no answer, such as the signature of a mail program. */
export interface SentLines {
  readonly fields: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
}

/** Field names in the order of the form. The form begins with its language. */
const order: readonly string[] = ['language', ...questionNames];

/**
 * Reads `name=value` lines: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#text/plain-encoding-algorithm.
 * A line that begins with a name belongs to the answer above it if the form would not ask for this name there, because a story may contain
 * such lines. Only the story may have several lines.
 */
export function readSentLines(text: string): SentLines {
  if (isFormEncoded(text)) return { fields: Object.fromEntries(new URLSearchParams(text.trim())), leftOut: [] };
  const answers = new Map<string, string[]>();
  const leftOut: string[] = [];
  let current = -1;
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^([a-z]+)=(.*)$/.exec(line) ?? [];
    const place = order.indexOf(name);
    if (place > current) {
      answers.set(name, [value]);
      current = place;
    } else if (isLong(order[current])) answers.get(order[current] ?? '')?.push(line);
    else if (line.trim() !== '') leftOut.push(line.trim());
  }
  return { fields: Object.fromEntries([...answers].map(([name, lines]) => [name, lines.join('\n').trim()])), leftOut };
}

const isQuestion = (name: string | undefined): name is QuestionName => questionNames.some(known => known === name);
const isLong = (name: string | undefined) => isQuestion(name) && storyQuestions[name].form === 'text';

/** Returns whether a text is one line such as `language=en&story=We+dug`, with no space and no other line. */
const isFormEncoded = (text: string) => /^(?:[^\s=&]*=[^\s&]*&)*story=[^\s&]*(?:&[^\s=&]*=[^\s&]*)*$/.test(text.trim());

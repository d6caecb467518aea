/** Writes the record of a sender's consent as YAML. */
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { type Answers, questionNames, storyQuestions } from '../../../source/stories/story-form.ts';
import { quote } from '../archive/compose.ts';

/** Facts of a record that do not come from the answers, and the translator of its comments. */
export interface RecordFacts {
  /** Path of the article, for the comment at the top. */
  readonly article: string;
  /** Day on which the story was sent or imported. */
  readonly day: string;
  readonly language: string;
  /** Translates the comments of the record. */
  say(message: Message): string;
}

/**
 * Returns the record with all answers. Writes an unticked box as `no`, and the story on one line, because blocks of Chinese text would lose
 * their line breaks.
 */
export function writeRecord(answers: Answers, { article, day, language, say }: RecordFacts): string {
  const rows = questionNames.flatMap(name => {
    const { form } = storyQuestions[name];
    const value = answers[name] ?? (form === 'tick' ? 'no' : undefined);
    if (value === undefined) return [];
    return [`${name}: ${form === 'line' ? quote(value) : JSON.stringify(value)}`];
  });
  return [
    `# ${say(tell('record-is-private')`Private: the consent of the person who sent ${article}. Never publish this file.`)}`,
    `# ${say(
      tell(
        'how-to-withdraw-consent',
      )`If the sender takes the consent back, add the day, such as "withdrawn: 2026-12-01": the article can then no longer be published.`,
    )}`,
    `received: ${day}`,
    `language: ${language}`,
    ...rows,
    '',
  ].join('\n');
}

/** Language of a command's output. */
import { englishOf, type Gap, type Message } from '../../message.ts';

/** Languages of messages. */
export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** Translation function and punctuation of a language. */
export interface Voice {
  readonly language: Language;
  /** Translates a message. A message that the table of this language lacks stays English. */
  readonly say: (message: Message) => string;
  /** Separator between the problem and its solution. */
  readonly joint: string;
  /** Label before a note that needs no action. */
  readonly note: string;
}

/** Output in English, the language that messages are written in. */
export const english: Voice = { language: 'en', say: englishOf, joint: '; ', note: 'note: ' };

/** Joins a problem and its solution in one sentence. */
export const joinProblem = (
  { what, cure }: { readonly what: Message; readonly cure?: Message | undefined },
  { say, joint }: Voice,
): string => (cure === undefined ? say(what) : `${say(what)}${joint}${say(cure)}`);

/** Returns the text of a gap's value. A message is translated; a text stays unchanged. */
export const sayGap = (gap: Gap, { say }: Pick<Voice, 'say'>): string =>
  typeof gap === 'object' ? say(gap) : String(gap);

/** Defines the languages in which commands print messages. */
import { englishOf, type Gap, type Message } from '../../message.ts';

/** The languages of messages. */
export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** A function that translates messages into one language, and the punctuation that commands print with these messages. */
export interface Voice {
  readonly language: Language;
  /** Translates a message. If the message has no translation in this language, returns the English text. */
  readonly say: (message: Message) => string;
  /** Text between a problem and its solution, such as `; `. */
  readonly joint: string;
  /** Text before a note, such as `note: `. */
  readonly note: string;
}

/** The `Voice` that prints messages in English. It needs no table of translations, because the code contains every message in English. */
export const english: Voice = { language: 'en', say: englishOf, joint: '; ', note: 'note: ' };

/** Joins a problem and its solution in one sentence. */
export const joinProblem = (
  { what, cure }: { readonly what: Message; readonly cure?: Message | undefined },
  { say, joint }: Voice,
): string => (cure === undefined ? say(what) : `${say(what)}${joint}${say(cure)}`);

/** Returns the text of a value that is inserted into a message. Translates a value that is itself a message. */
export const sayGap = (gap: Gap, { say }: Pick<Voice, 'say'>): string =>
  typeof gap === 'object' ? say(gap) : String(gap);

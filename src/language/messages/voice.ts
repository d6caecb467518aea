/** A language as a command speaks it. */
import { englishOf, type Gap, type Message } from '../../message.ts';

export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

export interface Voice {
  readonly language: Language;
  /** Says a message in this language; one that has no words in it stays English. */
  readonly say: (message: Message) => string;
  /** Between what is wrong and what to do. */
  readonly joint: string;
  /** Before what is only to be known. */
  readonly note: string;
}

export const english: Voice = { language: 'en', say: englishOf, joint: '; ', note: 'note: ' };

/** What is wrong and what to do, in one sentence. */
export const sayWhole = (
  { what, cure }: { readonly what: Message; readonly cure?: Message | undefined },
  { say, joint }: Voice,
): string => (cure === undefined ? say(what) : `${say(what)}${joint}${say(cure)}`);

/** Says what fills a gap; a text stays as it is. */
export const sayGap = (gap: Gap, { say }: Pick<Voice, 'say'>): string =>
  typeof gap === 'object' ? say(gap) : String(gap);

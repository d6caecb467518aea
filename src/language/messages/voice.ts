/** Language of a command's output. */

/** Languages of messages. */
export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** Translation function and punctuation of a language. */
export interface Voice {
  readonly language: Language;
  /** Translates an English message. A message without a template stays English. */
  readonly say: (message: string) => string;
  /** Separator between the problem and its solution. */
  readonly joint: string;
  /** Label before a note that needs no action. */
  readonly note: string;
}

/** Output in English, the language that messages are written in. */
export const english: Voice = { language: 'en', say: message => message, joint: '; ', note: 'note: ' };

/** Joins a problem and its solution in one sentence. */
export const sayWhole = (
  { what, cure }: { readonly what: string; readonly cure?: string | undefined },
  { say, joint }: Voice,
): string => (cure === undefined ? say(what) : `${say(what)}${joint}${say(cure)}`);

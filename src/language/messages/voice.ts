/** A language as a command speaks it. */

export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

export interface Voice {
  readonly language: Language;
  /** A message as it was told → the same in this language; one that has no words in it stays English. */
  readonly say: (message: string) => string;
  /** Between what is wrong and what to do. */
  readonly joint: string;
  /** Before what is only to be known. */
  readonly note: string;
}

export const english: Voice = { language: 'en', say: message => message, joint: '; ', note: 'note: ' };

/** What is wrong and what to do, in one sentence. */
export const sayWhole = (
  { what, cure }: { readonly what: string; readonly cure?: string | undefined },
  { say, joint }: Voice,
): string => (cure === undefined ? say(what) : `${say(what)}${joint}${say(cure)}`);

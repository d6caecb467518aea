/** The languages that messages are told in. */
import { translator } from './translate.ts';
import { zhHans } from './zh-hans.ts';

export const languages = ['en', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

const english = (message: string) => message;
const speakers: Readonly<Record<Language, (message: string) => string>> = {
  en: english,
  'zh-Hans': translator(zhHans),
};

/** Says a message in a language; one that has no words in it stays English. */
export const speak = (message: string, language: Language): string => speakers[language](message);

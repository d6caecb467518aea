/** Loads the language in which commands print messages. Imports a table of translations only if that language is used. */
import { english, type Language, type Voice } from './voice.ts';

async function loadChinese(): Promise<Voice> {
  const [{ translator }, { zhHans }] = await Promise.all([import('./translate.ts'), import('./zh-hans/zh-hans.ts')]);
  return { language: 'zh-Hans', say: translator(zhHans), joint: '；', note: '提示：' };
}

const voices: Readonly<Record<Language, () => Promise<Voice>>> = {
  en: () => Promise.resolve(english),
  'zh-Hans': loadChinese,
};

/** Loads the translations and the punctuation of a language. */
export const loadVoice = (language: Language): Promise<Voice> => voices[language]();

/** Loads the language that commands print their messages in. A table of translations is imported only when it is needed. */
import { english, type Language, type Voice } from './voice.ts';

async function loadChinese(): Promise<Voice> {
  const [{ translator }, { zhHans }] = await Promise.all([import('./translate.ts'), import('./zh-hans/zh-hans.ts')]);
  return { language: 'zh-Hans', say: translator(zhHans), joint: '；', note: '提示：' };
}

const voices: Readonly<Record<Language, () => Promise<Voice>>> = {
  en: () => Promise.resolve(english),
  'zh-Hans': loadChinese,
};

/** Loads the translations of a language. */
export const loadVoice = (language: Language): Promise<Voice> => voices[language]();

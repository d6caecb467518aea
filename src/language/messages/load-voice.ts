/** Loads the language in which commands print messages. Imports the Chinese table of translations only if the user needs it. */
import { english, type Language, type Voice } from './voice.ts';

async function loadChinese(): Promise<Voice> {
  const [{ translator }, { zhHans }] = await Promise.all([import('./translate.ts'), import('./zh-hans/zh-hans.ts')]);
  return { language: 'zh-Hans', say: translator(zhHans), joint: '；', note: '提示：' };
}

const voices: Readonly<Record<Language, () => Promise<Voice>>> = {
  en: () => Promise.resolve(english),
  'zh-Hans': loadChinese,
};

/** Loads the `Voice` of a language: the translations of messages, and the punctuation between messages. */
export const loadVoice = (language: Language): Promise<Voice> => voices[language]();

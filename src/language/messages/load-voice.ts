/** The languages that messages are told in, each with its table, which is read only when it is spoken. */
import { english, type Language, type Voice } from './voice.ts';

async function loadChinese(): Promise<Voice> {
  const [{ translator }, { zhHans }] = await Promise.all([import('./translate.ts'), import('./zh-hans/zh-hans.ts')]);
  return { language: 'zh-Hans', say: translator(zhHans), joint: '；', note: '提示：' };
}

const voices: Readonly<Record<Language, () => Promise<Voice>>> = {
  en: () => Promise.resolve(english),
  'zh-Hans': loadChinese,
};

export const loadVoice = (language: Language): Promise<Voice> => voices[language]();

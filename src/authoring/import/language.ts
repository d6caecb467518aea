/** Detects the language of an archive that does not state its language. */

const share = (text: string, script: RegExp) =>
  (text.match(script)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);

/** Recognises Chinese, Japanese and Korean by their script; returns `en` for any other text. */
export function detectLanguage(text: string): string {
  if (share(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(text, /\p{Script=Hangul}/gu) > 0.3) return 'ko';
  return share(text, /\p{Script=Han}/gu) > 0.3 ? 'zh-Hans' : 'en';
}

/** Returns the default time zone for a publication in a language. */
export const zoneOf = (language: string) => (/^zh/.test(language) ? 'Asia/Shanghai' : 'UTC');

/** Returns each word once, the most frequent word first. Words with the same frequency are in alphabetical order. */
export function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

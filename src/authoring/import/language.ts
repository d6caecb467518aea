/** Detects the language of an archive that does not state its language. */

/** Number of characters at the start of each text that are enough to recognise its script. */
const sample = 20_000;

/** Counts the characters of a script run by run, because one match for each character would fill the memory. */
function count(texts: readonly string[], script: RegExp): number {
  let sum = 0;
  for (const text of texts) for (const [run] of text.slice(0, sample).matchAll(script)) sum += run.length;
  return sum;
}

/** Recognises Chinese, Japanese and Korean by their script; returns `en` for any other texts. */
export function detectLanguage(texts: readonly string[]): string {
  const letters = Math.max(1, count(texts, /\p{L}+/gu));
  if (count(texts, /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu) / letters > 0.1) return 'ja';
  if (count(texts, /\p{Script=Hangul}+/gu) / letters > 0.3) return 'ko';
  return count(texts, /\p{Script=Han}+/gu) / letters > 0.3 ? 'zh-Hans' : 'en';
}

/** Returns the default time zone for a publication in a language. */
export const zoneOf = (language: string) => (/^zh/.test(language) ? 'Asia/Shanghai' : 'UTC');

/** Returns each word once, the most frequent word first. Words with the same frequency are in alphabetical order. */
export function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Detects the language of an archive that does not state its language. */
import { scriptOf } from '../../language/languages.ts';

const han = /\p{Script=Han}+/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Scripts that show the language of a text: the ISO 15924 code of each, and a pattern that matches sequences of its characters. */
const scripts = (
  'Arab Armn Beng Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hebr Khmr Knda Laoo Mlym Mong Mymr Orya Sinh Taml Telu Thaa ' +
  'Thai Tibt'
)
  .split(' ')
  .map((script): readonly [string, RegExp] => [script, new RegExp(`\\p{Script=${script}}+`, 'gu')]);

/**
 * Letters that distinguish languages with the same script, keyed by the script's ISO 15924 code. A text is in the first language in the list
 * whose letters occur often enough.
 */
const ownLetters: Readonly<Record<string, readonly (readonly [language: string, letters: RegExp])[]>> = {
  Arab: [
    ['ur', /[ٹڈڑںے]/gu],
    ['ps', /[ټډړښځڅۍ]/gu],
    ['ckb', /[ڕڵێ]/gu],
    ['ug', /[ۇۈېڭ]/gu],
    ['fa', /[پچژگکی]/gu],
  ],
  Cyrl: [
    ['uk', /[їєґ]/giu],
    ['be', /ў/giu],
    ['kk', /[әғқңұһ]/giu],
    ['mk', /[ѓќѕ]/giu],
    ['sr', /[ђћџ]/giu],
    ['mn', /[өү]/giu],
  ],
};

/** Number of characters at the start of each text that are enough to recognise its script. */
const sample = 20_000;

/**
 * Counts the characters that the pattern `runs` matches at the start of each text. The pattern must match whole sequences of characters,
 * because one match for each character would need too much memory.
 */
function count(texts: readonly string[], runs: RegExp): number {
  let sum = 0;
  for (const text of texts) for (const [run] of text.slice(0, sample).matchAll(runs)) sum += run.length;
  return sum;
}

/**
 * Detects the language of texts by their script. Returns undefined if nearly all letters are Latin, or if no other script has enough
 * letters.
 */
export function detectByScript(texts: readonly string[]): string | undefined {
  const all = count(texts, /\p{L}+/gu);
  const isMore = (letters: RegExp, share: number) => all > 0 && count(texts, letters) / all > share;
  if (!isMore(/[^\p{Script=Latin}\P{L}]+/gu, 0.1)) return undefined;
  if (isMore(kana, 0.1)) return 'ja';
  if (isMore(han, 0.3)) return 'zh-Hans';
  const [script] = scripts.find(([, letters]) => isMore(letters, 0.3)) ?? [];
  if (script === undefined) return undefined;
  const own = ownLetters[script]?.find(([, letters]) => isMore(letters, 0.01));
  return own?.[0] ?? new Intl.Locale(`und-${script}`).maximize().language;
}

/**
 * Detects the language of one article. Returns `otherwise`, the default language of the archive, if the script does not show the language.
 * A short Persian text may lack the letters that distinguish Persian from Arabic, and a short Japanese text may have hardly any kana. Therefore
 * also returns `otherwise` if the article seems to be in another, more common language with the same script.
 */
export function detectInArchive(texts: readonly string[], otherwise: string): string {
  const own = detectByScript(texts);
  if (own === undefined || (own === 'zh-Hans' && otherwise === 'ja' && count(texts, kana) > 0)) return otherwise;
  const script = scriptOf(own);
  const isUsual = new Intl.Locale(`und-${script}`).maximize().language === own;
  return isUsual && scriptOf(otherwise) === script ? otherwise : own;
}

/** Detects the language of texts by their script. Returns `en` if the script does not show the language, for example for Latin script. */
export const detectLanguage = (texts: readonly string[]): string => detectByScript(texts) ?? 'en';

/** Returns the default time zone for a publication in a language: `Asia/Shanghai` for Chinese, else `UTC`. */
export const zoneOf = (language: string) => (/^zh/.test(language) ? 'Asia/Shanghai' : 'UTC');

/** Returns each word once, the most frequent word first. Words with the same frequency are in alphabetical order. */
export function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

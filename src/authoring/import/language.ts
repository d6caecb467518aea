/** Detects the language of articles that do not state their language. Compares the script, the letters and the function words of the articles. */
import { listSimplified, listTraditional } from '../../language/character-sets.ts';
import { scriptOf } from '../../language/languages.ts';
import { detectByWords } from './function-words.ts';

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
 * Letters that distinguish languages with the same script, keyed by the script's ISO 15924 code. The language of a text is the first language
 * in the list with letters that occur often enough in the text.
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

/**
 * Letters that show the language of a text if neither `ownLetters` nor the words of the text show the language. Persian may also be typed
 * with the Arabic letters ي and ك, and Belarusian has the letters of both Russian and Ukrainian.
 */
const sharedLetters: typeof ownLetters = {
  Arab: [['ar', /[ةيكإ]/gu]],
  Cyrl: [
    ['be', /ў/giu],
    ['ru', /[ыэ]/giu],
    ['bg', /ъ/giu],
    ['sr', /ј/giu],
    ['uk', /і/giu],
  ],
};

/** Number of characters at the start of each text that are enough to recognise its script. */
const sample = 10_000;
/** Number of characters at the start of a text that are enough to recognise its language by words. */
const sampleOfWords = 3_000;
/** Maximum number of texts of an archive that `detectLanguage` reads. */
const sampleOfTexts = 2_000;

/**
 * Counts the characters that the pattern `runs` matches at the start of each text. The pattern must match whole sequences of characters,
 * because one match for each character would need too much memory.
 */
function count(texts: readonly string[], runs: RegExp): number {
  let sum = 0;
  for (const text of texts) for (const [run] of text.slice(0, sample).matchAll(runs)) sum += run.length;
  return sum;
}

/** The script and the language that the letters and words of texts show. */
interface Evidence {
  /** ISO 15924 code of the script, such as `Latn` or `Cyrl`; undefined if the texts have no letters of a known script. */
  readonly script: string | undefined;
  /** The language; undefined if letters and words do not suffice to distinguish the languages of the script. */
  readonly language: string | undefined;
}

/** Matches code, markup and addresses, because their letters and words do not show the language of a text. */
const noProse = /```[\s\S]*?(?:```|$)|`[^`\n]*`|<\/?[a-z!][^<>]{0,500}>|\{[{%][^}]*\}|https?:\S+|\]\([^)\n]*\)/gi;

function findEvidence(whole: readonly string[]): Evidence {
  const texts = whole.map(text => text.slice(0, sample).replace(noProse, ' '));
  const foreign = count(texts, /[^\p{Script=Latin}\P{L}]+/gu);
  // Most texts have only Latin letters, and counting these letters would take most of the time.
  const all = foreign === 0 ? Number(texts.some(text => /\p{L}/u.test(text))) : count(texts, /\p{L}+/gu);
  const isMore = (letters: RegExp, share: number) => all > 0 && count(texts, letters) / all > share;
  if (all === 0 || foreign / all <= 0.1) return { script: all > 0 ? 'Latn' : undefined, language: wordsOf(texts) };
  if (isMore(kana, 0.1)) return { script: 'Jpan', language: 'ja' };
  if (isMore(han, 0.3)) return { script: 'Hani', language: detectChinese(texts) };
  const [script] = scripts.find(([, letters]) => isMore(letters, 0.3)) ?? [];
  // No script dominates. For example, an article in Chinese may have many names and formulas in Latin letters.
  if (script === undefined) return { script: undefined, language: undefined };
  const byLetters = (list: typeof ownLetters, share: number) =>
    list[script]?.find(([, letters]) => isMore(letters, share))?.[0];
  if (!ownLetters[script]) return { script, language: usualLanguage(script) };
  return { script, language: byLetters(ownLetters, 0.01) ?? wordsOf(texts) ?? byLetters(sharedLetters, 0.005) };
}

const wordsOf = (texts: readonly string[]) => detectByWords(texts.map(text => text.slice(0, sampleOfWords)).join('\n'));

/** Returns the most common language of a script, such as `ru` for `Cyrl` and `zh-Hans` for `Hani`. */
const usualLanguage = (script: string) =>
  script === 'Hani' ? 'zh-Hans' : new Intl.Locale(`und-${script}`).maximize().language;

let simplified: ReadonlySet<string> | undefined;
let traditional: ReadonlySet<string> | undefined;

/** Detects whether texts are in simplified or traditional Chinese. Returns undefined if neither kind of character is more frequent. */
function detectChinese(texts: readonly string[]): string | undefined {
  simplified ??= listSimplified();
  traditional ??= listTraditional();
  let balance = 0;
  for (const text of texts)
    for (const [run] of text.slice(0, sampleOfWords).matchAll(han))
      for (const character of run) balance += Number(traditional.has(character)) - Number(simplified.has(character));
  return balance === 0 ? undefined : balance > 0 ? 'zh-Hant' : 'zh-Hans';
}

/** Detects the language of texts by letters and words. Returns undefined if the script is Latin and the words do not suffice. */
export function detectByScript(texts: readonly string[]): string | undefined {
  const { script, language } = findEvidence(texts);
  return language ?? (script === undefined || script === 'Latn' ? undefined : usualLanguage(script));
}

/**
 * Detects the language of one article. If the article is too short to show its language, and its script fits `otherwise` (the default
 * language of the archive), returns `otherwise`. For example, a short Persian text may contain none of the letters that distinguish Persian
 * from Arabic, and a short Japanese text may have hardly any kana.
 */
export function detectInArchive(texts: readonly string[], otherwise: string): string {
  const { script, language } = findEvidence(texts);
  if (script === 'Hani' && otherwise === 'ja' && (language === undefined || count(texts, kana) > 0)) return otherwise;
  if (language !== undefined) return language;
  const own = scriptOf(otherwise);
  const isOwn =
    script === undefined || script === 'Latn' || script === own || (script === 'Hani' && own.startsWith('Han'));
  return isOwn ? otherwise : usualLanguage(script);
}

/**
 * Detects the main language of the texts. A longer text counts more than a shorter text. Returns `en` if letters and words show no language.
 */
export function detectLanguage(texts: readonly string[]): string {
  const lengths = new Map<string, number>();
  const step = Math.ceil(texts.length / sampleOfTexts);
  const some = texts.filter((_, i) => i % step === 0);
  for (const text of some) {
    const { language } = findEvidence([text]);
    if (language !== undefined) lengths.set(language, (lengths.get(language) ?? 0) + Math.min(text.length, sample));
  }
  const [most] = [...lengths].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? detectByScript(some) ?? 'en';
}

/** Returns the default time zone for a publication in a language: `Asia/Shanghai` or `Asia/Taipei` for Chinese, else `UTC`. */
export const zoneOf = (language: string) =>
  /^zh/.test(language) ? (scriptOf(language) === 'Hant' ? 'Asia/Taipei' : 'Asia/Shanghai') : 'UTC';

/** Returns each word once, the most frequent word first. Words with the same frequency are in alphabetical order. */
export function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

/**
 * Unifies the Arabic and the Persian forms of letters. Many keyboards type the Arabic forms in Persian texts, and readers do not see the
 * difference. Covers only languages in which the forms certainly are one letter: Pashto, for example, distinguishes ي and ی.
 */

const toPersian: Readonly<Record<string, string>> = { ك: 'ک', ي: 'ی' };
const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: { ک: 'ك', ی: 'ي' },
  ckb: toPersian,
  // ۀ is ه with a hamza above. Unicode normalization does not separate the two.
  fa: { ...toPersian, ى: 'ی', ۀ: 'ه\u0654' },
  ur: toPersian,
};
const several = /[كکيیىۀ]/;
const all = new RegExp(several.source, 'g');

/**
 * Replaces each letter that has several forms with the form that is usual in a language: `كتاب` → `کتاب` in Persian. Returns the text itself
 * for languages in which the forms are different letters or do not occur.
 */
export function unifyLetters(text: string, language: string): string {
  if (!several.test(text)) return text;
  const usual = forms[language.toLowerCase().split('-')[0] ?? ''];
  return usual ? text.replace(all, letter => usual[letter] ?? letter) : text;
}

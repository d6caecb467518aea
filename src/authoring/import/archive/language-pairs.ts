/** Finds texts whose names end in a language tag after a hyphen or an underscore, such as `library-en.md` beside `library.md`. */

import { scriptOf } from '../../../language/languages.ts';
import { detectByScript } from '../language.ts';
import { isText, type Pairs, readLanguage, withoutExtension } from './archive-place.ts';

const suffixed = /^(.*[^/_-])[-_]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/;

/**
 * Finds texts whose names end in a language tag (the suffix), if there is also a text with the same name without the suffix. A suffix such
 * as `in` or `to` may be an ordinary word, so the function checks two more conditions. First, the text with the suffix must be in the
 * script of the language. Second, the text without the suffix must be in another script, or at least three texts must have a suffix for the
 * same language. The keys of `texts` are paths in the archive.
 */
export function findPairs(texts: ReadonlyMap<string, { readonly body: string }>): Pairs {
  const stems = new Map([...texts.keys()].filter(isText).map(file => [withoutExtension(file), file]));
  const candidates = [...stems].flatMap(([stem, file]) => {
    const [, base = '', suffix = ''] = suffixed.exec(stem) ?? [];
    const language = suffix === '' ? undefined : readLanguage(suffix);
    const other = language === undefined ? undefined : stems.get(base);
    return language === undefined || other === undefined ? [] : [{ file, base, language, other }];
  });
  const byLanguage = Map.groupBy(candidates, ({ language }) => language);
  const scriptOfText = (file: string) => scriptOf(detectByScript([texts.get(file)?.body ?? '']) ?? 'en');
  const isPair = ({ file, other, language }: (typeof candidates)[number]) =>
    isSameScript(scriptOf(language), scriptOfText(file)) &&
    (!isSameScript(scriptOfText(file), scriptOfText(other)) || (byLanguage.get(language)?.length ?? 0) >= 3);
  return new Map(candidates.filter(isPair).map(({ file, base, language }) => [file, { stem: base, language }]));
}

/** Returns whether two ISO 15924 codes are equal. `Hans` and `Hant` count as equal, because the detection does not distinguish these two codes. */
const isSameScript = (a: string, b: string) => a === b || (a.startsWith('Han') && b.startsWith('Han'));

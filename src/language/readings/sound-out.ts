/** Reads Chinese characters aloud: pinyin with tone marks for each character, for people who read a text to others. */
import { simplify } from './simplify.ts';
import { soundOutSimplified } from './to-pinyin.ts';

/**
 * Returns the pinyin of each character of a text, with tone marks: `shàn`, `shū` and `lán` for 单淑兰. Returns undefined for a character that is
 * not Chinese. The reading of a character depends on the words around it. At the beginning of a person's name, uses the reading of family names.
 */
export function soundOut(text: string, isPerson: boolean): readonly (string | undefined)[] {
  const simple = simplify(text);
  // Phrases of the conversion may have another length; then the characters are converted one by one.
  const fits = [...simple].length === [...text].length;
  return soundOutSimplified(fits ? simple : [...text].map(simplify).join(''), isPerson);
}

/** Writes texts for the search index, so that a word is found by the forms in which people type it. */
import { joint, replaceFigures, replaceParticles, speaks, unifyForSearch } from '../../language/search-letters.ts';
import { mayBeTraditional, simplifyTraditional } from './simplify-traditional.ts';

/** Persian endings before which many people write a space. */
const looseEnding =
  /(?<=[\u0620-\u06ff]) (?=(?:ها|های|هایی|هایم|هایش|هایشان|ام|اند|تر|ترین)(?![\u0620-\u06ff\u200c]))/g;
/** The Persian particle می, after which many people write a space. */
const looseParticle = /(?<=(?<![\u0620-\u06ff\u200c])ن?می) (?=[\u0620-\u06ff])/g;

/** Writes a text, which may be HTML, for the index: with unified letters, and with joints where a word has parts. */
export function writeForIndex(text: string, language: string): string {
  const unified = unifyForSearch(text, language);
  const written = replaceFigures(unified, (found, western) => withForm(found, western));
  if (speaks(language, 'he'))
    return replaceParticles(
      written.replaceAll('\u05be', `\u05be${joint}`),
      (particles, rest) => particles + joint + rest,
    );
  if (speaks(language, 'fa'))
    return written.replace(looseEnding, joint).replace(looseParticle, joint).replaceAll('\u200c', joint);
  return written;
}

/** Adds a further form to a word. */
const withForm = (word: string, form: string) => word + joint + form + joint;

const chinese = /\p{Script=Han}+/gu;

/** Adds the simplified form to each word with traditional characters. The text already consists of pairs of characters. */
export function addSimplified(pairs: string): string {
  if (!mayBeTraditional(pairs)) return pairs;
  return pairs.replace(chinese, pair => {
    const simple = simplifyTraditional(pair);
    return simple === pair ? pair : withForm(pair, simple);
  });
}

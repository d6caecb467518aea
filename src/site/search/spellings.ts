/** Lists the spellings that `tags.yaml` gives each tag, so that a search for one spelling also finds articles with another. Pure. */
import { inLanguage, type TagDefinition } from '../../source/publication/newsroom.ts';

/** The spellings of a tag for one language. */
export interface Spellings {
  /** Spellings that articles in the language may contain. */
  readonly texts: readonly string[];
  /** Further spellings that readers may type, such as the name of the tag in another language. */
  readonly keys: readonly string[];
}

const scripts = ['Han', 'Hebrew', 'Arabic', 'Cyrillic', 'Latin'].map(name => new RegExp(`\\p{Script=${name}}`, 'u'));
/** Returns the place of a text's script in `scripts`; −1 for a text without letters, such as 3·8, which every script may contain. */
const scriptOf = (text: string) => scripts.findIndex(script => script.test(text));

/** Returns the spellings of each tag that has more than one. */
export function listSpellings(tags: readonly TagDefinition[], language: string): readonly Spellings[] {
  return tags.flatMap(({ id, name, also }) => {
    const shown = inLanguage(name ?? id, language);
    const names = name === undefined || typeof name === 'string' ? [] : Object.values(name);
    const all = [...new Set([shown, ...also, ...names, id])];
    if (all.length === 1) return [];
    const isText = (text: string) => text !== id && [scriptOf(shown), -1].includes(scriptOf(text));
    const texts = all.filter(text => text === shown || isText(text));
    return [{ texts, keys: all.filter(text => !texts.includes(text)) }];
  });
}

/** Removes tags that would divide a word of a Chinese or Japanese text in the search index. */
import { isParted } from '../../language/character-pairs.ts';

/** Matches the tags of elements that may stand within a word, such as bold, links and ruby. */
const inlineTag =
  /<\/?(?:a|abbr|b|bdi|cite|del|dfn|em|i|ins|mark|q|rb|ruby|s|small|strong|u)(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>/g;

/**
 * Removes the tags of inline elements from a rendered text, if its language is written without spaces. The index has pairs of characters that stand
 * side by side, and a tag between them would hide 反家庭暴力法 in 反**家庭**暴力法.
 */
export const withoutInlineTags = (body: string, language: string): string =>
  isParted(language) ? body.replace(inlineTag, '') : body;

/** Finds out where in a text a template tag stands: in an address, in an HTML tag, or among words. Expects the text before the tag. */

/** Returns whether a text ends in the address of a Markdown link or picture, or in an attribute for an address. */
export const isInAddress = (before: string): boolean =>
  /\]\(\s*<?[^\s()]*$|^ {0,3}\[[^\]\n]+\]:[ \t]*[^\s()]*$|<[a-z][^<>]*\s(?:href|src)\s*=\s*["']?[^\s"'<>]*$/im.test(
    before,
  );

/** Returns whether a text ends in an attribute of an HTML tag. */
export const isInTag = (before: string): boolean => /<[a-z][^<>]*\s[\w-]+\s*=\s*["']?[^\n"'<>]*$/i.test(before);

/** Returns whether a text ends between `<a>` and `</a>`. */
export const isInLink = (before: string): boolean => /<a\s[^<>]*>(?:(?!<\/a)[\s\S])*$/i.test(before);

/** Returns whether a text ends in a word or an address, such as `https://example.org`, to which the tag belongs. */
export const isInWord = (before: string): boolean => /[\p{L}\p{N}/.=&?%-]$/u.test(before);

/** Number of characters before a tag that decide where the tag stands. */
export const lengthBefore = 500;

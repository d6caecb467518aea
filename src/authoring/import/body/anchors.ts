/** Converts the names of old anchors, which may contain spaces, to names that HTML allows. */

const blanks = /(?:\s|%20|%09|%0a|%0d|%c2%a0)+/gi;

/**
 * Replaces spaces with hyphens in the name of an anchor, or in a link to an anchor, such as `#Why%20we`. Keeps the spaces of a text fragment
 * (`:~:text=`), because a text fragment quotes the text of the page.
 */
export function joinBlanks(name: string): string {
  const words = name.indexOf(':~:');
  const anchor = words === -1 ? name : name.slice(0, words);
  return anchor.trim().replace(blanks, '-') + name.slice(anchor.length);
}

/** Makes anchors that HTML allows out of the names of old anchors, which may contain blanks. */

const blanks = /(?:\s|%20|%09|%0a|%0d|%c2%a0)+/gi;

/**
 * Writes hyphens instead of blanks in the name of an anchor, or in a fragment that leads to it, such as `#Why%20we`. Keeps the blanks of a
 * text fragment (`:~:text=`), which names words of the page.
 */
export function joinBlanks(name: string): string {
  const words = name.indexOf(':~:');
  const anchor = words === -1 ? name : name.slice(0, words);
  return anchor.trim().replace(blanks, '-') + name.slice(anchor.length);
}

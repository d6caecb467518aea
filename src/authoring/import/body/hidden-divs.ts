/** Removes fenced divs that Quarto and Pandoc do not show on a web page. */
import type { Note } from '../changes.ts';
import { changeOutsideCode } from './mask.ts';

const opening = /^[ \t>]*:{3,}[ \t]*(\{[^\n]*\}|[\w-]+)[ \t]*:*[ \t]*$/;
const word = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']*))|[^\s=]+/g;
const closing = /^[ \t>]*:{3,}[ \t]*$/;

/** Returns the attributes of the div that a line opens; undefined if the line opens none. */
const attributesOf = (line = '') => opening.exec(line)?.[1];

/** Returns the words of attributes: `.name`, `#name` and `name=value`. Removes the quotation marks and the white space around `=`. */
const wordsOf = (attributes: string): readonly string[] =>
  Array.from(attributes.matchAll(word), ([whole, name, ...values]) =>
    name === undefined ? whole : `${name}=${values.find(value => value !== undefined) ?? ''}`,
  );

/**
 * Returns whether a div with these attributes is invisible on a web page. A `when-` condition about anything but the format, such as
 * `when-profile`, counts as not met. A div with the class `notes` is invisible, because it contains speaker notes.
 */
function isHidden(attributes: string): boolean {
  const words = attributes.startsWith('{') ? wordsOf(attributes.slice(1, -1)) : [`.${attributes}`];
  if (words.includes('.notes') || words.includes('.hidden')) return true;
  const isShownIf = words.includes('.content-visible');
  if (!isShownIf && !words.includes('.content-hidden')) return false;
  const format = words.find(word => word.startsWith('when-format=') || word.startsWith('unless-format='));
  const [condition, value = ''] = format?.split('=') ?? [];
  const isForWeb = ['html', 'all'].some(name => value.startsWith(name));
  const isMet = condition ? (condition === 'when-format') === isForWeb : !words.some(word => word.startsWith('when-'));
  return isShownIf !== isMet;
}

/** Removes hidden divs with their content, outside of code. Keeps a div without a closing line. */
export function dropHiddenDivs(body: string, note: Note): string {
  if (!body.includes(':::')) return body;
  return changeOutsideCode(body, (shown, reveal) => {
    const lines = shown.split('\n');
    const out: string[] = [];
    for (let i = 0; i < lines.length; i++) {
      const end = isHidden(attributesOf(lines[i]) ?? '{}') ? endOfDiv(lines, i) : undefined;
      if (end === undefined) out.push(lines[i] ?? '');
      else {
        note('hidden-elements-left-out', reveal(lines.slice(i, end + 1).join('\n')).slice(0, 200));
        i = end;
      }
    }
    return out.join('\n');
  });
}

/** Returns the index of the line that closes the div at the line `start`; undefined if no line closes the div. */
function endOfDiv(lines: readonly string[], start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < lines.length; i++) {
    if (attributesOf(lines[i]) !== undefined) depth++;
    else if (closing.test(lines[i] ?? '') && --depth === 0) return i;
  }
  return undefined;
}

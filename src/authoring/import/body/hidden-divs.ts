/** Removes fenced divs that Quarto and Pandoc do not show on a web page. */
import type { Note } from '../changes.ts';
import { hideCode, Mask } from './segments.ts';

const opening = /^[ \t>]*:{3,}[ \t]*(\{[^\n]*\}|[\w-]+)[ \t]*:*[ \t]*$/;
const closing = /^[ \t>]*:{3,}[ \t]*$/;

/**
 * Returns whether a div with these attributes is invisible on a web page. A `when-` condition about anything but the format, such as
 * `when-profile`, counts as not met. A div with the class `notes` is invisible, because it contains speaker notes.
 */
function isHidden(attributes: string): boolean {
  if (/^notes$|\.notes(?![\w-])/.test(attributes)) return true;
  const [, hides, shows, hidden] = /\.(?:(content-hidden)|(content-visible)|(hidden))(?![\w-])/.exec(attributes) ?? [];
  if (hidden !== undefined) return true;
  if (hides === undefined && shows === undefined) return false;
  const [, word, format = ''] = /\b(when|unless)-format\s*=\s*["']?([\w-]+)/.exec(attributes) ?? [];
  const isMet = word === undefined ? !/\bwhen-/.test(attributes) : (word === 'when') === /^(?:html|all)/.test(format);
  return hides === undefined ? !isMet : isMet;
}

/** Removes hidden divs with their content, outside of code. Keeps a div without a closing line. */
export function dropHiddenDivs(body: string, note: Note): string {
  if (!/:{3,}[ \t]*(?:\{[^\n]*\.(?:content-|hidden|notes)|notes)/.test(body)) return body;
  const mask = new Mask();
  const lines = hideCode(body, mask).split('\n');
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const end = isHidden(opening.exec(line)?.[1] ?? '') ? endOfDiv(lines, i) : undefined;
    if (end === undefined) out.push(line);
    else {
      note('hidden-elements-left-out', mask.reveal(lines.slice(i, end + 1).join('\n')).slice(0, 200));
      i = end;
    }
  }
  return mask.reveal(out.join('\n'));
}

/** Returns the index of the line that closes the div at the line `start`; undefined if no line closes the div. */
function endOfDiv(lines: readonly string[], start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < lines.length; i++) {
    if (opening.test(lines[i] ?? '')) depth++;
    else if (closing.test(lines[i] ?? '') && --depth === 0) return i;
  }
  return undefined;
}

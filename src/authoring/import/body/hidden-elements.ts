/** Removes hidden HTML elements and their content. */
import type { Note } from '../changes.ts';
import { hidesText } from '../from-html/hidden-text.ts';
import { isVoid } from './elements.ts';
import { readAttribute } from './media.ts';
import { hideCode, Mask } from './segments.ts';
import { closeGaps, gap } from './snippets.ts';

const tag = /(?<!\\)<(\/?)([A-Za-z][^\s/>]*)((?:"[^"<>]*"|'[^'<>]*'|[^<>"'])*)>/g;
const mayHide =
  /<[a-z][^<>]*\s(?:hidden\b|style\s*=[^<>]*(?:display|visibility|mso-hide)\s*:|class\s*=\s*["']?[^<>]*notes\b)/i;

/** Returns whether an element with this name and these attributes is invisible, or contains the speaker notes of a presentation. */
const isHidden = (name: string, attributes: string) =>
  /(?:^|\s)hidden(?=[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""')) ||
  hidesText(readAttribute(attributes, 'style') ?? '') ||
  (name === 'aside' ? /(?:^|\s)notes(?:\s|$)/ : /(?:^|\s)speaker-notes(?:\s|$)/).test(
    readAttribute(attributes, 'class') ?? '',
  );

/** Removes hidden elements outside of code. An element without an end tag ends at the next blank line. */
export function dropHiddenElements(body: string, note: Note): string {
  if (!mayHide.test(body)) return body;
  const mask = new Mask();
  const text = hideCode(body, mask);
  let out = '';
  let at = 0;
  for (const { start, end } of findHidden(text)) {
    note('hidden-elements-left-out', mask.reveal(text.slice(start, end)).slice(0, 200));
    out += text.slice(at, start) + gap;
    at = end;
  }
  return mask.reveal(closeGaps(out + text.slice(at)));
}

interface Part {
  readonly start: number;
  readonly end: number;
}

function* findHidden(text: string): Generator<Part> {
  let open: { readonly name: string; readonly start: number; readonly from: number; depth: number } | undefined;
  for (const { 0: whole, 1: slash, 2: written = '', 3: attributes = '', index } of text.matchAll(tag)) {
    const name = written.toLowerCase();
    const end = index + whole.length;
    if (open === undefined) {
      if (slash !== '' || !isHidden(name, attributes)) continue;
      if (isVoid(name)) yield { start: index, end };
      else open = { name, start: index, from: end, depth: 1 };
    } else if (name === open.name) {
      open.depth += slash === '' ? 1 : -1;
      if (open.depth > 0) continue;
      yield { start: open.start, end };
      open = undefined;
    }
  }
  if (!open) return;
  const blank = text.slice(open.from).search(/\n[ \t]*\n/);
  yield { start: open.start, end: blank === -1 ? text.length : open.from + blank };
}

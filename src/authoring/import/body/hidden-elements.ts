/** Removes hidden HTML elements and their content. */
import type { Note } from '../changes.ts';
import { hidesText } from '../from-html/hidden-text.ts';
import { readAttributes } from './attributes.ts';
import { applyEdits, type Edit } from './edits.ts';
import { isVoid } from './elements.ts';
import { endOfParagraph } from './inline-code.ts';
import { changeOutsideCode } from './mask.ts';
import { gap } from './placeholder-characters.ts';

const tag = /(?<!\\)<(\/?)([A-Za-z][^\s/>]*)((?:"[^"<>]*"|'[^'<>]*'|[^<>"'])*)>/g;

/** Returns whether an element with this name and these attributes is invisible, or contains the speaker notes of a presentation. */
function isHidden(name: string, written: string): boolean {
  const attributes = readAttributes(written);
  const classes = attributes.get('class')?.split(' ') ?? [];
  return (
    attributes.has('hidden') ||
    hidesText(attributes.get('style') ?? '') ||
    classes.includes(name === 'aside' ? 'notes' : 'speaker-notes')
  );
}

/** Removes hidden elements outside of code. An element without an end tag ends at the next blank line. */
export function dropHiddenElements(body: string, note: Note): string {
  if (!body.includes('<')) return body;
  return changeOutsideCode(body, (shown, reveal) => {
    const hidden = [...findHidden(shown)];
    for (const { from, to } of hidden) note('hidden-elements-left-out', reveal(shown.slice(from, to)).slice(0, 200));
    return applyEdits(shown, hidden);
  });
}

function* findHidden(text: string): Generator<Edit> {
  let open: { readonly name: string; readonly from: number; readonly inner: number; depth: number } | undefined;
  for (const { 0: whole, 1: slash, 2: written = '', 3: attributes = '', index } of text.matchAll(tag)) {
    const name = written.toLowerCase();
    const end = index + whole.length;
    if (open === undefined) {
      if (slash !== '' || attributes.trim() === '' || !isHidden(name, attributes)) continue;
      if (isVoid(name)) yield { from: index, to: end, text: gap };
      else open = { name, from: index, inner: end, depth: 1 };
    } else if (name === open.name) {
      open.depth += slash === '' ? 1 : -1;
      if (open.depth > 0) continue;
      yield { from: open.from, to: end, text: gap };
      open = undefined;
    }
  }
  if (open) yield { from: open.from, to: endOfParagraph(text, open.inner), text: gap };
}

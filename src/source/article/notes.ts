/**
 * Finds mistakes in footnotes (`[^1]`): misspelt or repeated labels, footnotes without text or without a reference, and references that
 * cannot be links.
 */
import type { StateBlock, Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Position } from '../../problem.ts';
import { find, Page } from './body.ts';
import { placeOf, startOf } from './inline-places.ts';

/** Matches the beginning of a footnote as the footnote plugin recognises it: `[^1]:`. */
const proper = /\[\^([^\] ]+)\]:/y;
/** Matches the beginning of a footnote with full-width brackets, caret or colon, or with misplaced spaces. */
const meant = /[[［【][ \t]*[\^＾]([^\]］】\n]*)[\]］】][ \t]*[:：]/y;

/** Matches a space that Markdown does not count as indentation. */
const wideBlank = /[\u00a0\u2000-\u200a\u3000]/;

/**
 * Records the position of a line that begins, or seems to begin, a footnote. This block rule for markdown-it always returns false, so
 * that the footnote plugin handles the line.
 */
export function rememberNote({ src, bMarks, tShift, env }: StateBlock, line: number): false {
  const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  const first = src.charCodeAt(start);
  if (first !== 0x5b && first !== 0xff3b && first !== 0x3010 && !wideBlank.test(src.charAt(start))) return false;
  const page: unknown = env.page;
  if (!(page instanceof Page)) return false;
  const at = { line: line + 1, column: start - src.lastIndexOf('\n', start - 1) };
  let bracket = start;
  while (wideBlank.test(src.charAt(bracket))) bracket++;
  proper.lastIndex = meant.lastIndex = bracket;
  const label = proper.exec(src)?.[1];
  if (label !== undefined && bracket === start) {
    const there = page.notes.get(label) ?? [];
    page.notes.set(label, there.some(other => other.line === at.line) ? there : [...there, at]);
    return false;
  }
  const written = meant.exec(src)?.[1];
  if (written !== undefined) page.misspelt.set(at.line, { label: written.trim(), at, isIndented: label !== undefined });
  return false;
}

/** Returns a footnote label with hyphens instead of spaces, or `1` for an empty label. */
export const spellLabel = (label: string): string => label.trim().replace(/\s+/g, '-') || '1';

/** Reports footnotes that readers would not see: misspelt, repeated, empty, or without a reference in the text. */
export function checkNotes(tokens: readonly Token[], page: Page): void {
  const { around, notes, misspelt } = page;
  for (const { label, at, isIndented } of misspelt.values())
    around.report({
      slip: 'brackets',
      at,
      what: isIndented
        ? tell('note-behind-blanks')`Markdown does not read this line as a footnote, because it begins with a space`
        : tell('note-line-not-read')`this line looks like a footnote, but Markdown does not read it as a footnote`,
      cure: isIndented
        ? tell('write-note-at-line-start')`write "[^${spellLabel(label)}]:" at the start of the line`
        : tell(
            'write-note-plainly',
          )`write "[^${spellLabel(label)}]:" with plain brackets, a plain colon, and no space in or after the label`,
    });
  if (notes.size === 0) return;
  const called = new Set<string>();
  listCalls(tokens, called);
  for (const [label, [first, ...others]] of notes) {
    for (const at of others)
      around.report({
        slip: 'brackets',
        at,
        what: tell(
          'second-note-with-label',
        )`two footnotes have the label [^${label}], so readers would see only one footnote`,
        cure: tell('give-another-label')`give one of the two footnotes another label`,
      });
    if (first && !called.has(label)) reportUncalled(label, first, page);
  }
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'footnote_open' || tokens[i + 1]?.type !== 'footnote_anchor') continue;
    const at = notes.get(String(token.meta?.label))?.[0];
    if (at)
      around.report({
        slip: 'brackets',
        at,
        what: tell('note-is-empty')`this footnote is empty`,
        cure: tell('write-text-behind-colon')`write the text of the footnote after the colon`,
      });
  }
}

function reportUncalled(label: string, at: Position, { around }: Page): void {
  around.report({
    slip: 'brackets',
    at,
    what: tell(
      'note-is-not-called',
    )`the text never refers to the footnote [^${label}], so readers would not see the footnote`,
    cure: tell('call-or-remove-note')`write "[^${label}]" in the text, or remove the footnote`,
  });
}

function listCalls(tokens: readonly Token[], called: Set<string>): void {
  for (const { type, meta, children } of tokens) {
    if (type === 'footnote_ref') called.add(String(meta?.label));
    if (children) listCalls(children, called);
  }
}

/** Reports footnote references inside a link of raw HTML or in the description of a picture, where a reference cannot be a link. */
export function checkCalls(inline: Token, page: Page): void {
  let inLink = false;
  for (const piece of inline.children ?? []) {
    const { type, content, children } = piece;
    if (type === 'html_inline' && /^<\/?a[\s>]/i.test(content)) inLink = content[1] !== '/';
    if (type === 'footnote_ref' && inLink)
      page.around.report({
        slip: 'brackets',
        at: locateCall(inline, [piece], page),
        what: sayInLink(),
        cure: sayBehindLink(),
      });
    if (type === 'image' || type === 'figure_image')
      for (const child of children ?? [])
        if (child.type === 'footnote_ref')
          page.around.report({
            slip: 'brackets',
            at: locateCall(inline, [piece, child], page),
            what: tell(
              'note-called-in-description',
            )`the description of a picture contains a footnote reference, but readers cannot open the footnote there`,
            cure: tell('call-note-in-text')`move the footnote reference from the description into the text`,
          });
  }
}

/** Returns the position of a footnote reference. `path` is the reference alone, or the picture and the reference in its description. */
function locateCall(inline: Token, path: readonly Token[], page: Page): Position {
  const [first, second] = path.map(piece => startOf(piece) ?? 0);
  const offset = (first ?? 0) + (second === undefined ? 0 : second + '!['.length);
  return placeOf(inline, offset, page) ?? find(`[^${path.at(-1)?.meta?.label ?? ''}]`, page);
}

export const sayInLink = () =>
  tell('note-called-in-link')`a link contains a footnote reference, but a link can lead to one place only`;
export const sayBehindLink = () => tell('call-note-behind-link')`move the footnote reference after the link`;

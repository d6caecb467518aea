/** Finds brackets that refer to a missing footnote, link or picture, and that readers would therefore see as text. */
import type { StateInline, Token } from 'markdown-it';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { Position } from '../../problem.ts';
import { suggest } from '../fields/suggest.ts';
import { type Dangling, find, Page } from './body.ts';
import { placeOf } from './inline-places.ts';
import { sayPlainQuotes } from './near-links.ts';
import { sayBehindLink, sayInLink, spellLabel } from './notes.ts';

/** Matches a footnote reference (`[^1]`). The limit on the label keeps matching fast in a long line of brackets. */
const call = /\[\^([^\]\n]{0,200})\]/y;
const secondLabel = /\[([^[\]\n]{0,200})\]/y;
const address = /\((?:<[^<>\n]{0,2000}>|[^\s()]{1,2000})(?:\s[^\n()]{0,2000})?\)/y;

/** Matches the address and title of a link if the title has quotation marks that Markdown does not accept, such as `(address “title”)`. */
const otherQuotes = /\([^\s()]{1,2000}[ \t]+[“”„«「『＂‘’][^\n()]{0,200}\)/y;
const quoted = /\)$/;

/**
 * Inserts an empty token before brackets that refer to a missing footnote, link or picture, so that `reportBrackets` finds the brackets.
 * This inline rule for markdown-it always returns false, so the brackets stay text.
 */
export function markDangling(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const { page } = state.env;
  if (!(page instanceof Page)) return false;
  const found = readBrackets(state);
  if (!found) return false;
  state.push('dangling', '', 0).meta = { dangling: page.dangling.length };
  page.dangling.push(found);
  return false;
}

function readBrackets(state: StateInline): Dangling | undefined {
  const { src, pos } = state;
  const label = match(call, src, pos);
  if (label !== undefined)
    return label.trim() === '' ? undefined : { kind: 'call', written: `[^${label}]`, label, offset: pos };
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end < 0) return undefined;
  const words = src.slice(pos + 1, end);
  const isPicture =
    src[pos - 1] === '!' && src[pos - 2] !== '\\' && /^$|[^\p{L}\p{N}]/u.test(src.slice(0, pos - 1).slice(-1));
  const written = `${isPicture ? '!' : ''}${src.slice(pos, end + 1)}`;
  const inner = /\[\^([^\]\n]+)\]/.exec(words);
  if (inner && match(address, src, end + 1) !== undefined)
    return { kind: 'call in link', written: inner[0], label: inner[1] ?? '', offset: pos + 1 + inner.index };
  const second = match(secondLabel, src, end + 1);
  const named = second || words;
  if (isKnown(named, state)) return undefined;
  if (isPicture)
    return words.trim() === '' || second?.startsWith('^')
      ? undefined
      : {
          kind: 'picture',
          written: `${written}${second === undefined ? (match(otherQuotes, src, end + 1) ?? '') : `[${second}]`}`,
          label: named,
          offset: pos,
        };
  if (second === undefined || isOrdinary(words, second, src.slice(0, pos).slice(-1))) return undefined;
  return { kind: 'link', written: `${written}[${second}]`, label: named, offset: pos };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? (found[1] ?? found[0]) : undefined;
}

function isKnown(label: string, { env, md }: StateInline): boolean {
  const { references } = env;
  return typeof references === 'object' && references !== null && md.utils.normalizeReference(label) in references;
}

/**
 * Returns whether two adjacent pairs of brackets are ordinary text and not a link: subscripts (`a[i][j]`), source numbers (`[1][2]`,
 * `[1][A book]`), checkboxes (`[ ][x]`) or an omission (`[sic][…]`).
 */
function isOrdinary(words: string, label: string, before: string): boolean {
  if (/[\w)\]!]/.test(before) || label.startsWith('^')) return true;
  if (![words, label || words].every(text => /[\p{L}\p{N}]/u.test(text))) return true;
  return /^[\d\s,.–-]*$/.test(words);
}

/**
 * Reports the brackets that `markDangling` found in a paragraph. Two pairs of brackets that are not a link (`[a][b]`) cause only a note (a
 * warning that does not stop a build), because the author may mean these brackets literally.
 */
export function reportBrackets(inline: Token, page: Page): void {
  for (const { type, meta } of inline.children ?? []) {
    const found = type === 'dangling' ? page.dangling[Number(meta?.dangling)] : undefined;
    if (!found) continue;
    const offset = found.kind === 'picture' ? found.offset - 1 : found.offset;
    reportOne(found, placeOf(inline, offset, page) ?? find(found.written, page), page);
  }
}

function reportOne({ kind, written, label }: Dangling, at: Position, page: Page): void {
  const { around } = page;
  if (kind === 'call') reportCall(label, at, page);
  else if (kind === 'call in link') around.report({ slip: 'brackets', at, what: sayInLink(), cure: sayBehindLink() });
  else if (kind === 'picture' && quoted.test(written))
    around.report({
      slip: 'brackets',
      at,
      what: tell(
        'picture-title-wrongly-quoted',
      )`readers would see ${written} as text, because the title needs plain quotation marks ("…")`,
      cure: sayPlainQuotes(),
    });
  else if (kind === 'picture')
    around.report({
      slip: 'brackets',
      at,
      what: tell(
        'brackets-name-no-picture',
      )`${written} does not name a picture file, so readers would see the brackets`,
      cure: tell(
        'write-picture-or-bracket',
      )`for a picture, write "![What it shows](file.jpg)"; to show a bracket, write "\\["`,
    });
  else
    around.note({
      at,
      what: tell('brackets-lead-nowhere')`${written} has no address, so readers will see the brackets`,
      cure: tell(
        'write-link-or-definition',
      )`for a link, write "[words](address)", or add the line "[${label}]: address"`,
    });
}

function reportCall(label: string, at: Position, page: Page): void {
  // These brackets begin a misspelt footnote, which `checkNotes` reports
  if (page.misspelt.get(at.line)?.label === label.trim()) return;
  if ([...page.misspelt.values()].some(note => note.label === label.trim())) {
    if (/\s/.test(label))
      page.around.report({
        slip: 'brackets',
        at,
        what: tell('note-label-with-space')`the label of a footnote contains a space`,
        cure: tell('write-note-label')`write the label without a space: "[^${spellLabel(label)}]"`,
      });
    return;
  }
  const close = suggest(label, page.notes.keys());
  page.around.report({
    slip: 'brackets',
    at,
    what: tell('no-such-note')`the footnote [^${label}] does not exist, so readers would see the brackets`,
    cure: close === undefined ? sayWriteNote(label) : tell('did-you-mean-note')`did you mean [^${close}]?`,
  });
}

function sayWriteNote(label: string): Message {
  const spelt = spellLabel(label);
  return spelt === label
    ? tell('write-the-note')`write the footnote on a line that begins with "[^${spelt}]:"`
    : tell(
        'write-call-and-note',
      )`write "[^${spelt}]" in the text, and the footnote on a line that begins with "[^${spelt}]:"`;
}

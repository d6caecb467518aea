/**
 * Finds full web addresses among the words of a text, such as `https://example.org/a`, which become links. An address without `https://` stays
 * text, and so does one with a backslash after the scheme (`https\://example.org/a`).
 */
import type { MarkdownIt, Token } from 'markdown-it';

/** Part of a text. `address` is undefined for words. */
export interface TextPiece {
  readonly text: string;
  readonly address?: string;
}

const ascii = "[\\w.~:/?#@!$&'()*+,;=%-]";
/** Matches a whole run of characters that an address may contain. The host must have a dot. */
const run = new RegExp(
  `(?<![a-z0-9_./@-])https?:\\/\\/[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?:${ascii}|[\\p{L}\\p{M}\\p{Nd}])*`,
  'giu',
);

/** Letters of scripts without blanks between words. They may belong to the address or to the next word. */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Matches an address that ends with its host, or with the extension of a file. */
const isComplete = /^https?:\/\/[^/?#]+$|\/[^/?#]+\.[a-z][a-z0-9]{1,4}$/i;
/** Matches a text before an address that the author set apart from the words. */
const setsApart = /[\s\p{Ps}\p{Pi}]$/u;

/**
 * Splits a text into words and addresses. Returns one piece if there is no address. `held` contains the offsets of addresses that must stay
 * words.
 */
export function splitAddresses(text: string, held: readonly number[] = []): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(run)) {
    const address = trimEnd(cut(found, text.slice(Math.max(0, index - 1), index)) ?? '');
    if (address === '' || held.includes(index) || !URL.canParse(address)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: address, address });
    at = index + address.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at) }] : pieces;
}

/**
 * Cuts off the words that follow an address without a blank, as in `https://example.org/a.html的说明`. Returns undefined if nothing shows where
 * the address ends. `before` is the character before the address.
 */
function cut(found: string, before: string): string | undefined {
  const end = found.search(unparted);
  if (end === -1) return found;
  const start = found.slice(0, end);
  if (isComplete.test(start)) return start;
  return setsApart.test(before) ? found : undefined;
}

/** Removes punctuation of the sentence from the end of an address, and each closing parenthesis that the address does not open. */
function trimEnd(address: string): string {
  let end = address.length;
  let surplus = address.split(')').length - address.split('(').length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus--;
    else if (last === '(') surplus++;
    else if (!".,;:!?'*".includes(last)) break;
  }
  return address.slice(0, end);
}

const opensElement = /^<(?:a|code|kbd|samp|pre)\b/i;
const closesElement = /^<\/(?:a|code|kbd|samp|pre)\b/i;

/** For each list of tokens that was looked at, whether each token is in a link or in code. */
const known = new WeakMap<readonly Token[], readonly boolean[]>();

/** Returns whether the token at index `i` is in a link, or in raw HTML for code. Looks at each list only once, because a list may be long. */
export function isInLinkOrCode(tokens: readonly Token[], i: number): boolean {
  const before = known.get(tokens);
  const covered = before?.length === tokens.length ? before : findCovered(tokens);
  known.set(tokens, covered);
  return covered[i] === true;
}

function findCovered(tokens: readonly Token[]): readonly boolean[] {
  let depth = 0;
  return tokens.map(({ type, content }) => {
    const isCovered = depth > 0;
    if (type === 'link_open' || (type === 'html_inline' && opensElement.test(content))) depth++;
    if (type === 'link_close' || (type === 'html_inline' && closesElement.test(content))) depth--;
    return isCovered;
  });
}

/** Makes a parser remember the addresses with a backslash, which the text of a token no longer contains. */
export function holdAddresses(markdown: MarkdownIt): void {
  markdown.core.ruler.before('text_join', 'held_addresses', ({ src, tokens }) => {
    if (!/:|\//.test(src) || !/[\\&]/.test(src)) return;
    for (const { children } of tokens) if (children) holdIn(children);
  });
}

const isText = (token: Token | undefined) => token?.type === 'text' || token?.type === 'text_special';

/** Stores the offsets of held addresses in the last of several texts beside each other, because markdown-it joins them into this token. */
function holdIn(pieces: readonly Token[]): void {
  let text = '';
  let held: number[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (!isText(piece)) continue;
    const scheme = piece.type === 'text_special' ? /https?(?::\/?)?$/i.exec(text) : null;
    if (scheme && /^[:/]/.test(piece.content)) held.push(scheme.index);
    text += piece.content;
    if (isText(pieces[i + 1])) continue;
    if (held.length > 0) piece.meta = { held };
    text = '';
    held = [];
  }
}

/** Returns the offsets of the addresses in a text token that must stay words. */
export function heldIn(token: Token | undefined): readonly number[] {
  const held: unknown = token?.meta?.held;
  return Array.isArray(held) ? held.filter(offset => typeof offset === 'number') : [];
}

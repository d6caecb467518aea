/**
 * Distinguishes hidden link definitions (`[label]: address`) from visible dialogue such as `[Reporter]: Hello.` In dialogue, no address
 * follows the colon.
 */

import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { decodeLetters } from '../../addresses.ts';
import { tell } from '../../language/messages/tell.ts';
import { Page } from './body.ts';

const beginning = /^(?:[a-z][a-z0-9+.-]+:|www\.|[#?/]|\.{1,2}\/)/i;
const fileName = /\.[a-z][a-z0-9]{0,7}(?:[?#].*)?$/i;
const sentenceMark = /[\u2014\u2018-\u201d\u2026\u3001-\u3003\u3008-\u3011\uff01-\uff0c\uff1a-\uff1f]/;

/**
 * Returns whether the text after the colon of a definition may be an address. An empty address also counts, because `[//]: <> (…)` is the
 * usual way to write a comment in Markdown.
 */
export function isAddress(written: string): boolean {
  const address = decodeLetters(written);
  return (
    address === '' ||
    beginning.test(address) ||
    fileName.test(address) ||
    (address.includes('/') && !sentenceMark.test(address))
  );
}

/** Makes a parser accept a line as a link definition only if an address, or nothing, follows the colon. */
export function keepSpeech({ block: { ruler } }: MarkdownIt): void {
  const all = ruler.getRules('');
  ruler.disable('reference');
  const others = new Set(ruler.getRules(''));
  ruler.enable('reference');
  const define = all.find(rule => !others.has(rule));
  if (!define) throw new Error('the parser has no rule for definitions');
  ruler.at('reference', (state, line, end, silent) => {
    const { env, tokens, bMarks, tShift, src } = state;
    const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
    if (src.charCodeAt(start) !== 0x5b) return false;
    const before = env.references;
    env.references = {};
    const isThere = define(state, line, end, silent);
    const [found] = Object.entries(env.references);
    env.references = before ?? {};
    if (!isThere || !found) return isThere;
    const [label, { href }] = found;
    if (src.charCodeAt(start + 1) === 0x5e || !isAddress(href)) {
      tokens.pop();
      state.line = line;
      return false;
    }
    env.references = { [label]: found[1], ...env.references };
    if (href !== '' && href !== '#') remember(state, { label, line, start });
    return true;
  });
}

interface Place {
  readonly label: string;
  readonly line: number;
  readonly start: number;
}

function remember({ src, env }: StateBlock, { label, line, start }: Place): void {
  if (!(env.page instanceof Page)) return;
  const written = /\[((?:[^\]\\]|\\.)*)\]/sy;
  written.lastIndex = start;
  env.page.definitions.push({
    label,
    written: written.exec(src)?.[1] ?? label,
    at: { line: line + 1, column: start - src.lastIndexOf('\n', start - 1) },
  });
}

/** Warns about each link definition that no link uses. The definition is hidden from readers, but the author may have meant the line as text. */
export function noteUnused(tokens: readonly Token[], { definitions, around }: Page): void {
  if (definitions.length === 0) return;
  const used = new Set<string>();
  listUsed(tokens, used);
  for (const { label, written, at } of definitions) {
    // If a label is defined twice, only the first definition is used.
    if (used.delete(label)) continue;
    around.note({
      at,
      what: tell(
        'definition-is-unused',
      )`no link in the text uses the label [${written}], and the line that defines the label is hidden from readers`,
      cure: tell(
        'use-definition-or-escape',
      )`for a link, write "[text][${written}]" in the text; to show the line to readers, begin the line with "\\[${written}]"`,
    });
  }
}

function listUsed(tokens: readonly Token[], used: Set<string>): void {
  for (const { meta, children } of tokens) {
    if (typeof meta?.label === 'string') used.add(meta.label);
    if (children) listUsed(children, used);
  }
}

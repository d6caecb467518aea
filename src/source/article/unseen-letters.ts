/** Removes invisible characters from a text, and lists suspicious characters. */
import type { MarkdownIt, Token } from 'markdown-it';
import { findDoubtful, withoutStrays } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Fault, Position } from '../../problem.ts';

/** Quick test for an invisible character, or for an HTML entity that may represent an invisible character. */
const maybe =
  /[\u00ad\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|&(?:#|shy;|ZeroWidthSpace;|NoBreak;)/;

/**
 * Adds a parser rule that removes invisible characters without a purpose, because a search would not find a word that contains an invisible
 * character. The rule does not change code.
 */
export function passOverUnseen(markdown: MarkdownIt): void {
  markdown.core.ruler.before('east_asian_line_ends', 'unseen_letters', ({ src, tokens }) => {
    if (maybe.test(src)) clean(tokens);
  });
}

function clean(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'text') token.content = withoutStrays(token.content);
    // Cleans only the text between tags. `raw-html.ts` reports invisible characters in addresses.
    else if (token.type === 'html_block') token.content = token.content.replace(/(?<=^|>)[^<]+/g, withoutStrays);
    const title = token.attrGet('title');
    if (typeof title === 'string') token.attrSet('title', withoutStrays(title));
    if (token.children) clean(token.children);
  }
}

/** Lists suspicious characters: signs of damaged text, and characters that can deceive readers. Lists each character once, at its first position. */
export function listDoubtful(text: string): readonly (Fault & { readonly at: Position })[] {
  return findDoubtful(text).map(({ code, offset }) => {
    const before = text.slice(0, offset);
    return {
      at: { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') },
      ...sayDoubtful(code),
    };
  });
}

/** Returns the problem with a suspicious character. `code` is its code point, such as `U+FFFD`. */
export function sayDoubtful(code: string): Fault {
  if (code === 'U+FFFD')
    return {
      what: tell('character-was-lost')`a character was lost here (U+FFFD)`,
      cure: tell('write-from-original')`write the character from the original text`,
    };
  if (code.startsWith('U+20'))
    return {
      what: tell(
        'mark-turns-direction',
      )`an invisible character here reverses the direction of the text that follows: ${code}`,
      cure: tell('delete-it')`delete the character`,
    };
  return {
    what: tell('private-use-character')`most readers see an empty box here: ${code} is a private-use character`,
    cure: tell('write-character-meant')`replace the private-use character with the character that you mean`,
  };
}

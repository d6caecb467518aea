/**
 * Hides the header row of a table if none of its cells has words. Markdown has no table without a header row, so people leave it empty. Screen
 * readers would announce empty headers.
 */
import type { Token } from 'markdown-it';

export function hideEmptyHeads(tokens: readonly Token[]): void {
  for (const [i, { type }] of tokens.entries()) {
    if (type !== 'thead_open') continue;
    const head = tokens.slice(i, tokens.findIndex((token, at) => at > i && token.type === 'thead_close') + 1);
    if (head.some(token => token.type === 'inline' && token.content.trim() !== '')) continue;
    for (const token of head) token.hidden = true;
  }
}

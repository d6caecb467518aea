/** Adjusts the levels of the headings in a text to the title of its page. */
import type { Token } from 'markdown-it';

/**
 * Adjusts the levels of headings so that no level is skipped. The page's title is its `h1`, so the outermost headings of the text become
 * `h2`.
 */
export function levelHeadings(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const level = Number(token.tag.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const tag = `h${Math.min(open.length + 1, 6)}`;
    token.tag = tag;
    const close = tokens.slice(i).find(next => next.type === 'heading_close');
    if (close) close.tag = tag;
  }
}

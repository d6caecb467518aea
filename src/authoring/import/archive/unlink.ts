/** Replaces a link with the words of the link. */
import { matchBrackets } from '../body/link-target.ts';

/**
 * Replaces the link whose address is between the offsets `start` and `end` of a line with the words of the link. Returns undefined if the line
 * does not contain the whole link, or if the link has attributes besides its address.
 */
export function unlink(
  line: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined {
  const [before, after] = [line.slice(0, start), line.slice(end)];
  const close = /\]\(\s*<?$/.exec(before)?.index;
  if (close === undefined) return unlinkElement(before, after);
  const [target] = /^>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/.exec(after) ?? [];
  const [open] = [...matchBrackets(line)].find(([, closing]) => closing === close) ?? [];
  if (target === undefined || open === undefined || line[open - 1] === '!') return undefined;
  return line.slice(0, open) + line.slice(open + 1, close) + after.slice(target.length);
}

/** Replaces an `<a>` element that has no attribute except the address between `before` and `after`. */
function unlinkElement(before: string, after: string): string | undefined {
  const [tag, quote = ''] = /<a\s+href=(["'])$/i.exec(before) ?? [];
  const words = after.slice(`${quote}>`.length);
  const close = words.toLowerCase().indexOf('</a>');
  if (tag === undefined || !after.startsWith(`${quote}>`) || close === -1) return undefined;
  return before.slice(0, -tag.length) + words.slice(0, close) + words.slice(close + '</a>'.length);
}

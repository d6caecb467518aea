/** Repairs headings that Markdown does not recognise, and removes headings without words. A possible hashtag stays as it is. */
import { listSlippedHeadings } from '../../source/article/markdown.ts';

/** Rewrites the headings on their lines; leaves doubtful ones alone. */
export function mendHeadings(body: string): string {
  const slips = listSlippedHeadings(body).filter(({ isDoubtful }) => !isDoubtful);
  if (slips.length === 0) return body;
  const lines = body.split('\n');
  for (const { at, written, words = '' } of slips) {
    const line = lines[at.line - 1] ?? '';
    if (!line.startsWith(written, at.column - 1)) continue;
    lines[at.line - 1] = words === '' ? line.slice(0, at.column - 1).trimEnd() : line.slice(0, at.column - 1) + words;
  }
  return lines.join('\n');
}

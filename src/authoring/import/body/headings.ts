/**
 * Repairs headings that Markdown does not recognise, such as `##Title`, and removes headings without text. A possible hashtag stays
 * unchanged.
 */
import { listSlippedHeadings } from '../../../source/article/source-questions.ts';

/** Returns the body with repaired headings. Does not change a line that may be a hashtag. */
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

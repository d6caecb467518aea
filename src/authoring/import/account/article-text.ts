/** Collects everything that an imported article shows to its readers. */
import { listHtmlPassages } from './html-passages.ts';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/**
 * Returns the words of an article file: the values of its front matter, and the text of its body. `html` is the rendered body. Includes the
 * names of the fields, which cannot hide a loss because each occurs once.
 */
export function readableText(file: string, html: string): string {
  const fields = frontMatter.exec(file)?.[1] ?? '';
  return [fields, ...listHtmlPassages(html).map(({ text }) => text)].join('\n');
}

/** Collects all the text of an imported article that its readers see. */
import { listHtmlPassages } from './html-passages.ts';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/**
 * Returns the text of an article file: its front matter, and the text of its body. `html` is the rendered body. The front matter includes the
 * names of the fields. They cannot hide a loss, because each name occurs only once.
 */
export function readableText(file: string, html: string): string {
  const fields = frontMatter.exec(file)?.[1] ?? '';
  return [fields, ...listHtmlPassages(html).map(({ text }) => text)].join('\n');
}

/** Collects the text that readers see in an imported article. */
import { listHtmlPassages } from './html-passages.ts';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/**
 * Returns the text of an article file: the front matter and the text of the body. `html` is the rendered body. The front matter includes
 * field names. Each field name occurs only once, so a field name cannot hide the loss of a word from the text.
 */
export function readableText(file: string, html: string): string {
  const fields = frontMatter.exec(file)?.[1] ?? '';
  return [fields, ...listHtmlPassages(html).map(({ text }) => text)].join('\n');
}

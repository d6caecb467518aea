/** Collects the text that readers see in an imported article. */
import { listHtmlPassages } from './html-passages.ts';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/**
 * Returns the text of an article file: its front matter, and the text of its body. `html` is the rendered body. The front matter includes
 * field names. These names cannot hide that words were lost, because each name occurs only once.
 */
export function readableText(file: string, html: string): string {
  const fields = frontMatter.exec(file)?.[1] ?? '';
  return [fields, ...listHtmlPassages(html).map(({ text }) => text)].join('\n');
}

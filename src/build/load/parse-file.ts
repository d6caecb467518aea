/** Reads and parses an article file. */
import { type Article, type Parsed, parseArticle, type Settings } from '../../source/article/article.ts';
import type { Folder } from '../../source/folder.ts';

/** Parses an article file; returns the article and every problem of the file. */
export function parseFile(file: string, folder: Folder, settings: Settings): Parsed<Article> {
  const text = folder.readText(file);
  return typeof text === 'string' ? parseArticle(file, text, settings) : { problems: [text] };
}

/** Reads and parses an article file. */
import type { ParsedArticle, Settings } from '../../source/article/article.ts';
import { parseArticle } from '../../source/article/parse-article.ts';
import type { Folder } from '../../source/folder.ts';

/** Parses an article file; returns the article and every problem of the file. */
export function parseFile(file: string, folder: Folder, settings: Settings): ParsedArticle {
  const text = folder.readText(file);
  return typeof text === 'string' ? parseArticle(file, text, settings) : { problems: [text] };
}

/**
 * Selects the interface strings that the Markdown renderer puts into articles, such as the heading of footnotes. These strings are part of
 * the cache key of articles.
 */
import type { Surroundings } from '../../source/article/body.ts';

type Written = Surroundings['words'];

export function writtenWords(words: Written): Written {
  const { footnotes, backToText, backToPlace, table, source, colon, comma, barChart, lineChart, dotChart, figures } =
    words;
  return { footnotes, backToText, backToPlace, table, source, colon, comma, barChart, lineChart, dotChart, figures };
}

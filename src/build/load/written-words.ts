/** The words that the renderer of texts writes itself, out of all words of a language: what an article is kept by. */
import type { Surroundings } from '../../source/article/body.ts';

type Written = Surroundings['words'];

export function writtenWords(words: Written): Written {
  const { footnotes, backToText, backToPlace, table, source, colon, comma, barChart, lineChart, dotChart, figures } =
    words;
  return { footnotes, backToText, backToPlace, table, source, colon, comma, barChart, lineChart, dotChart, figures };
}

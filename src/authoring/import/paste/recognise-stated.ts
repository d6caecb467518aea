/** Finds the fields of a submitted text, such as its headline and date. The text may state some of these fields in its front matter. */
import type { Manuscript } from './manuscript.ts';
import { type Recognised, recognise } from './recognise.ts';

/** Returns the fields that a text states. Searches its body for the other fields, unless the text states its headline. */
export function recogniseStated(manuscript: Manuscript): Recognised {
  const { stated, text, questions } = manuscript;
  if (stated?.title === undefined) {
    const found = recognise(manuscript);
    return { ...found, date: stated?.date ?? found.date, stated };
  }
  const { title, date, by = [], editor = [], translator = [], copyright, cover } = stated;
  const people = { by, editor, translator, photographer: [] };
  return { title, date, people, source: undefined, copyright, cover, body: text, taken: [], questions, stated };
}

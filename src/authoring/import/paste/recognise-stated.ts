/** Finds the fields of a submitted text that may state some or all of its fields itself. Pure. */
import type { Manuscript } from './manuscript.ts';
import { type Recognised, recognise } from './recognise.ts';

/** Returns the stated fields of a text. Looks for the other fields in the text, unless the text states its headline. */
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

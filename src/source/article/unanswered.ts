/** Placeholders that an import writes where a picture has no description. */
import { tell } from '../../language/messages/tell.ts';
import type { Position } from '../../problem.ts';

/** Placeholder for the missing description (`alt`) of a picture. */
export const askForAlt = 'TODO: say what the picture shows';

const asked = new RegExp(`!\\[${askForAlt}\\]\\(`, 'g');

/** Problem to report for a picture whose description is still the placeholder. */
export const unanswered = {
  what: tell('question-to-editor')`this description is still a placeholder`,
  cure: tell('write-what-picture-shows')`describe the picture for readers who cannot see it`,
} as const;

/** Finds placeholders that stand for missing descriptions of pictures in a text. Lines and columns are counted from 1. */
export function findUnanswered(body: string): readonly Position[] {
  if (!body.includes(askForAlt)) return [];
  return body
    .split('\n')
    .flatMap((text, i) => [...text.matchAll(asked)].map(({ index }) => ({ line: i + 1, column: index + 3 })));
}

/** Questions that an import left to the editor, where a description of a picture should stand. */
import { tell } from '../../language/messages/tell.ts';
import type { Position } from '../../problem.ts';

/** What an import writes where a picture came without a description. */
export const askForAlt = 'TODO: say what the picture shows';

export const unanswered = {
  what: tell('question-to-editor')`is still a question to the editor`,
  cure: tell('write-what-picture-shows')`write what the picture shows, for those who do not see it`,
} as const;

/** Where such descriptions stand in a text; line and column from 1. */
export function findUnanswered(body: string): readonly Position[] {
  if (!body.includes(askForAlt)) return [];
  return body.split('\n').flatMap((text, i) => {
    const column = text.indexOf(`![${askForAlt}](`);
    return column === -1 ? [] : [{ line: i + 1, column: column + 3 }];
  });
}

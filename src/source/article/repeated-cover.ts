/** Finds texts that begin with the picture of the cover, which stands above the text already. */
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { FrontMatter } from './front-matter.ts';

/** Returns a warning if a text begins with the picture of its cover. `files` are the files in the text, in their order. */
export function noteRepeatedCover(
  file: string,
  cover: { readonly file: string },
  files: readonly string[],
  { body, linesBefore }: Pick<FrontMatter, 'body' | 'linesBefore'>,
): readonly LocatedProblem[] {
  const above = files[0] === cover.file ? /^\s*(?=!\[)/.exec(body)?.[0].split('\n') : undefined;
  if (above === undefined) return [];
  return [
    {
      file,
      at: { line: linesBefore + above.length, column: (above.at(-1)?.length ?? 0) + 1 },
      what: tell('cover-repeated')`the text begins with the picture of the cover, so readers see the picture twice`,
      cure: tell('delete-repeated-picture')`delete the picture here, or delete the field "cover"`,
    },
  ];
}

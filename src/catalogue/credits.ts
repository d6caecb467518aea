/** Who had a hand in an article: an id leads to a file of the newsroom, anything else is a name as it is printed. */
import type { Article } from '../article/article.ts';
import { suggest } from '../fields/suggest.ts';
import type { Problem } from '../problem.ts';
import type { Person } from '../publication/newsroom.ts';

export interface Contributor {
  /** As the article says it: an id, or a name. */
  readonly written: string;
  /** Absent for plain names. */
  readonly person: Person | undefined;
}

/** Written like an id: no capitals, no spaces, no other script. */
const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function resolveCredits(
  article: Article,
  field: 'by' | 'editor' | 'translator',
  people: ReadonlyMap<string, Person>,
  problems: Problem[],
): readonly Contributor[] {
  const names = article[field] ?? [];
  return names.map((written, i) => {
    const person = people.get(written);
    if (!person && idShape.test(written)) {
      const meant = suggest(written, people.keys());
      problems.push({
        file: article.file,
        at: names.length > 1 ? [field, i] : [field],
        field,
        what: `there is nobody with the id "${written}" in newsroom/people`,
        cure: meant ? `did you mean ${meant}?` : `add newsroom/people/${written}.yaml, or write the name as it is printed, with capitals`,
      });
    }
    return { written, person };
  });
}

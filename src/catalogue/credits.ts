/** Who had a hand in an article: an id leads to a file of the newsroom, anything else is a name as it is printed. */

import { withoutUnseen } from '../language/characters.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { suggest } from '../source/fields/suggest.ts';
import type { Newsroom, Person } from '../source/publication/newsroom.ts';

export interface Contributor {
  /** As the article says it: an id, or a name. */
  readonly written: string;
  /** Absent for plain names. */
  readonly person: Person | undefined;
}

/** What an article says of who had a hand in it. */
export type CreditField = 'by' | 'editor' | 'translator' | 'photographer';

/** Written like an id: no capitals, no spaces, no other script. */
const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What credits are checked against. */
export interface Staff {
  readonly people: ReadonlyMap<string, Person>;
  /** Files that are there and could not be read: their people are not reported a second time. */
  readonly unread: ReadonlySet<string>;
  readonly problems: Problem[];
}

export function resolveCredits(article: Article, field: CreditField, staff: Staff): readonly Contributor[] {
  return (article[field] ?? []).map((printed, i) => {
    const written = withoutUnseen(printed);
    if (idShape.test(written)) checkPerson(written, { file: article.file, at: [field, i], field }, staff);
    const person = staff.people.get(written);
    return { written: person ? written : printed, person };
  });
}

/** Reports an id that nobody in the newsroom has. */
export function checkPerson(
  id: string,
  where: Pick<Problem, 'file' | 'at' | 'field'>,
  { people, unread, problems }: Staff,
): void {
  if (people.has(id) || unread.has(`newsroom/people/${id}.yaml`)) return;
  const meant = suggest(id, people.keys());
  problems.push({
    ...where,
    what: tell('no-such-person')`there is nobody with the id "${id}" in newsroom/people`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell('add-person-file')`add newsroom/people/${id}.yaml, or write the name as it is printed, with capitals`,
  });
}

/** The people that the newsroom's own files name. */
export function checkNewsroomCredits({ site, columns }: Newsroom, staff: Staff): void {
  if (site.publisher !== undefined && idShape.test(site.publisher)) {
    checkPerson(site.publisher, { file: 'newsroom/site.yaml', at: ['publisher'], field: 'publisher' }, staff);
  }
  for (const { file, editor } of columns.values())
    if (editor !== undefined) checkPerson(editor, { file, at: ['editor'], field: 'editor' }, staff);
}

/** Resolves credits: an id refers to a person's file in `newsroom/people/`; anything else is a name to print. */

import { withoutUnseen } from '../language/characters.ts';
import { tell } from '../language/messages/tell.ts';
import { isId } from '../language/slug.ts';
import type { Strings } from '../language/strings/strings.ts';
import type { Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { suggest } from '../source/fields/suggest.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import type { Newsroom, Person } from '../source/publication/newsroom.ts';

/** A credit of an article: a person who wrote, edited, translated or photographed it. */
export interface Contributor {
  /** Id or name, as written in the article. */
  readonly written: string;
  /** The person whose id is `written`; undefined if the credit is a plain name, or if nobody has this id. */
  readonly person: Person | undefined;
}

/** The fields of front matter that contain credits. */
export type CreditField = 'by' | 'editor' | 'translator' | 'photographer';

/** The people in `newsroom/people/`, and the list that receives problems. */
export interface Staff {
  readonly people: ReadonlyMap<string, Person>;
  /** Files that could not be parsed. If the file of a person is in this set, `checkPerson` does not report the id as missing. */
  readonly unread: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** Resolves the credits in one field of an article, and reports unknown ids. */
export function resolveCredits(article: Article, field: CreditField, staff: Staff): readonly Contributor[] {
  return (article[field] ?? []).map((printed, i) => {
    const written = withoutUnseen(printed);
    if (isId(written)) checkPerson(written, { file: article.file, at: [field, i], field }, staff);
    const person = staff.people.get(written);
    return { written, person };
  });
}

/** Reports an id for which `newsroom/people/` has no file. */
function checkPerson(
  id: string,
  where: Pick<Problem, 'file' | 'at' | 'field'>,
  { people, unread, problems }: Staff,
): void {
  if (people.has(id) || unread.has(`newsroom/people/${id}.yaml`)) return;
  const meant = suggest(id, people.keys());
  problems.push({
    ...where,
    what: tell('no-such-person')`no person in newsroom/people has the id "${id}"`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell(
          'add-person-file',
        )`add the file newsroom/people/${id}.yaml, or write the person’s full name, such as "Lim Mei"`,
  });
}

/** Checks the ids of people in `site.yaml` and in the files of columns. */
export function checkNewsroomCredits({ site, columns }: Newsroom, staff: Staff): void {
  if (site.publisher !== undefined && isId(site.publisher)) {
    checkPerson(site.publisher, { file: 'newsroom/site.yaml', at: ['publisher'], field: 'publisher' }, staff);
  }
  for (const { file, editor } of columns.values())
    if (editor !== undefined) checkPerson(editor, { file, at: ['editor'], field: 'editor' }, staff);
}

/** The credits of an article, by role. */
type Credits = Readonly<Record<CreditField, readonly Contributor[]>>;

/** Groups contributors by role. A person who both translated and edited an article appears only once, under the combined role. */
export function groupCredits({
  by,
  editor,
  translator,
  photographer,
}: Credits): Credits & { readonly translatedAndEdited: readonly Contributor[] } {
  const isIn = (list: readonly Contributor[]) => (one: Contributor) =>
    list.some(({ written }) => written === one.written);
  const isNotIn = (list: readonly Contributor[]) => (one: Contributor) => !isIn(list)(one);
  return {
    by,
    photographer,
    editor: editor.filter(isNotIn(translator)),
    translator: translator.filter(isNotIn(editor)),
    translatedAndEdited: translator.filter(isIn(editor)),
  };
}

/** A name in a list of names. */
export interface ListedName {
  /** The person in `newsroom/people/`; undefined for a plain name. */
  readonly person: Person | undefined;
  readonly name: PerLanguage;
  /** Text before the name: none, a comma, or the word for "and". The Arabic word has no space after it. */
  readonly before: string;
}

/** Lists the names of contributors with the text before each of them, for example `A`, `, B`, ` and C`. */
export const listNames = (
  contributors: readonly Contributor[],
  { comma, and }: Pick<Strings, 'comma' | 'and'>,
): readonly ListedName[] =>
  contributors.map(({ person, written }, i) => ({
    person,
    name: person?.name ?? written,
    before: i === 0 ? '' : i < contributors.length - 1 ? comma : and,
  }));

/** Returns the people whom an article credits and who have a file in `newsroom/people/`. Lists each person once. */
export function peopleIn({ by, editor, translator, photographer }: Credits): readonly Person[] {
  return [
    ...new Set(
      [...by, ...editor, ...translator, ...photographer]
        .map(({ person }) => person)
        .filter(person => person !== undefined),
    ),
  ];
}

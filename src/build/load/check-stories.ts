/** Checks that every published article with a record of consent keeps to the consent of its sender. */
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Article } from '../../source/article/article.ts';
import { workOf } from '../../source/article/place.ts';
import type { Folder } from '../../source/folder.ts';
import { type Consent, findBreaches } from '../../source/stories/consent.ts';
import { findRevealed } from '../../source/stories/private-words.ts';
import { privateFolderOf, readConsents } from '../../source/stories/read-consents.ts';
import { locatePath } from './locate.ts';

/** Files of a publication, and the folder with the records of consent; without it, `private/` in the publication. */
interface Places {
  readonly site: string;
  readonly private?: string | undefined;
  readonly folder: Folder;
}

/** Result of the check of all stories. No message quotes anything private but days. */
interface CheckedStories {
  /** The ways in which articles that are no drafts break the consent of their senders. */
  readonly problems: readonly LocatedProblem[];
  /** Records without an article. */
  readonly notes: readonly LocatedProblem[];
  /** Files of the articles whose senders do not allow prints on notice boards. */
  readonly keptFromPrint: readonly string[];
}

/** Checks the articles that have a record of consent. */
export function checkStories(articles: readonly Article[], places: Places): CheckedStories {
  const { consents, problems } = readConsents(privateFolderOf(places.site, places.private), places.site);
  if (consents.size === 0) return { problems, notes: [], keptFromPrint: [] };
  const works = Map.groupBy(articles, workOf);
  const breaches = [...consents].flatMap(([work, consent]) =>
    (works.get(work) ?? []).filter(({ draft }) => !draft).flatMap(article => checkArticle(article, consent, places)),
  );
  const lonely = [...consents].filter(([work]) => !works.has(work)).map(([, { file }]) => noteLonely(file));
  const unprinted = [...consents].filter(([, { answers }]) => answers.print !== 'yes').map(([work]) => work);
  return {
    problems: [...problems, ...breaches],
    notes: lonely,
    keptFromPrint: unprinted.flatMap(work => (works.get(work) ?? []).map(({ file }) => file)),
  };
}

function checkArticle({ file, language }: Article, consent: Consent, { folder }: Places): readonly LocatedProblem[] {
  const at = locatePath(file, ['title'], folder);
  const text = folder.readText(file);
  const revealed = typeof text === 'string' ? findRevealed(text, consent.answers) : [];
  return [
    ...[...findBreaches(consent, language)].map(fault => ({ file, at, ...fault })),
    ...revealed.map(({ question, line }) => ({
      file,
      at: { line, column: 1 },
      what:
        question === 'name'
          ? tell('text-has-private-name')`this line contains the name of the sender, which must stay private`
          : tell('text-has-private-contact')`this line contains the contact of the sender, which must stay private`,
      cure: tell('remove-private-words')`remove it; ${consent.file} says what is private`,
    })),
  ];
}

const noteLonely = (file: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: tell('record-without-article')`this record of a consent belongs to no article`,
  cure: tell(
    'rename-or-delete-record',
  )`give it the year and the name of its article, or delete it if the article is gone`,
});

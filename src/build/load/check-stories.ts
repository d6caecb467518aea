/** Checks that every published article with a record of consent keeps to the consent of its sender. */
import { tell } from '../../language/messages/tell.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Article } from '../../source/article/article.ts';
import { workOf } from '../../source/article/place.ts';
import type { Folder } from '../../source/folder.ts';
import { type Consent, findBreaches, findPrintBreach } from '../../source/stories/consent.ts';
import { privateFolderOf } from '../../source/stories/private-folder.ts';
import { findRevealed } from '../../source/stories/private-words.ts';
import { readConsents } from '../../source/stories/read-consents.ts';
import { locatePath } from './locate.ts';

/** Files of a publication, and the folder with the records of consent; without it, `private/` in the publication. */
interface Places {
  readonly site: string;
  readonly private?: string | undefined;
  readonly folder: Folder;
}

/** The result of the check. */
interface CheckedStories {
  readonly problems: readonly LocatedProblem[];
  readonly notes: readonly LocatedProblem[];
  /** Problems of printing stories whose senders do not allow print, by the files of the stories. */
  readonly unprintable: ReadonlyMap<string, LocatedProblem>;
}

/**
 * Returns a problem for every way in which an article that is no draft breaks the consent of its sender, and a note for every record without
 * an article. No message quotes anything private but days.
 */
export function checkStories(articles: readonly Article[], places: Places): CheckedStories {
  const { consents, problems } = readConsents(privateFolderOf(places.site, places.private), places.site);
  if (consents.size === 0) return { problems, notes: [], unprintable: new Map() };
  const works = Map.groupBy(articles, workOf);
  const stories = [...consents].flatMap(([work, consent]) =>
    (works.get(work) ?? []).filter(({ draft }) => !draft).map(article => ({ article, consent })),
  );
  const breaches = stories.flatMap(({ article, consent }) => checkArticle(article, consent, places));
  const lonely = [...consents].filter(([work]) => !works.has(work)).map(([, { file }]) => noteLonely(file));
  return { problems: [...problems, ...breaches], notes: lonely, unprintable: listUnprintable(stories, places) };
}

function listUnprintable(
  stories: readonly { readonly article: Article; readonly consent: Consent }[],
  { folder }: Places,
): ReadonlyMap<string, LocatedProblem> {
  return new Map(
    stories.flatMap(({ article: { file }, consent }) => {
      const fault = findPrintBreach(consent);
      return fault ? [[file, { file, at: locatePath(file, ['title'], folder), ...fault }] as const] : [];
    }),
  );
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

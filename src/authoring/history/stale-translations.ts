/** Finds translations that were last committed before their original changed. */

import { type Moment, momentAt } from '../../language/dates.ts';
import { toFileText } from '../../language/file-text.ts';
import { oneLine } from '../../language/white-space.ts';
import type { Article } from '../../source/article/article.ts';
import { parseFrontMatter } from '../../source/article/front-matter.ts';
import type { Repository } from './repository.ts';

/** A translation and its original. */
export interface Pair {
  readonly translation: Pick<Article, 'file' | 'follows'>;
  readonly original: Pick<Article, 'file' | 'draft'>;
}

/** Current version of the publication folder, and the git repository of the folder. */
export interface Present {
  readonly repository: Repository;
  /** Hash of the commit that is checked out. */
  readonly head: string;
  readonly now: Moment;
  readonly zone: string;
  /** Returns the current text of a file; undefined if it cannot be read. */
  read(file: string): string | undefined;
}

/**
 * Finds stale translations. Returns the time at which the original changed, by file of the translation. A translation is up to date if its
 * last commit was made at the time of the change or later, or if its field `follows` contains the day of the change or a later day. Ignores
 * translations of drafts, and translations with uncommitted changes.
 */
export async function findStaleTranslations(
  pairs: readonly Pair[],
  present: Present,
): Promise<ReadonlyMap<string, Moment>> {
  if (pairs.length === 0) return new Map();
  const { repository, head, now, zone, read } = present;
  const [last, open] = await Promise.all([
    repository.lastCommits(head, 'articles'),
    repository.uncommitted('articles'),
  ]);
  const suspects = pairs.flatMap(({ translation, original }) => {
    const followed = last.get(translation.file);
    const changed = last.get(original.file);
    if (!followed || original.draft || open.has(translation.file)) return [];
    const isOpen = open.has(original.file);
    if (!isOpen && (!changed || changed.hash === followed.hash || changed.millis <= followed.millis)) return [];
    const when = isOpen || !changed ? now : momentAt(changed.millis, zone);
    if (translation.follows && translation.follows.day >= when.day) return [];
    return [{ translation, original, commit: followed.hash, when }];
  });
  const before = await repository.texts(suspects.map(({ commit, original: { file } }) => ({ commit, file })));
  return new Map(
    suspects.flatMap(({ translation, original: { file }, when }, i) => {
      const then = before[i];
      const text = read(file);
      const isUnknown = then === undefined || text === undefined;
      return isUnknown || isSame(file, then, text) ? [] : [[translation.file, when] as const];
    }),
  );
}

/**
 * Returns whether two versions of an original have the same headline, summary and body, which are the parts to translate. Compares the raw
 * bodies first: if the bodies differ, the front matter need not be parsed.
 */
function isSame(file: string, before: string, now: string): boolean {
  const [then, today] = [toFileText(before), toFileText(now)];
  if (then === today) return true;
  return bodyOf(then) === bodyOf(today) && wordsOf(file, then) === wordsOf(file, today);
}

/** Returns the part of a text that begins with the closing `---` of the front matter; empty if no line is exactly `---`. */
function bodyOf(text: string): string {
  const end = text.indexOf('\n---\n');
  return end === -1 ? '' : oneLine(text.slice(end));
}

function wordsOf(file: string, text: string): string {
  const matter = parseFrontMatter(file, text);
  if (!('data' in matter)) return text;
  const { title, summary } = matter.data;
  return oneLine([title, summary, matter.body].join('\n'));
}

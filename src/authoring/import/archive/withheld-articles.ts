/** Finds the articles that an import must turn into drafts after it has converted them. Reads and writes no files. */
import { isLossy } from '../account/keep-account.ts';
import type { Change, Remark } from '../changes.ts';
import type { FinishedText } from './finish-text.ts';
import type { ForeignArticle } from './read-archive.ts';

interface Needs {
  readonly articles: readonly ForeignArticle[];
  readonly remarks: readonly Remark[];
  readonly finished: Iterable<Pick<FinishedText, 'file' | 'count'>>;
  /** True if the old site carried out template tags in texts. Other sites showed such tags as text, so there they may stay. */
  readonly fillsTags: boolean;
}

/**
 * Returns the kind of change for each article that must become a draft, by path in the archive: too many words are missing, or template tags
 * of the old site would be visible. In code, the import has noted no tag. Leaves out drafts, and also pages such as About, because a page cannot
 * be a draft.
 */
export function findWithheld({ articles, remarks, finished, fillsTags }: Needs): ReadonlyMap<string, Change> {
  const lossy = [...finished].filter(({ count }) => isLossy(count)).map(({ file }) => file);
  const tagged = remarks.filter(({ change }) => fillsTags && change === 'shortcodes-kept-as-text');
  const found = new Map<string, Change>([
    ...tagged.map(({ file }): [string, Change] => [file, 'templates-made-drafts']),
    ...lossy.map((file): [string, Change] => [file, 'lossy-articles-made-drafts']),
  ]);
  const mayBeDraft = articles.filter(({ kind, fields }) => kind === 'article' && !fields.draft);
  return new Map(
    mayBeDraft.flatMap(({ file }) => {
      const change = found.get(file);
      return change === undefined ? [] : [[file, change]];
    }),
  );
}

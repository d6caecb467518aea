/** Counts the imported articles that readers see, and the drafts by reason. */
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { ForeignArticle } from './archive/read-archive.ts';
import { type Change, changes, kindsOfChange, type Remark } from './changes.ts';

/** Numbers of imported articles and pages. */
export interface Visibility {
  /** Number of public articles. */
  readonly articles: number;
  /** Number of public pages. */
  readonly pages: number;
  /** Number of articles and pages with a date in the future. */
  readonly scheduled: number;
  readonly drafts: readonly { readonly reason: Message; readonly count: number }[];
}

const lossy: Change = 'lossy-articles-made-drafts';

/** Kinds of change that turn an article into a draft. If several kinds apply to an article, the first kind counts as the reason. */
const draftChanges: readonly Change[] = [
  lossy,
  ...kindsOfChange.filter(change => change !== lossy && change.endsWith('-made-drafts')),
];
const ofArchive = tell('drafts-of-archive')`articles that are drafts in the archive`;

/** Counts articles. `isPublic` returns whether readers see an article that is not a draft. */
export function countVisibility(
  all: readonly ForeignArticle[],
  remarks: readonly Remark[],
  isPublic: (article: ForeignArticle) => boolean,
): Visibility {
  const changesOf = Map.groupBy(remarks, ({ file }) => file);
  const reasonOf = ({ file }: ForeignArticle) => {
    const own = (changesOf.get(file) ?? []).map(({ change }) => change);
    const change = draftChanges.find(one => own.includes(one));
    return change === undefined ? ofArchive : changes[change];
  };
  const reasons = all.filter(({ fields }) => fields.draft).map(reasonOf);
  const open = all.filter(isPublic);
  const articles = open.filter(({ kind }) => kind === 'article').length;
  return {
    articles,
    pages: open.length - articles,
    scheduled: all.length - reasons.length - open.length,
    drafts: [ofArchive, ...draftChanges.map(change => changes[change])]
      .map(reason => ({ reason, count: reasons.filter(one => one === reason).length }))
      .filter(({ count }) => count > 0),
  };
}

/** A line of the report: a number, and the articles or pages that the number counts. */
export interface VisibilityLine {
  readonly count: number;
  readonly what: Message;
  /** Reasons why articles are drafts, with the number of articles for each reason. */
  readonly reasons: Visibility['drafts'];
}

/** Returns the lines of the report about public articles and drafts. Leaves out lines with the number 0, except the number of public articles. */
export function listVisibility({ articles, pages, scheduled, drafts }: Visibility): readonly VisibilityLine[] {
  const line = (count: number, what: Message, reasons: Visibility['drafts'] = []) => ({ count, what, reasons });
  return [
    line(articles, tell('public-articles')`public articles`),
    line(pages, tell('public-pages')`public pages`),
    line(
      scheduled,
      tell('scheduled-articles')`articles with a date in the future, which readers see from that date on`,
    ),
    line(
      drafts.reduce((sum, { count }) => sum + count, 0),
      tell(
        'drafts-by-reason',
      )`drafts, which readers do not see; to publish a draft, check the article and remove "draft: true" from its file`,
      drafts,
    ),
  ].filter(({ count }, i) => i === 0 || count > 0);
}

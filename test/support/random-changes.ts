/** Generates random changes to a publication between two builds. */
import fc from 'fast-check';
import { mix, newsroomFiles, type RandomArticle, type RandomPublication } from './random-publication.ts';

const changes = ['rewrite', 'remove', 'rename', 'add', 'move', ...newsroomFiles] as const;

/** A change to an article or to a file of the newsroom. */
export interface RandomChange {
  readonly change: (typeof changes)[number];
  /** Number that selects the article: its remainder after division by the number of articles is the index. */
  readonly which: number;
}

/** Arbitrary list of changes; always rewrites one article, and often changes more. */
export const someChanges: fc.Arbitrary<readonly RandomChange[]> = fc
  .array(fc.record({ change: fc.constantFrom(...changes), which: fc.nat() }), { maxLength: 3 })
  .chain(more => fc.nat().map(which => [...more, { change: 'rewrite', which } as const]));

export function applyChanges(before: RandomPublication, made: readonly RandomChange[]): RandomPublication {
  return made.reduce(applyChange, before);
}

function applyChange(before: RandomPublication, { change, which }: RandomChange): RandomPublication {
  const { articles } = before;
  const at = which % articles.length;
  const article = articles[at];
  if (!article) return before;
  const put = (...instead: readonly RandomArticle[]) => ({
    ...before,
    articles: articles.toSpliced(at, 1, ...instead),
  });
  switch (change) {
    case 'rewrite':
      return put({ ...article, version: article.version + 1 });
    case 'remove':
      return articles.length > 1 ? put() : before;
    case 'rename':
      return put({ ...article, slug: `renamed-${which}-${article.slug}` });
    case 'add':
      return put(article, { ...article, slug: `added-${which}-${article.slug}`, seed: mix(which) });
    case 'move':
      return put({ ...article, slug: `moved-${which}-${article.slug}`, year: 2001 + (which % 25) });
    default:
      return { ...before, versions: { ...before.versions, [change]: before.versions[change] + 1 } };
  }
}

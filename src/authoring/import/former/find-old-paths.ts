/** Works out the addresses that articles had on an old site of Hugo or Jekyll, where the files of the site determine them. */
import type { Remark } from '../changes.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import type { ForeignMatter } from '../front-matter/foreign-front-matter.ts';
import type { FormerSite } from './former-site.ts';
import { isUnclear } from './old-path.ts';

interface Addressed {
  readonly file: string;
  readonly kind: 'article' | 'page';
  readonly matter: ForeignMatter;
  readonly fields: ForeignFields;
  readonly hasKnownAddress?: boolean;
}

interface ArticlesWithPaths<One> {
  readonly articles: readonly One[];
  /** One remark for each article whose address the files of the old site leave open. */
  readonly remarks: readonly Remark[];
}

/**
 * Adds the old address of each article to its addresses, as the last and newest one. Does nothing for texts that the old site did not publish.
 */
export function findOldPaths<One extends Addressed>(
  articles: readonly One[],
  former: FormerSite | undefined,
): ArticlesWithPaths<One> {
  const remarks: Remark[] = [];
  const found = articles.map((article): One => {
    const { file, fields, matter } = article;
    const addressed = former?.addressOf(file, matter.data, fields.addresses);
    if (addressed?.old === undefined) return article;
    const { old, stated, lost } = addressed;
    // Only articles can have old addresses.
    if (isUnclear(old) && article.kind === 'article')
      for (const about of [old.unclear, ...lost]) remarks.push({ file, change: 'unclear-addresses-left-out', about });
    const path = isUnclear(old) ? undefined : old.path;
    const addresses = [...new Set([...stated, ...(path === undefined ? [] : [path])])];
    return { ...article, hasKnownAddress: path !== undefined, fields: { ...fields, addresses } };
  });
  return { articles: found, remarks };
}

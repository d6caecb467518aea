/** Finds the lead article of each column: the article at the top of the column's page. */

import { tell } from '../language/messages/tell.ts';
import type { Fault, Problem } from '../problem.ts';
import type { Article } from '../source/article/article.ts';
import { addressOfArticleFile, workOf } from '../source/article/place.ts';
import { suggest } from '../source/fields/suggest.ts';
import type { Column } from '../source/publication/newsroom.ts';
import type { CatalogueInput, Piece } from './catalogue.ts';

/**
 * Function that finds a column's lead article among the column's articles in one language. Returns undefined if the column has no lead
 * article, or if the lead article is not published in that language.
 */
export type FindLead = (column: Column, pieces: readonly Piece[]) => Piece | undefined;

/** Resolves the `lead` field of all columns. Reports a lead article that does not exist or is in another column. */
export function resolveLeads({ newsroom, articles, unread }: CatalogueInput, problems: Problem[]): FindLead {
  const leads = new Map<Column, string>();
  const byFile = new Map(articles.map(article => [article.file.normalize('NFC'), article]));
  const byAddress = new Map(articles.map(article => [article.address, article]));
  const firstLanguage = newsroom.site.languages[0];

  const isUnread = (target: string) =>
    unread.has(target) || [...unread].some(file => addressOfArticleFile(file, firstLanguage) === target);

  for (const column of newsroom.columns.values()) {
    if (!column.lead) continue;
    const { to, at } = column.lead;
    const target = to === 'site' && !column.lead.target.endsWith('/') ? `${column.lead.target}/` : column.lead.target;
    const known = to === 'file' ? byFile : byAddress;
    const article = known.get(target);
    const fault = article ? misplaced(article, column) : isUnread(target) ? undefined : missing(target, known.keys());
    if (fault) problems.push({ file: column.file, at, field: 'lead', ...fault });
    else if (article) leads.set(column, workOf(article));
  }
  return (column, pieces) => {
    const work = leads.get(column);
    return work === undefined ? undefined : pieces.find(({ article }) => workOf(article) === work);
  };
}

function missing(target: string, known: Iterable<string>): Fault {
  const meant = suggest(target, known, target.split('/').findLast(step => /^(?!index\.)./.test(step))?.length);
  return {
    what: tell('no-such-article')`there is no article ${target}`,
    cure: meant
      ? tell('did-you-mean')`did you mean ${meant}?`
      : tell(
          'write-article-address',
        )`write the address of an article, such as /2017/ploughs/, or the path of an article file`,
  };
}

function misplaced({ file, column }: Article, { id }: Column): Fault | undefined {
  if (column === id) return undefined;
  return {
    what: tell('not-in-this-column')`the article ${file} is not in this column`,
    cure: tell('write-column-there')`write "column: ${id}" in that article, or choose another article`,
  };
}

/** Checks the list of published addresses (`newsroom/addresses.txt`): every listed address must keep working. Does not read or write files. */

import { addressOf } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type LedgerEntry, ledgerFile, siteFile } from '../source/publication/newsroom.ts';
import type { Catalogue } from './catalogue.ts';
import { listExpiredWeeks, listIssues } from './issues.ts';

/**
 * Lists the addresses of texts, people and columns, because other sites link to these pages, and of issues of the newsletter, because their mails
 * link to them. Sorts the addresses. Leaves out feeds and lists.
 */
export function listPublished(catalogue: Catalogue): readonly string[] {
  const addresses = catalogue.editions.flatMap(edition => {
    const { root, pieces, expired, pages, columns, people } = edition;
    return [
      ...[...pieces, ...expired]
        .filter(({ state }) => state === 'published' || state === 'expired')
        .flatMap(({ article }) => [article.address, ...(article.aliases ?? [])]),
      ...pages.map(({ address }) => address),
      ...columns.map(({ of }) => addressOf.column(root, of.id)),
      ...people.map(({ of }) => addressOf.person(root, of.id)),
      ...[...listIssues(catalogue, edition).map(({ week }) => week), ...listExpiredWeeks(catalogue, edition)].map(
        ({ id }) => addressOf.issue(root, id),
      ),
    ];
  });
  return [...new Set(addresses.map(address => address.normalize('NFC')))].sort();
}

/**
 * Maximum number of suggestions, because each suggestion takes time to find. If more addresses are missing, a whole folder was probably
 * moved, and suggestions would not help.
 */
const maximumSuggestions = 20;

const isIssue = /\/newsletter\/[^/]+\/$/;
const keepIssue = tell(
  'keep-issue',
)`write "newsletter: true" in ${siteFile}, and keep an article with a date in this week; or remove this line, if the address may disappear`;

/** Reports every address in the list of published addresses at which the publication no longer has a page. */
export function checkLedger(entries: readonly LedgerEntry[], catalogue: Catalogue): readonly Problem[] {
  if (entries.length === 0) return [];
  const published = listPublished(catalogue);
  const known = new Set(published);
  const articles = catalogue.editions.flatMap(({ pieces }) => pieces.map(({ article }) => article.address));
  return entries
    .filter(({ address }) => !known.has(address))
    .map(({ address, line }, i) => {
      const meant = i < maximumSuggestions ? suggest(address, articles) : undefined;
      return {
        file: ledgerFile,
        at: { line, column: 1 },
        what: tell(
          'address-would-vanish',
        )`the address ${address} was published, but readers would no longer find anything there`,
        cure: isIssue.test(address)
          ? keepIssue
          : meant
            ? tell(
                'add-alias-at',
              )`add the address to the field "aliases" of the article at ${meant}, or restore the file that had the address`
            : tell(
                'add-alias',
              )`add the address to the field "aliases" of the article that replaces the old article, or restore the file that had the address`,
      };
    });
}

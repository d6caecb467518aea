/** The ledger of published addresses: what readers were given once must go on answering. Pure. */

import { addressOf } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../source/fields/suggest.ts';
import { type LedgerEntry, ledgerFile } from '../source/publication/newsroom.ts';
import type { Catalogue } from './catalogue.ts';

/** The addresses of texts, of people and of columns, sorted: what links from elsewhere lead to. Lists and feeds come and go with what they list. */
export function listPublished({ editions }: Catalogue): readonly string[] {
  const addresses = editions.flatMap(({ root, pieces, expired, pages, columns, people }) => [
    ...[...pieces, ...expired]
      .filter(({ state }) => state === 'published' || state === 'expired')
      .flatMap(({ article }) => [article.address, ...(article.aliases ?? [])]),
    ...pages.map(({ address }) => address),
    ...columns.map(({ of }) => addressOf.column(root, of.id)),
    ...people.map(({ of }) => addressOf.person(root, of.id)),
  ]);
  return [...new Set(addresses.map(address => address.normalize('NFC')))].sort();
}

/** To find what is meant takes time: who has lost more addresses than this has moved something large. */
const mostGuesses = 20;

/** Reports every address that the ledger has and the publication has not. */
export function checkLedger(entries: readonly LedgerEntry[], catalogue: Catalogue): readonly Problem[] {
  if (entries.length === 0) return [];
  const published = listPublished(catalogue);
  const known = new Set(published);
  const articles = catalogue.editions.flatMap(({ pieces }) => pieces.map(({ article }) => article.address));
  return entries
    .filter(({ address }) => !known.has(address))
    .map(({ address, line }, i) => {
      const meant = i < mostGuesses ? suggest(address, articles) : undefined;
      return {
        file: ledgerFile,
        at: { line, column: 1 },
        what: tell('address-would-vanish')`${address} was published and would answer no more`,
        cure: meant
          ? tell('add-alias-at')`add it to aliases of the article at ${meant}, or put the file back`
          : tell('add-alias')`add it to aliases of the article that took its place, or put the file back`,
      };
    });
}

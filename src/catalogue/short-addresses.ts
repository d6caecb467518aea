/** Lists the pages that have a short address and a QR code, and checks that every printed short address still leads to one of them. */

import { addressOf } from '../addresses.ts';
import { tell } from '../language/messages/tell.ts';
import type { Problem } from '../problem.ts';
import { suggest } from '../source/fields/suggest.ts';
import type { PerLanguage } from '../source/fields/types.ts';
import { inLanguage } from '../source/publication/newsroom.ts';
import { type ShortEntry, shortLedgerFile } from '../source/publication/short-ledger.ts';
import { firstAddressOf } from './article-addresses.ts';
import type { Catalogue } from './catalogue.ts';

/** A page that has a short address: an article, or a column or a tag in one language. */
export interface CodedPage {
  readonly address: string;
  /** The first address that the page ever had. */
  readonly first: string;
  /** Old addresses of an article. */
  readonly aliases: readonly string[];
  readonly title: string;
  /** Language of the page, BCP 47. */
  readonly language: string;
  /** False for drafts and scheduled articles, which only a preview shows. */
  readonly isPublished: boolean;
}

/** Lists the articles, columns and tags of every language. */
export function listCoded({ editions }: Catalogue): readonly CodedPage[] {
  return editions.flatMap(({ language, root, pieces, expired, columns, tags }) => {
    const list = (address: string, title: PerLanguage): CodedPage => ({
      ...{ address, first: address, aliases: [], language },
      title: inLanguage(title, language),
      isPublished: true,
    });
    return [
      ...[...pieces, ...expired].map(({ article, state }) => ({
        address: article.address,
        first: firstAddressOf(article, root),
        aliases: article.aliases ?? [],
        title: article.title,
        language,
        isPublished: state === 'published' || state === 'expired',
      })),
      ...columns.map(({ of }) => list(addressOf.column(root, of.id), of.title)),
      ...tags.map(({ of }) => list(addressOf.tag(root, of.slug), of.name)),
    ];
  });
}

/** Maximum number of suggestions, because each suggestion takes time to find. */
const maximumSuggestions = 20;

/** Reports every printed short address that would no longer lead to a page. */
export function checkShortLedger(entries: readonly ShortEntry[], catalogue: Catalogue): readonly Problem[] {
  if (entries.length === 0) return [];
  const pages = listCoded(catalogue).filter(({ isPublished }) => isPublished);
  const known = new Set(
    pages.flatMap(({ address, aliases }) => [address, ...aliases]).map(address => address.normalize('NFC')),
  );
  const articles = catalogue.editions.flatMap(({ pieces }) => pieces.map(({ article }) => article.address));
  return entries
    .filter(({ address }) => !known.has(address))
    .map(({ id, address, line, column }, i) => {
      const meant = i < maximumSuggestions ? suggest(address, articles) : undefined;
      return {
        file: shortLedgerFile,
        at: { line, column },
        what: tell(
          'code-would-lead-nowhere',
        )`the QR code /q/${id}/ was printed for ${address}, but it would no longer lead to a page`,
        cure: meant
          ? tell(
              'keep-code-alive-at',
            )`add ${address} to the field "aliases" of the article at ${meant}, or write the address of another article, column or tag in this line`
          : tell(
              'keep-code-alive',
            )`add ${address} to the field "aliases" of the article that replaces the page, or write the address of another article, column or tag in this line`,
      };
    });
}

/** Addresses that the publication generates itself, such as lists and feeds, without a file that claims them. */
import { addressOf, adminAddresses, fixedAddresses, siteAddresses } from '../addresses.ts';
import type { Catalogue, Edition } from './catalogue.ts';

/** Generated address. */
export interface OwnAddress {
  readonly address: string;
  /** File of the newsroom that the page is about, if there is one. */
  readonly file?: string;
}

/** Yields every generated address. */
export function* listOwnAddresses({ editions, site }: Catalogue): Generator<OwnAddress> {
  for (const edition of editions) yield* ofEdition(edition);
  for (const address of siteAddresses) yield { address };
  if (site.admin) for (const address of Object.values(adminAddresses)) yield { address };
}

function* ofEdition({ root, pieces, expired, years, tags, columns, people, masthead }: Edition): Generator<OwnAddress> {
  for (const address of fixedAddresses(root)) yield { address };
  for (const { article, translatedInto } of [...pieces, ...expired])
    for (const { language } of translatedInto) yield { address: addressOf.parallel(article.address, language) };
  if (masthead.length > 0) yield { address: addressOf.masthead(root) };
  for (const { of } of years) yield { address: addressOf.year(root, of) };
  for (const { of } of tags) yield* withFeed(addressOf.tag(root, of.slug));
  for (const { of } of columns) yield* withFeed(addressOf.column(root, of.id), of.file);
  for (const { of } of people) yield* withFeed(addressOf.person(root, of.id), of.file);
}

function* withFeed(address: string, file?: string): Generator<OwnAddress> {
  for (const own of [address, addressOf.rss(address)])
    yield { address: own, ...(file !== undefined && own === address && { file }) };
}

/**
 * Returns whether an address is where the program writes files with generated names: further pages of lists, side-by-side pages, styles
 * and scripts, the search index, and the editors' page of `serve`.
 */
export function isReserved(address: string): boolean {
  return /\/page\/\d+\/$|\/\d{4}\/[^/]+\/parallel\/[^/]+\/(?:index\.html)?$|^\/(?:assets|pagefind|desk)\//i.test(
    address,
  );
}

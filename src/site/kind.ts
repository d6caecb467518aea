/** Types of a kind of page: which pages it has, what each shows, and how it looks. */
import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import type { Html } from '../html.ts';
import type { Card } from './card.ts';
import type { Frame } from './frame.ts';
import type { FileOutput, Listing } from './output.ts';

/** The data from which a kind lists its pages and collects their content. */
export interface Publication {
  readonly catalogue: Catalogue;
  /** Returns the size of a painted picture in bytes. Undefined for any other address, and in `halfsky serve`, which paints later. */
  bytesAt(address: string): number | undefined;
  /** Returns the address of a card; undefined if its font lacks some letters. */
  placeCard(card: Card): string | undefined;
  /** Returns every page for search engines, except the sitemaps themselves. */
  listed(): readonly ListedPage[];
}

/** A page in the sitemap. */
export interface ListedPage extends Listing {
  readonly address: string;
  /** BCP 47. */
  readonly language: string;
}

/** One page of a kind. */
export interface Page<Item> {
  /** Address from the site's root. */
  readonly address: string;
  /** Language of the edition whose frame the page is drawn with, BCP 47. */
  readonly language: string;
  readonly file?: string | undefined;
  /** Returns the page's entry for sitemaps; absent: no sitemap lists the page. */
  readonly listing?: (() => Listing | undefined) | undefined;
  /** Collects everything that the page shows besides its frame, as plain data. The page's digest is made from it. */
  gather(): Item;
}

/** A kind of page, such as articles or tags. */
export interface Kind<Item> {
  readonly name: string;
  pages(publication: Publication): readonly Page<Item>[];
  /** Returns addresses that no file may claim in an edition with this root, even if there is no page now. */
  reserves?(root: string): readonly string[];
  view(item: Item, frame: Frame): Html | string;
}

/** The functions that turn the pages of a kind into outputs. */
export interface Drawing {
  readonly publication: Publication;
  frame(language: string): Frame;
  /** Returns a digest of a language's frame and of the parts that a page shows. Undefined if the build keeps no cache. */
  digest(language: string, parts: readonly unknown[]): string | undefined;
}

/** A kind of page without its item type, so that kinds of different items fit in one list. */
export interface RegisteredKind {
  readonly name: string;
  reserves(root: string): readonly string[];
  outputs(drawing: Drawing): readonly FileOutput[];
}

/** Hides the item type of a kind and makes outputs of its pages. */
export function register<Item>({ name, pages, reserves, view }: Kind<Item>): RegisteredKind {
  return {
    name,
    reserves: root => reserves?.(root) ?? [],
    outputs: drawing =>
      pages(drawing.publication).map(({ address, language, file, listing, gather }) => {
        const item = once(gather);
        return {
          address,
          kind: name,
          page: { language, file, listing },
          get digest() {
            return drawing.digest(language, [name, address, item()]);
          },
          make: () => view(item(), drawing.frame(language)).toString(),
        };
      }),
  };
}

/** Returns a function that calls `get` the first time, and remembers the result. */
function once<T>(get: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: get() };
    return known.value;
  };
}

/** Lists pages edition by edition. */
export const inEveryEdition = <Item>(
  { editions }: Catalogue,
  list: (edition: Edition) => readonly Page<Item>[],
): readonly Page<Item>[] => editions.flatMap(list);

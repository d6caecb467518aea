/** A kind of page: which pages there are, what each shows, and how it looks. */
import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import type { Html } from '../html.ts';
import type { Card } from './card.ts';
import type { Frame } from './frame.ts';
import type { FileOutput, Listing } from './output.ts';

/** What kinds choose from when they say what a page shows. */
export interface Publication {
  readonly catalogue: Catalogue;
  /** Returns the size of a picture that was painted, in bytes; undefined for any other address, and while serving, which paints late. */
  bytesAt(address: string): number | undefined;
  /** Returns the address of a card; undefined if its typeface lacks letters of it. */
  placeCard(card: Card): string | undefined;
  /** Returns every page that search engines may know, but for the lists of pages themselves. */
  listed(): readonly ListedPage[];
}

/** A page that stands in sitemaps. */
export interface ListedPage extends Listing {
  readonly address: string;
  /** BCP 47. */
  readonly language: string;
}

export interface Page<Item> {
  /** From the site's root. */
  readonly address: string;
  /** BCP 47: the page is drawn with the frame of this edition. */
  readonly language: string;
  readonly file?: string | undefined;
  /** Absent: the page stands in no sitemap. */
  readonly listing?: (() => Listing | undefined) | undefined;
  /** Collects everything that the page shows besides its frame: plain data, from which the page's digest is made. */
  gather(): Item;
}

export interface Kind<Item> {
  readonly name: string;
  pages(publication: Publication): readonly Page<Item>[];
  /** Addresses that no file may claim in an edition with this root, whether or not there is a page now. */
  reserves?(root: string): readonly string[];
  view(item: Item, frame: Frame): Html | string;
}

/** What turns the pages of a kind into outputs. */
export interface Drawing {
  readonly publication: Publication;
  frame(language: string): Frame;
  /** Returns a digest of the frame of a language and of parts that a page shows; undefined where nothing is kept. */
  digest(language: string, parts: readonly unknown[]): string | undefined;
}

/** A kind of page whose items nobody else needs to know. */
export interface RegisteredKind {
  readonly name: string;
  reserves(root: string): readonly string[];
  outputs(drawing: Drawing): readonly FileOutput[];
}

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

/** What a kind of page is: which part of the catalogue, which address, which view. */

import type { Catalogue, Shown } from '../src/catalogue/catalogue.ts';
import type { Html } from '../src/html.ts';
import type { Card } from '../src/site/cards/card.ts';
import type { WritingForm } from '../src/site/form/form.ts';
import type { Host } from '../src/site/hosts/rules.ts';
import type { Assets } from './assets.ts';

/** All that a view can know. */
export interface Publication {
  readonly catalogue: Catalogue;
  readonly assets: Assets;
  /** Bytes of the file at the address of a picture that was painted; undefined of any other, and while serving, which paints late. */
  bytesAt(address: string): number | undefined;
  /** The address of a card; undefined if its typeface has no letters for some of it. */
  placeCard(card: Card): string | undefined;
  /** Whom it is built for, if for anyone. */
  readonly host?: Host | undefined;
  /** The form in which articles are written in a browser; undefined: they are not. */
  readonly form?: WritingForm | undefined;
}

export interface Kind<Item> {
  readonly name: string;
  /** The things that get a page. */
  each(publication: Publication): readonly Item[];
  /** The page's address, from the site's root. */
  address(item: Item): string;
  view(item: Item, publication: Publication): Html | string;
  /**
   * All that the page shows besides the newsroom, so that it need not be drawn again while that stays the same. Where this is absent, or
   * gives nothing, the page is drawn every time: right for whatever looks at the whole catalogue.
   */
  shows?(item: Item): readonly Shown[] | undefined;
}

/** One file of the site, drawn when it is asked for. */
export interface Output {
  readonly address: string;
  shows(): readonly Shown[] | undefined;
  render(): string;
}

/** A kind of page whose items nobody else needs to know. */
export interface RegisteredKind {
  readonly name: string;
  outputs(publication: Publication): readonly Output[];
}

export function register<Item>(kind: Kind<Item>): RegisteredKind {
  return {
    name: kind.name,
    outputs: publication =>
      kind.each(publication).map(item => ({
        address: kind.address(item),
        shows: () => kind.shows?.(item),
        render: () => kind.view(item, publication).toString(),
      })),
  };
}

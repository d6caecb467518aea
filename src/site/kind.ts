/** Types for kinds of pages. A kind, such as articles or tags, lists its pages, collects the data of each page and renders the page. */
import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import type { CodedPage } from '../catalogue/short-addresses.ts';
import type { Html } from '../html.ts';
import type { Card } from './card.ts';
import type { Frame } from './frame.ts';
import type { FileOutput, Listing } from './output.ts';

/** The data from which kinds list their pages and collect the content of each page. */
export interface Publication {
  readonly catalogue: Catalogue;
  /**
   * Returns the size in bytes of a file whose size a page or feed states: a scaled picture, an original picture that the site publishes
   * unchanged, or the book of a column. Returns undefined for any other address. `halfsky serve` makes these files only on request, so it does
   * not know their sizes.
   */
  bytesAt(address: string): number | undefined;
  /** Returns the address of a share card. Returns undefined if the font for cards does not contain a character of the card's texts. */
  placeCard(card: Card): string | undefined;
  /** Returns every page that sitemaps list. */
  listed(): readonly ListedPage[];
  /** Returns the QR code of the page at an address. Returns undefined if the page has none, or if `site.yaml` does not set `codes`. */
  codeOf(address: string): PageCode | undefined;
  /** Returns every short address. Includes all that have ever been recorded and all that belong to old addresses. */
  shortAddresses(): readonly ShortAddress[];
}

/** The QR code of an article, a column or a tag. */
export interface PageCode {
  /** The short address that the code contains, such as `/q/481516234200/`. */
  readonly address: string;
  /** Address of the picture of the code, a PNG file. */
  readonly picture: string;
}

/** A short address, and the page to which it leads. */
export interface ShortAddress {
  /** The short address, such as `/q/481516234200/`. */
  readonly address: string;
  readonly id: string;
  /** The page's address from which the id was made. After a move, this is an old address of the page. */
  readonly from: string;
  readonly to: CodedPage;
  /** True if the page shows the QR code of this short address. Each page shows at most one. */
  readonly isShown: boolean;
}

/** A page that sitemaps list, with the data of its sitemap entry. */
export interface ListedPage extends Listing {
  readonly address: string;
  /** Language of the page, BCP 47. */
  readonly language: string;
}

/** One page of a kind. */
export interface Page<Item> {
  /** Address from the site's root. */
  readonly address: string;
  /** Language of the page, BCP 47. The page gets the `Frame` of this language. */
  readonly language: string;
  /** The source file of the page, or undefined if the page has no source file in the publication. */
  readonly file?: string | undefined;
  /** Returns the page's entry for sitemaps. If the function is absent or returns undefined, no sitemap lists the page. */
  readonly listing?: (() => Listing | undefined) | undefined;
  /**
   * Collects the data that the page shows in addition to the `Frame` of its language, as plain data. The page's digest is computed from this
   * data.
   */
  gather(): Item;
}

/** A kind of page, such as articles or tags. */
export interface Kind<Item> {
  readonly name: string;
  /**
   * True if no page of the kind shows the text of an article, although its data contains articles, as lists of articles do. Such a page does not
   * change with the texts.
   */
  readonly isTextless?: boolean;
  pages(publication: Publication): readonly Page<Item>[];
  /**
   * Returns addresses that no file of the publication may use, even if the kind has no page there now. `root` is the address of the home
   * page in one language.
   */
  reserves?(root: string): readonly string[];
  /** Renders a page as HTML, or as the text of another format such as a feed. */
  view(item: Item, frame: Frame): Html | string;
}

/** The data and functions with which a kind turns its pages into outputs. */
export interface Drawing {
  readonly publication: Publication;
  frame(language: string): Frame;
  /**
   * Returns one digest of the `Frame` of a language and the data of a page. Returns undefined if the build has no cache. If the page is
   * textless (see `Kind`), the digest does not depend on the texts of articles.
   */
  digest(language: string, parts: readonly unknown[], isTextless?: boolean): string | undefined;
  /**
   * Returns the digest of the page at an address. May return the digest of an earlier build, if the page cannot have changed since then;
   * otherwise calls `compute`, which collects the data of the page and calls `digest`.
   */
  recall(address: string, compute: () => string | undefined): string | undefined;
  /** Collects the data of a page, by calling `collect` once. May note what the data was made from, and keep the data for later builds. */
  gather<Item>(page: GatheredPage, collect: () => Item): Item;
}

/** The kind, the address and the language of a page. */
export interface NamedPage {
  readonly kind: string;
  readonly address: string;
  readonly language: string;
}

/** A page whose data is being collected. */
export interface GatheredPage extends NamedPage {
  /** True if the page does not change with the texts of articles. */
  readonly isTextless?: boolean;
}

/** A page whose data an earlier build has kept. */
export interface KeptPage extends NamedPage {
  /** The data that `gather` returned. */
  readonly item: unknown;
}

/** A `Kind` without its type parameter, so that one list can contain kinds with different items. */
export interface RegisteredKind {
  readonly name: string;
  readonly isTextless: boolean;
  reserves(root: string): readonly string[];
  outputs(drawing: Drawing): readonly FileOutput[];
  /** Makes the output of a page from data that this kind has gathered in an earlier build of the same engine. */
  revive(page: KeptPage, drawing: PageDrawing): FileOutput;
}

/** The part of `Drawing` that draws a page that is already listed. */
export type PageDrawing = Omit<Drawing, 'publication'>;

/** Converts a `Kind` to a `RegisteredKind`, which makes one output per page. */
export function register<Item>(kind: Kind<Item>): RegisteredKind {
  const { name, isTextless = false, pages, reserves } = kind;
  return {
    name,
    isTextless,
    reserves: root => reserves?.(root) ?? [],
    outputs: drawing => pages(drawing.publication).map(page => new PageOutput(page, kind, drawing)),
    revive: (page, drawing) => {
      if (!isOf(kind, page)) throw new Error(`${page.address} is no page of the kind ${name}`);
      const { address, language, item } = page;
      return new PageOutput({ address, language, gather: () => item }, kind, drawing);
    },
  };
}

/** Returns whether the data of a page is of a kind. The name is proof enough, because only the kind itself gathers data under its name. */
const isOf = <Item>({ name }: Kind<Item>, page: KeptPage): page is KeptPage & { readonly item: Item } =>
  page.kind === name;

/** A page as an output. A class needs a third of the memory of an object literal with functions, which counts for 40,000 pages. */
class PageOutput<Item> implements FileOutput {
  readonly address: string;
  readonly kind: string;
  readonly page: Page<Item>;
  readonly #view: Kind<Item>['view'];
  readonly #isTextless: boolean;
  readonly #drawing: PageDrawing;
  #digest: string | undefined;
  /** The data of a page that was made before its digest was computed. Other pages keep no data, because a build may have very many pages. */
  #item: Item | undefined;

  constructor(page: Page<Item>, { name, view, isTextless = false }: Kind<Item>, drawing: PageDrawing) {
    this.address = page.address;
    this.kind = name;
    this.page = page;
    this.#view = view;
    this.#isTextless = isTextless;
    this.#drawing = drawing;
  }

  get digest(): string | undefined {
    this.#digest ??= this.#drawing.recall(this.address, () => {
      const item = this.#item ?? this.#gather();
      this.#item = undefined;
      return this.#drawing.digest(this.page.language, [this.kind, this.address, item], this.#isTextless);
    });
    return this.#digest;
  }

  make(): string {
    const item = this.#gather();
    if (this.#digest === undefined) this.#item = item;
    return this.#view(item, this.#drawing.frame(this.page.language)).toString();
  }

  #gather(): Item {
    const { kind, address, page } = this;
    const gathered = { kind, address, language: page.language, isTextless: this.#isTextless };
    return this.#drawing.gather(gathered, () => page.gather());
  }
}

/** Calls `list` for every language and joins the results. */
export const inEveryEdition = <Item>(
  { editions }: Catalogue,
  list: (edition: Edition) => readonly Page<Item>[],
): readonly Page<Item>[] => editions.flatMap(list);

/**
 * Defines pages that list all tags, all columns, all people or all years. Each edition (the site in one language) has at most one page of
 * each kind.
 */
import type { Edition } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import type { Strings } from '../src/language/strings/strings.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { versionsOf } from '../src/site/versions.ts';
import { page } from './page.ts';

/** Definition of an index page, such as the list of all tags. */
export interface IndexPage<Item> {
  readonly name: string;
  /** Returns the address of the page in the edition whose home page is at `root`. */
  address(root: string): string;
  title(strings: Strings): string;
  lead(strings: Strings): string;
  /** Returns the address of the feed for the page at `address`. This function is absent if the page has no feed. */
  feed?(address: string): string;
  /** Returns whether an edition has the page. If this function is absent, every edition has the page. */
  exists?(edition: Edition): boolean;
  /** Collects the items that the page lists, such as the tags of an edition. */
  gather(edition: Edition): Item;
  list(item: Item, frame: Frame): Html;
}

interface Indexed<Item> {
  readonly item: Item;
  readonly versions: readonly Version[];
}

/** Returns the kind of page that the definition `of` describes. Each edition has at most one page of this kind. */
export function indexPage<Item>(of: IndexPage<Item>): Kind<Indexed<Item>> {
  const { name, address, title, lead, feed, exists = () => true, gather, list } = of;
  return {
    name,
    isTextless: true,
    reserves: root => [address(root)],
    pages: ({ catalogue }) => {
      const versions = versionsOf(catalogue, edition => (exists(edition) ? address(edition.root) : undefined));
      return inEveryEdition(catalogue, edition =>
        exists(edition)
          ? [
              {
                address: address(edition.root),
                language: edition.language,
                listing: () => ({}),
                gather: () => ({ item: gather(edition), versions }),
              },
            ]
          : [],
      );
    },
    view({ item, versions }, frame) {
      const { strings, root } = frame;
      const own = address(root);
      const feedLink = feed && html`<p class="count"><a href="${frame.href(feed(own))}">${strings.feed}</a></p>`;
      const standfirst = html`<p class="standfirst">${lead(strings)}</p>`;
      return page(
        frame,
        {
          title: title(strings),
          description: lead(strings),
          address: own,
          style: 'index',
          feed: feed?.(own),
          versions,
        },
        html`<header class="list-head"><h1>${title(strings)}</h1>${standfirst}${feedLink}</header>
${list(item, frame)}`,
      );
    },
  };
}

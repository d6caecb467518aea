/** Pages that list everything of one sort: all tags, columns, people, years. One for each edition that has any. */
import type { Edition } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import type { Strings } from '../src/language/strings/strings.ts';
import { type Frame, frameOf } from './frame.ts';
import type { Kind } from './kind.ts';
import { page } from './page.ts';
import { versionsOf } from './versions.ts';

export interface IndexPage {
  readonly name: string;
  /** Its address in the edition with this root. */
  address(root: string): string;
  title(strings: Strings): string;
  lead(strings: Strings): string;
  /** Its feed, if it has one. */
  feed?(address: string): string;
  /** Whether an edition has it. */
  exists?(edition: Edition): boolean;
  list(frame: Frame): Html;
}

export function indexPage({ name, address, title, lead, feed, exists = () => true, list }: IndexPage): Kind<Edition> {
  return {
    name,
    each: ({ catalogue }) => catalogue.editions.filter(exists),
    address: ({ root }) => address(root),
    view(edition, publication) {
      const frame = frameOf(publication, edition);
      const { strings } = frame;
      return page(
        frame,
        {
          title: title(strings),
          description: lead(strings),
          address: address(edition.root),
          style: 'index',
          feed: feed?.(address(edition.root)),
          versions: versionsOf(publication, other => (exists(other) ? address(other.root) : undefined)),
        },
        html`<header class="list-head"><h1>${title(strings)}</h1><p class="standfirst">${lead(strings)}</p>${feed && html`<p class="count"><a href="${frame.href(feed(address(edition.root)))}">${strings.feed}</a></p>`}</header>
${list(frame)}`,
      );
    },
  };
}

/** The articles of a year. */
import { addressOf } from '../src/addresses.ts';
import type { Edition, Shelf } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import { frameOf } from './frame.ts';
import { describeCollection } from './json-ld.ts';
import type { Kind } from './kind.ts';
import { page } from './page.ts';
import { compactList } from './parts/compact-list.ts';
import { versionsOf } from './versions.ts';

interface YearPage {
  readonly edition: Edition;
  readonly shelf: Shelf<string>;
}

export const year: Kind<YearPage> = {
  name: 'year',
  each: ({ catalogue }) => catalogue.editions.flatMap(edition => edition.years.map(shelf => ({ edition, shelf }))),
  address: ({ edition, shelf }) => addressOf.year(edition.root, shelf.of),
  view({ edition, shelf }, publication) {
    const frame = frameOf(publication, edition);
    const { strings } = frame;
    const title = strings.year(shelf.of);
    return page(
      frame,
      {
        title,
        description: `${frame.say(frame.site.name)}${strings.colon}${title} · ${strings.articles(shelf.pieces.length)}`,
        address: addressOf.year(edition.root, shelf.of),
        style: 'index',
        versions: versionsOf(publication, other =>
          other.years.some(({ of }) => of === shelf.of) ? addressOf.year(other.root, shelf.of) : undefined,
        ),
        jsonLd: describeCollection(frame, {
          name: title,
          description: `${title} · ${strings.articles(shelf.pieces.length)}`,
          address: addressOf.year(edition.root, shelf.of),
          pieces: shelf.pieces.slice(0, 20),
          trail: [
            { name: strings.archive, address: addressOf.archive(edition.root) },
            { name: title, address: addressOf.year(edition.root, shelf.of) },
          ],
        }),
      },
      html`<header class="list-head"><p class="kicker"><a href="${frame.href(addressOf.archive(edition.root))}">${strings.archive}</a></p><h1>${title}</h1><p class="count">${strings.articles(shelf.pieces.length)}</p></header>
${compactList(frame, shelf.pieces)}`,
    );
  },
};

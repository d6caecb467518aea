/** The page of a year, which lists all articles of the year. */
import { addressOf } from '../src/addresses.ts';
import type { Shelf } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { listingOfList } from '../src/site/listing.ts';
import { versionsOf } from '../src/site/versions.ts';
import { describeCollection } from './json-ld/collection.ts';
import { page } from './page.ts';
import { compactList } from './parts/compact-list.ts';

interface YearPage {
  readonly shelf: Shelf<string>;
  readonly versions: readonly Version[];
}

/** Maximum number of articles that the page's JSON-LD lists. */
const described = 20;

export const year: Kind<YearPage> = {
  name: 'year',
  isTextless: true,
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, edition =>
      edition.years.map(shelf => ({
        address: addressOf.year(edition.root, shelf.of),
        language: edition.language,
        listing: () => listingOfList(shelf.pieces),
        gather: () => ({
          shelf,
          versions: versionsOf(catalogue, ({ root, years }) =>
            years.some(({ of }) => of === shelf.of) ? addressOf.year(root, shelf.of) : undefined,
          ),
        }),
      })),
    ),
  view({ shelf, versions }, frame) {
    const { strings, root } = frame;
    const title = strings.year(shelf.of);
    const count = strings.articles(shelf.pieces.length);
    const address = addressOf.year(root, shelf.of);
    const archive = { name: strings.archive, address: addressOf.archive(root) };
    const kicker = html`<p class="kicker"><a href="${frame.href(archive.address)}">${archive.name}</a></p>`;
    return page(
      frame,
      {
        title,
        description: `${frame.say(frame.site.name)}${strings.colon}${title} · ${count}`,
        address,
        style: 'index',
        versions,
        twin: address,
        jsonLd: describeCollection(frame, {
          name: title,
          description: `${title} · ${count}`,
          address,
          pieces: shelf.pieces.slice(0, described),
          trail: [archive, { name: title, address }],
        }),
      },
      html`<header class="list-head">${kicker}<h1>${title}</h1><p class="count">${count}</p></header>
${compactList(frame, shelf.pieces)}`,
    );
  },
};

/** The search page. It offers years and tags, which the script replaces where it comes and the browser can search. */
import { addressOf, searchIndex } from '../src/addresses.ts';
import type { Edition } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import { frameOf } from './frame.ts';
import type { Kind } from './kind.ts';
import { page, searchData } from './page.ts';
import { versionsOf } from './versions.ts';

export const search: Kind<Edition> = {
  name: 'search',
  each: ({ catalogue }) => catalogue.editions,
  address: edition => addressOf.search(edition.root),
  view(edition, publication) {
    const frame = frameOf(publication, edition);
    const { strings } = frame;
    return page(
      frame,
      {
        title: strings.search,
        description: strings.searchLead,
        address: addressOf.search(edition.root),
        style: 'search',
        early: {
          scripts: [publication.assets.search, searchIndex.script],
          data: [
            publication.assets.words[edition.language] ?? '',
            searchIndex.table,
            searchIndex.program(edition.language),
          ],
        },
        versions: versionsOf(publication, other => addressOf.search(other.root)),
      },
      html`<header class="list-head"><h1>${strings.search}</h1></header>
<div class="search" data-search-page data-too-old="${strings.searchTooOld}" data-failed="${strings.searchFailed}" ${searchData(frame)}>
<noscript><p class="standfirst">${strings.searchNoScript}</p></noscript>
<div data-instead>
${
  edition.years.length > 0 &&
  html`<h2>${strings.years}</h2>
<ul class="index">${edition.years.map(({ of }) => html`<li><a href="${frame.href(addressOf.year(edition.root, of))}">${strings.yearNumber(of)}</a></li>`)}</ul>`
}
${
  edition.tags.length > 0 &&
  html`<h2>${strings.tags}</h2>
<ul class="index">${edition.tags.map(({ of }) => html`<li><a href="${frame.href(addressOf.tag(edition.root, of.slug))}">${frame.print(of.name)}</a></li>`)}</ul>`
}
</div>
</div>`,
    );
  },
};

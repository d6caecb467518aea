/** The search page. The page lists years and tags. If the browser can search, the script replaces the lists with the search form. */
import { addressOf, searchIndex } from '../src/addresses.ts';
import type { Tag } from '../src/catalogue/tags.ts';
import { html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { versionsOf } from '../src/site/versions.ts';
import { page, searchData } from './page.ts';

interface SearchPage {
  readonly years: readonly string[];
  readonly tags: readonly Tag[];
  readonly versions: readonly Version[];
}

export const search: Kind<SearchPage> = {
  name: 'search',
  reserves: root => [addressOf.search(root)],
  pages: ({ catalogue }) => {
    const versions = versionsOf(catalogue, ({ root }) => addressOf.search(root));
    return inEveryEdition(catalogue, ({ root, language, years, tags }) => [
      {
        address: addressOf.search(root),
        language,
        gather: () => ({ years: years.map(({ of }) => of), tags: tags.map(({ of }) => of), versions }),
      },
    ]);
  },
  view({ years, tags, versions }, frame) {
    const { strings, assets, language, root, href } = frame;
    const yearLink = (of: string) =>
      html`<li><a href="${href(addressOf.year(root, of))}">${strings.yearNumber(of)}</a></li>`;
    const tagLink = ({ slug, name }: Tag) =>
      html`<li><a href="${href(addressOf.tag(root, slug))}">${frame.print(name)}</a></li>`;
    const failures = html`data-too-old="${strings.searchTooOld}" data-failed="${strings.searchFailed}"`;
    return page(
      frame,
      {
        title: strings.search,
        description: strings.searchLead,
        address: addressOf.search(root),
        style: 'search',
        early: {
          scripts: [assets.search, searchIndex.script],
          data: [assets.words[language] ?? '', searchIndex.table, searchIndex.program(language)],
        },
        versions,
      },
      html`<header class="list-head"><h1>${strings.search}</h1></header>
<div class="search" data-search-page ${failures} ${searchData(frame)}>
<noscript><p class="standfirst">${strings.searchNoScript}</p></noscript>
<div data-instead>
${
  years.length > 0 &&
  html`<h2>${strings.years}</h2>
<ul class="index">${years.map(yearLink)}</ul>`
}
${
  tags.length > 0 &&
  html`<h2>${strings.tags}</h2>
<ul class="index">${tags.map(tagLink)}</ul>`
}
</div>
</div>`,
    );
  },
};

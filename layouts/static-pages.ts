/** The static pages in `newsroom/pages`, such as "about" or "contact", and the not-found page. */
import { addressOf } from '../src/addresses.ts';
import { type Html, html, trusted } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import type { Version } from '../src/language/languages.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { versionsOf } from '../src/site/versions.ts';
import { hasCharts } from '../src/source/charts/in-text.ts';
import type { StaticPage } from '../src/source/publication/newsroom.ts';
import { page } from './page.ts';

interface NewsroomPage {
  readonly of: StaticPage;
  readonly versions: readonly Version[];
}

export const staticPage: Kind<NewsroomPage> = {
  name: 'page',
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, ({ language, pages }) =>
      pages.map(of => ({
        address: of.address,
        language,
        file: of.file,
        listing: () => ({}),
        gather: () => ({
          of,
          versions: versionsOf(catalogue, other => other.pages.find(({ slug }) => slug === of.slug)?.address),
        }),
      })),
    ),
  view: ({ of, versions }, frame) =>
    page(
      frame,
      {
        title: of.title,
        description: of.summary,
        address: of.address,
        style: hasCharts(of.body) ? 'charts' : 'article',
        versions,
      },
      body(of),
    ),
};

function body({ title, language, body: text }: StaticPage): Html {
  const heading = html`<h1>${markForeign(title, language)}</h1>`;
  return html`<article class="story static"><header class="story-head">${heading}</header>
<div class="prose">
${trusted(text)}
</div></article>`;
}

/** The page for unknown addresses. It shows only interface strings, so its `view` needs no item. */
export const notFound: Kind<undefined> = {
  name: 'not-found',
  reserves: root => [addressOf.notFound(root)],
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, ({ root, language }) => [
      { address: addressOf.notFound(root), language, gather: () => undefined },
    ]),
  view(_, frame) {
    const { strings, root } = frame;
    const link = (address: string, words: string) => html`<li><a href="${frame.href(address)}">${words}</a></li>`;
    const links = [
      link(root, strings.home),
      link(addressOf.search(root), strings.search),
      link(addressOf.tags(root), strings.tags),
      link(addressOf.archive(root), strings.archive),
    ];
    const standfirst = html`<p class="standfirst">${strings.notFoundLead}</p>`;
    return page(
      frame,
      {
        title: strings.notFound,
        description: strings.notFoundLead,
        address: addressOf.notFound(root),
        style: 'index',
        hidden: true,
      },
      html`<header class="list-head"><h1>${strings.notFound}</h1>${standfirst}</header>
<ul class="index">${links}</ul>`,
    );
  },
};

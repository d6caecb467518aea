/** Renders the header of every page: the name of the publication, and a row with links to sections and to other languages. */
import { addressOf } from '../../src/addresses.ts';
import { type Html, html } from '../../src/html.ts';
import { languageMark } from '../../src/language/foreign.ts';
import type { Version } from '../../src/language/languages.ts';
import type { Frame } from '../../src/site/frame.ts';
import { mark } from './mark.ts';
import { sectionsOf } from './sections.ts';

interface SiteHeader {
  readonly isFront: boolean;
  /** Versions of this page in the languages of the publication. */
  readonly versions: readonly Version[];
  /** Data attributes for the link that opens the search. */
  readonly search: Html;
}

export function siteHeader(frame: Frame, { isFront, versions, search }: SiteHeader): Html {
  const { strings, href, root, site } = frame;
  const name = html`<a href="${href(root)}">${mark}<span>${frame.print(site.name)}</span></a>`;
  const title = isFront
    ? html`<h1 class="name">${name}</h1>${site.tagline && html`<p class="tagline">${frame.print(site.tagline)}</p>`}`
    : html`<p class="name">${name}</p>`;
  return html`<header class="masthead${isFront ? ' front' : ''}">
${title}
<nav aria-label="${strings.menu}"><ul>
${sectionsOf(frame).masthead.map(({ address, name }) => html`<li><a href="${href(address)}">${name}</a></li>\n`)}
<li><a class="search-link" href="${href(addressOf.search(root))}" ${search}>${strings.search}</a></li>
</ul></nav>
${languageSwitch(frame, versions)}
</header>`;
}

/**
 * Renders links to this page in other languages. If the page does not exist in a language, the link leads to the home page in that language.
 * A single other language appears as a plain link. Several other languages appear in a menu that is closed at first, so that the links of
 * the header stay in one row.
 */
function languageSwitch(
  { navigation, language: own, strings, href, nameOf }: Frame,
  versions: readonly Version[],
): Html | undefined {
  const others = navigation.editions.filter(({ language }) => language !== own);
  if (others.length === 0) return undefined;
  const links = others.map(({ language, root }) => {
    const address = versions.find(version => version.language === language)?.address ?? root;
    const mark = languageMark(language, own);
    return html`<li><a href="${href(address)}"${mark} hreflang="${language}">${nameOf(language)}</a></li>`;
  });
  const list = html`<ul>${links}</ul>`;
  const folded = html`<details><summary>${nameOf(own)}</summary>${list}</details>`;
  return html`<nav class="languages" aria-label="${strings.languages}">${others.length > 1 ? folded : list}</nav>`;
}

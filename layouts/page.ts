/** The frame of every page: head, masthead, footer. */
import { addressOf, hrefOf, searchIndex, urlOf } from '../src/addresses.ts';
import { languageMark, markForeign, printName } from '../src/article/foreign.ts';
import type { Edition } from '../src/catalogue/catalogue.ts';
import { type Html, html, jsonScript, trusted } from '../src/html.ts';
import { directionOf, listAlternates, type Version } from '../src/languages.ts';
import { inLanguage, languageIn, type Site, type StaticPage } from '../src/publication/newsroom.ts';
import type { StyleName } from './assets.ts';
import type { Publication } from './kind.ts';
import { holdLineStarts } from './parts/line-starts.ts';
import { mark } from './parts/mark.ts';
import { policyFor } from './policy.ts';
import { type Strings, stringsOf } from './strings/strings.ts';

export interface Head {
  /** The words before the name of the publication; absent on the front page. */
  readonly title?: string | undefined;
  readonly description: string;
  readonly address: string;
  readonly style: StyleName;
  /** This page in the publication's languages, itself included; a further page of a list leads to the first ones, unlisted. */
  readonly versions?: readonly Version[];
  /** The feed that belongs to this page. */
  readonly feed?: string | undefined;
  readonly type?: 'article' | 'website';
  /** A picture for cards in chat apps. */
  readonly image?: CardPicture | undefined;
  /** A page elsewhere that this one is a copy of. */
  readonly canonical?: string | undefined;
  /** Kept out of search engines. */
  readonly hidden?: boolean;
  readonly jsonLd?: object | undefined;
  /** Addresses of what the page's scripts will ask for at once. */
  readonly early?: { readonly scripts: readonly string[]; readonly data: readonly string[] };
}

/** A picture that stands for a page elsewhere. */
export interface CardPicture {
  /** From the site's root. */
  readonly address: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What the views of one edition need again and again. */
export interface Desk {
  readonly publication: Publication;
  readonly edition: Edition;
  readonly site: Site;
  readonly strings: Strings;
  href(address: string): string;
  url(address: string): string;
  /** The text of a field in the edition's language. */
  say(text: Parameters<typeof inLanguage>[0]): string;
  /** The same as part of a page: marked where it is in another language, or in another script. */
  print(text: Parameters<typeof inLanguage>[0]): Html | string;
  /** What a language of the publication calls itself: `English`, `简体中文`. */
  nameOf(language: string): string;
}

const desks = new WeakMap<Edition, Desk>();

export function deskOf(publication: Publication, edition: Edition): Desk {
  const known = desks.get(edition);
  if (known) return known;
  const { site, newsroom } = publication.catalogue;
  const desk: Desk = {
    publication,
    edition,
    site,
    strings: stringsOf(newsroom.words, edition.language),
    href: address => hrefOf(site.base, address),
    url: address => urlOf(site.base, address),
    say: text => inLanguage(text, edition.language),
    print: text => printName(inLanguage(text, edition.language), edition.language, languageIn(text, edition.language)),
    nameOf: language => stringsOf(newsroom.words, language).name,
  };
  desks.set(edition, desk);
  return desk;
}

/** A whole document. */
export function page(desk: Desk, head: Head, main: Html): Html {
  const { edition, strings, publication } = desk;
  const { assets } = publication;
  const isFront = head.title === undefined;
  return html`<!doctype html>
<html lang="${edition.language}" dir="${directionOf(edition.language)}">
<head>
${headOf(desk, head)}
</head>
<body>
<a class="skip" href="#main">${strings.skip}</a>
${masthead(desk, isFront, head.versions)}
<main id="main">
${trusted(holdLineStarts(main.toString(), edition.language))}
</main>
${footer(desk)}
<script type="module" src="${desk.href(assets.reader)}"></script>
</body>
</html>
`;
}

function headOf(desk: Desk, head: Head): Html {
  const { site, edition, strings, publication } = desk;
  const name = desk.say(site.name);
  const style = publication.assets.styles[head.style];
  const title =
    head.title === undefined
      ? `${name}${site.tagline ? ` — ${desk.say(site.tagline)}` : ''}`
      : `${head.title} — ${name}`;
  const canonical = head.canonical ?? desk.url(head.address);
  const alternates = head.hidden ? [] : listAlternates(head.versions ?? [], site.languages);
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor([style.hash])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${head.description}">
<link rel="canonical" href="${canonical}">
${head.hidden && html`<meta name="robots" content="noindex">`}
${alternates.map(({ hreflang, address }) => html`<link rel="alternate" hreflang="${hreflang}" href="${desk.url(address)}">`)}
<link rel="icon" type="image/svg+xml" href="${desk.href(publication.assets.mark)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbf6ec" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#181311" media="(prefers-color-scheme: dark)">
<meta property="og:title" content="${head.title ?? name}">
<meta property="og:description" content="${head.description}">
<meta property="og:type" content="${head.type ?? 'website'}">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${name}">
${head.image && cardPicture(desk, head.image)}
${head.feed !== undefined && html`<link rel="alternate" type="application/rss+xml" title="${head.title ?? name}" href="${desk.href(head.feed)}">`}
<link rel="alternate" type="application/rss+xml" title="${name}${strings.colon}${strings.latest}" href="${desk.href(addressOf.rss(edition.root))}">
${head.early?.scripts.map(address => html`<link rel="modulepreload" href="${desk.href(address)}">`)}
${head.early?.data.map(address => html`<link rel="preload" as="fetch" crossorigin="anonymous" href="${desk.href(address)}">`)}
${head.jsonLd && html`<script type="application/ld+json">${jsonScript(head.jsonLd)}</script>`}
<style>${trusted(style.css)}</style>`;
}

/** https://ogp.me/#structured */
const cardPicture = (desk: Desk, { address, alt, width, height }: CardPicture) =>
  html`<meta property="og:image" content="${desk.url(address)}">
${
  width &&
  height &&
  html`<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">`
}
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">`;

function masthead(desk: Desk, isFront: boolean, versions: readonly Version[] = []): Html {
  const { strings, href, edition, site } = desk;
  const name = html`${mark}<span>${desk.print(site.name)}</span>`;
  const title = isFront
    ? html`<h1 class="name"><a href="${href(edition.root)}">${name}</a></h1>${site.tagline && html`<p class="tagline">${desk.print(site.tagline)}</p>`}`
    : html`<p class="name"><a href="${href(edition.root)}">${name}</a></p>`;
  return html`<header class="masthead${isFront ? ' front' : ''}">
<div class="title">${title}</div>
<nav aria-label="${strings.menu}"><ul>
${edition.columns.length > 0 && html`<li><a href="${href(addressOf.columns(edition.root))}">${strings.columns}</a></li>`}
<li><a href="${href(addressOf.tags(edition.root))}">${strings.tags}</a></li>
<li><a href="${href(addressOf.archive(edition.root))}">${strings.archive}</a></li>
<li><a class="search-link" href="${href(addressOf.search(edition.root))}" ${searchData(desk)}>${strings.search}</a></li>
</ul></nav>
${languageSwitch(desk, versions)}
</header>`;
}

/** What the search script needs to know, on the link that opens it. */
export function searchData({ publication, edition, href }: Desk): Html {
  const { assets } = publication;
  return html`data-search="${href(assets.search)}" data-search-style="${href(assets.searchStyle)}" data-words="${href(assets.words[edition.language] ?? '')}" data-pagefind="${href(searchIndex.script)}"`;
}

/** Links to this page in the other languages; where there is none, to their front pages. */
function languageSwitch(
  { publication, edition, strings, href, nameOf }: Desk,
  versions: readonly Version[],
): Html | undefined {
  const { editions } = publication.catalogue;
  if (editions.length < 2) return undefined;
  const links = editions.map(({ language, root }) => {
    const name = nameOf(language);
    if (language === edition.language)
      return html`<li><span lang="${language}" aria-current="true">${name}</span></li>`;
    const address = versions.find(version => version.language === language)?.address ?? root;
    return html`<li><a href="${href(address)}"${languageMark(language, edition.language)} hreflang="${language}">${name}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${strings.languages}"><ul>${links}</ul></nav>`;
}

/** Pages that state policies come first: what the publication is for, its rules, how to reach it; then all others. */
function pagesInFoot({ pages, policies }: Edition): readonly StaticPage[] {
  const order = [...policies.values()];
  const place = ({ address }: StaticPage) => (order.includes(address) ? order.indexOf(address) : order.length);
  return [...pages].sort((a, b) => place(a) - place(b));
}

/** Who makes the publication; where it does not say, everybody whom it names. */
function whoIsWho({ edition, strings, href }: Desk): Html | undefined {
  const link = (address: string, words: string) => html`<li><a href="${href(address)}">${words}</a></li>`;
  if (edition.masthead.length > 0) return link(addressOf.masthead(edition.root), strings.masthead);
  return edition.people.length > 0 ? link(addressOf.people(edition.root), strings.people) : undefined;
}

const footers = new WeakMap<Desk, Html>();

/** The same on every page of an edition. */
function footer(desk: Desk): Html {
  const known = footers.get(desk);
  if (known) return known;
  const drawn = drawFooter(desk);
  footers.set(desk, drawn);
  return drawn;
}

function drawFooter(desk: Desk): Html {
  const { site, strings, edition, href } = desk;
  const { icp, police } = site.filings;
  const contact = site.contact?.includes('@')
    ? html`<li><a href="mailto:${site.contact}">${site.contact}</a></li>`
    : undefined;
  return html`<footer>
<p class="foot-name">${mark}<span>${desk.print(site.name)}</span></p>
<ul class="foot-links">
${pagesInFoot(edition).map(({ address, title }) => html`<li><a href="${href(address)}">${markForeign(title, edition.language)}</a></li>`)}
${whoIsWho(desk)}
<li><a href="${href(addressOf.corrections(edition.root))}">${strings.correctionsRecord}</a></li>
<li><a href="${href(addressOf.rss(edition.root))}">${strings.feed}</a></li>
${contact}
</ul>
${site.copyright && html`<p>${desk.print(site.copyright)}</p>`}
<p>${strings.noTracking}</p>
${(icp || police) && html`<p class="filings">${icp && html`<a href="https://beian.miit.gov.cn/">${markForeign(icp, edition.language)}</a>`} ${police && html`<span>${markForeign(police, edition.language)}</span>`}</p>`}
</footer>`;
}

/** The HTML document around every page: head, header and footer. */

import { addressOf, searchIndex } from '../src/addresses.ts';
import { type Html, html, jsonScript, trusted } from '../src/html.ts';
import { directionOf, listAlternates, type Version } from '../src/language/languages.ts';
import type { StyleName } from '../src/site/assets.ts';
import type { Frame } from '../src/site/frame.ts';
import { policyFor } from '../src/site/policy.ts';
import type { StoriesSetting } from '../src/source/publication/newsroom.ts';
import { embedStyle } from './parts/embedded-style.ts';
import { hasHelp, type ShownHelp } from './parts/help-box.ts';
import { holdLineStarts } from './parts/line-starts.ts';
import { siteFooter } from './parts/site-footer.ts';
import { siteHeader } from './parts/site-header.ts';

/** Metadata of a page for the head of the HTML document. */
export interface Head {
  /** Title of the page, without the publication's name; absent on the home page. */
  readonly title?: string | undefined;
  readonly description: string;
  readonly address: string;
  readonly style: StyleName;
  /** Versions of this page in all languages of the publication, including the language of this page. */
  readonly versions?: readonly Version[];
  /** Address of the feed for this page, such as the feed of a tag. Every page also links to the feed of the whole site. */
  readonly feed?: string | undefined;
  readonly type?: 'article' | 'website';
  /** The picture that chat apps and social networks show with a link to the page. */
  readonly image?: CardPicture | undefined;
  /** URL of the original on another site, if this page is a copy. */
  readonly canonical?: string | undefined;
  /** Address of the page that also exists as a lite page and in large type; absent if the front page is the closest such page. */
  readonly twin?: string;
  /** True if search engines must not list the page. */
  readonly hidden?: boolean;
  /** True if the page shows codes, whose pictures are part of the page. */
  readonly hasDataPictures?: boolean;
  /** Where the form of the page sends readers’ stories; absent if the page has no such form. */
  readonly stories?: StoriesSetting | undefined;
  readonly jsonLd?: object | undefined;
  /** The page's help box; undefined if the page has none. The other sites that such a page links to do not learn its address. */
  readonly help?: ShownHelp | undefined;
  /** Addresses of files that the browser fetches early, before the page's scripts request the files. */
  readonly early?: { readonly scripts: readonly string[]; readonly data: readonly string[] };
}

/** A picture that chat apps and social networks show with a link to a page. */
export interface CardPicture {
  /** Address of the picture, relative to the root of the site. */
  readonly address: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Returns a whole HTML document with `main` as its content. */
export function page(frame: Frame, head: Head, main: Html): Html {
  const { language, strings, assets } = frame;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
${headOf(frame, head)}
</head>
<body>
<a class="skip" href="#main">${strings.skip}</a>
${siteHeader(frame, { isFront: head.title === undefined, versions: head.versions ?? [], search: searchData(frame) })}
<main id="main">
${trusted(holdLineStarts(main.toString(), language))}
</main>
${siteFooter(frame, head.twin ?? frame.root)}
<script type="module" src="${frame.href(assets.reader)}"></script>
</body>
</html>
`;
}

function headOf(frame: Frame, head: Head): Html {
  const { site, root, strings, assets } = frame;
  const name = frame.say(site.name);
  const styles = [assets.styles[head.style], ...(hasHelp(head.help) ? [assets.styles.help] : [])];
  const title =
    head.title === undefined
      ? `${name}${site.tagline ? ` — ${frame.say(site.tagline)}` : ''}`
      : `${head.title} — ${name}`;
  const canonical = head.canonical ?? frame.url(head.address);
  const alternates = head.hidden ? [] : listAlternates(head.versions ?? [], site.languages);
  const versions = alternates.map(
    ({ hreflang, address }) => html`<link rel="alternate" hreflang="${hreflang}" href="${frame.url(address)}">`,
  );
  return html`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(
    styles.map(({ hash }) => hash),
    head,
  )}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${head.description}">
<link rel="canonical" href="${canonical}">
${head.hidden && html`<meta name="robots" content="noindex">`}
${versions}
<link rel="icon" type="image/svg+xml" href="${frame.href(assets.mark)}">
<meta name="theme-color" content="#fbf6ec" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#181311" media="(prefers-color-scheme: dark)">
<meta property="og:title" content="${head.title ?? name}">
<meta property="og:description" content="${head.description}">
<meta property="og:type" content="${head.type ?? 'website'}">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${name}">
${head.image && cardPicture(frame, head.image)}
${head.feed !== undefined && feedLink(head.title ?? name, frame.href(head.feed))}
${feedLink(`${name}${strings.colon}${strings.latest}`, frame.href(addressOf.rss(root)))}
${head.early?.scripts.map(address => html`<link rel="modulepreload" href="${frame.href(address)}">`)}
${head.early?.data.map(address => dataPreload(frame.href(address)))}
${head.jsonLd && html`<script type="application/ld+json">${jsonScript(head.jsonLd)}</script>`}
${styles.map(embedStyle)}
${hasHelp(head.help) && helpHead(frame, head.help, head.stories)}`;
}

/**
 * Returns the elements of the head that a page with a help box needs. The script runs as early as possible. A service that receives forms may
 * need to know the site from which a form comes, so the form for stories tells the address of the site, but not of the page.
 */
const helpHead = (
  { href, assets }: Frame,
  { exit }: ShownHelp,
  stories?: StoriesSetting,
): Html => html`<meta name="referrer" content="${stories?.endpoint === undefined ? 'no-referrer' : 'strict-origin'}">
${exit !== undefined && html`<script type="module" async src="${href(assets.exit)}"></script>`}`;

const feedLink = (title: string, href: string): Html =>
  html`<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;

const dataPreload = (href: string): Html =>
  html`<link rel="preload" as="fetch" crossorigin="anonymous" href="${href}">`;

/** Returns the Open Graph metadata of a preview picture: https://ogp.me/#structured */
const cardPicture = (frame: Frame, { address, alt, width, height }: CardPicture) =>
  html`<meta property="og:image" content="${frame.url(address)}">
${
  width &&
  height &&
  html`<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">`
}
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">`;

/**
 * Returns data attributes with the addresses of the search script, its style sheet, its interface strings and Pagefind. The script of every
 * page reads these attributes from the search link, or, on the search page, from the element that will contain the search form.
 */
export function searchData({ assets, language, href }: Frame): Html {
  const files = html`data-search="${href(assets.search)}" data-search-style="${href(assets.searchStyle)}"`;
  const words = href(assets.words[language] ?? '');
  return html`${files} data-words="${words}" data-pagefind="${href(searchIndex.script)}"`;
}

/** Renders the footer of every page: who publishes the site, how the publication works, and how to contact it. */
import { addressOf, contactUrl } from '../../src/addresses.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import type { Frame, Navigation } from '../../src/site/frame.ts';
import type { Policy } from '../../src/source/publication/newsroom.ts';
import { mark } from './mark.ts';
import { sectionsOf } from './sections.ts';

const footers = new WeakMap<Frame, Html>();

/**
 * Renders the footer. `twin` is the address of a page that also exists as a lite page and in large type. Caches the rest of the footer, because
 * it is the same on all pages in one language.
 */
export function siteFooter(frame: Frame, twin: string): Html {
  const known = footers.get(frame) ?? draw(frame);
  footers.set(frame, known);
  return html`<footer class="foot">
${known}${frame.site.hasLite && otherForms(frame, twin)}
</footer>`;
}

function otherForms({ strings, href }: Frame, twin: string): Html {
  const large = html`<a href="${href(addressOf.large(twin))}">${strings.largeType}</a>`;
  return html`
<p class="forms">${large} · <a href="${href(addressOf.lite(twin))}">${strings.lite}</a></p>`;
}

function draw(frame: Frame): Html {
  const { site, language } = frame;
  const { icp, police } = site.filings;
  const icpLink = icp && html`<a href="https://beian.miit.gov.cn/">${markForeign(icp, language)}</a>`;
  const policeNote = police && html`<span>${markForeign(police, language)}</span>`;
  return html`<div><p class="foot-name">${mark}<span>${frame.print(site.name)}</span></p>
${site.copyright && html`<p class="rights">${frame.print(site.copyright)}</p>`}
<p>${frame.strings.noTracking}</p>
${(icp || police) && html`<p class="filings">${icpLink} ${policeNote}</p>`}</div>
<div class="foot-links">
${groups(frame)}
</div>`;
}

/**
 * Policies whose pages are in the group "How we work" of the footer. `touch` lists the policies of the group "In touch". All other pages
 * are in "Who we are".
 */
const how: readonly Policy[] = ['ethics', 'corrections', 'verification', 'unnamed-sources', 'bylines'];
const touch: readonly Policy[] = ['feedback'];

function groups(frame: Frame): Html {
  const { site, strings, language, root, navigation, href } = frame;
  const link = (address: string, words: Html | string) => html`<li><a href="${address}">${words}</a></li>`;
  const pages = sortPages(navigation);
  const linksTo = (wanted: readonly FootPage[]) =>
    wanted.map(({ address, title }) => link(href(address), markForeign(title, language)));
  const group = (title: string, links: readonly Html[]) =>
    links.length > 0 && html`<div><h2>${title}</h2><ul>${links}</ul></div>`;
  const sections = sectionsOf(frame).footer.map(({ address, name }) => link(href(address), name));
  return html`${group(strings.footWho, [...linksTo(pages.who), ...whoIsWho(frame, link), ...sections])}
${group(strings.footHow, [...linksTo(pages.how), link(href(addressOf.corrections(root)), strings.correctionsRecord)])}
${group(strings.footTouch, [
  ...linksTo(pages.touch),
  ...(site.stories ? [link(href(addressOf.stories(root)), strings.stories.title)] : []),
  ...contactItems(site.contact),
  ...(site.hasNewsletter ? [link(href(addressOf.newsletter(root)), strings.newsletter)] : []),
  link(href(addressOf.rss(root)), strings.feed),
])}`;
}

/** Lists the contact of the publication, as a link if it has a URL. Leaves out the address of a page of the site, which the footer lists anyway. */
function contactItems(contact: string | undefined): readonly Html[] {
  if (contact === undefined || contact.startsWith('/')) return [];
  const url = contactUrl(contact);
  return [html`<li>${url === undefined ? contact : html`<a href="${url}">${contact}</a>`}</li>`];
}

type FootPage = Navigation['pages'][number];

interface SortedPages {
  readonly who: readonly FootPage[];
  readonly how: readonly FootPage[];
  readonly touch: readonly FootPage[];
}

/**
 * Sorts static pages into the three groups of the footer. In each group, pages that state a policy come first, in the order of the
 * policies; other pages follow, sorted by file path.
 */
function sortPages({ pages, policies }: Navigation): SortedPages {
  const first = new Map([...policies].reverse().map(([policy, address]) => [address, policy]));
  const order = policies.map(([, address]) => address);
  const place = ({ address }: FootPage) => (order.includes(address) ? order.indexOf(address) : order.length);
  const sorted = pages.toSorted((a, b) => place(a) - place(b));
  const isIn = (group: readonly Policy[]) => (page: FootPage) => group.includes(first.get(page.address) ?? 'mission');
  const isHow = isIn(how);
  const isTouch = isIn(touch);
  return {
    who: sorted.filter(page => !isHow(page) && !isTouch(page)),
    how: sorted.filter(isHow),
    touch: sorted.filter(isTouch),
  };
}

/**
 * Returns a list with a link to the masthead, or to the list of all people if there is no masthead. Returns an empty list if the site has
 * neither page.
 */
function whoIsWho(
  { root, navigation, strings, href }: Frame,
  link: (address: string, words: string) => Html,
): readonly Html[] {
  const { masthead, hasPeople } = navigation;
  if (masthead !== undefined) return [link(href(masthead), strings.masthead)];
  return hasPeople ? [link(href(addressOf.people(root)), strings.people)] : [];
}

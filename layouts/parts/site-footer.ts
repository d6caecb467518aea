/** Footer of every page: who publishes the site, how it works, and how to reach it. */
import { addressOf } from '../../src/addresses.ts';
import type { Edition } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import type { Policy, StaticPage } from '../../src/source/publication/newsroom.ts';
import type { Frame } from '../frame.ts';
import { mark } from './mark.ts';

const footers = new WeakMap<Frame, Html>();

/** Renders the footer once for all pages of an edition. */
export function siteFooter(frame: Frame): Html {
  const known = footers.get(frame);
  if (known) return known;
  const drawn = draw(frame);
  footers.set(frame, drawn);
  return drawn;
}

function draw(frame: Frame): Html {
  const { site, edition } = frame;
  const { icp, police } = site.filings;
  return html`<footer class="foot">
<div><p class="foot-name">${mark}<span>${frame.print(site.name)}</span></p>
${site.copyright && html`<p class="rights">${frame.print(site.copyright)}</p>`}
<p>${frame.strings.noTracking}</p>
${(icp || police) && html`<p class="filings">${icp && html`<a href="https://beian.miit.gov.cn/">${markForeign(icp, edition.language)}</a>`} ${police && html`<span>${markForeign(police, edition.language)}</span>`}</p>`}</div>
<div class="foot-links">
${groups(frame)}
</div>
</footer>`;
}

/** Policies about how the publication works; `touch` lists the policies about how to reach it. All other policies are about who it is. */
const how: readonly Policy[] = ['ethics', 'corrections', 'verification', 'unnamed-sources', 'bylines'];
const touch: readonly Policy[] = ['feedback'];

function groups(frame: Frame): Html {
  const { site, strings, edition, href } = frame;
  const link = (address: string, words: Html | string) => html`<li><a href="${address}">${words}</a></li>`;
  const pages = sortPages(edition);
  const linksTo = (wanted: readonly StaticPage[]) =>
    wanted.map(({ address, title }) => link(href(address), markForeign(title, edition.language)));
  const group = (title: string, links: readonly Html[]) =>
    links.length > 0 && html`<div><h2>${title}</h2><ul>${links}</ul></div>`;
  return html`${group(strings.footWho, [...linksTo(pages.who), ...whoIsWho(frame, link)])}
${group(strings.footHow, [...linksTo(pages.how), link(href(addressOf.corrections(edition.root)), strings.correctionsRecord)])}
${group(strings.footTouch, [
  ...linksTo(pages.touch),
  ...(site.contact?.includes('@') ? [link(`mailto:${site.contact}`, site.contact)] : []),
  link(href(addressOf.rss(edition.root)), strings.feed),
])}`;
}

interface SortedPages {
  readonly who: readonly StaticPage[];
  readonly how: readonly StaticPage[];
  readonly touch: readonly StaticPage[];
}

/**
 * Sorts the pages into groups: first pages that state policies, in the order of the policies, then all others, in the order of their
 * files.
 */
function sortPages({ pages, policies }: Edition): SortedPages {
  const first = new Map([...policies].reverse().map(([policy, address]) => [address, policy]));
  const order = [...policies.values()];
  const place = ({ address }: StaticPage) => (order.includes(address) ? order.indexOf(address) : order.length);
  const sorted = pages.toSorted((a, b) => place(a) - place(b));
  const isIn = (group: readonly Policy[]) => (page: StaticPage) => group.includes(first.get(page.address) ?? 'mission');
  const isHow = isIn(how);
  const isTouch = isIn(touch);
  return {
    who: sorted.filter(page => !isHow(page) && !isTouch(page)),
    how: sorted.filter(isHow),
    touch: sorted.filter(isTouch),
  };
}

/** Links to the masthead; if there is none, to the list of all people. */
function whoIsWho({ edition, strings, href }: Frame, link: (address: string, words: string) => Html): readonly Html[] {
  if (edition.masthead.length > 0) return [link(href(addressOf.masthead(edition.root)), strings.masthead)];
  return edition.people.length > 0 ? [link(href(addressOf.people(edition.root)), strings.people)] : [];
}

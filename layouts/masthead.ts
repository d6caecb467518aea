/** The masthead page, which lists the people in `newsroom/people` who make the publication. */
import { addressOf } from '../src/addresses.ts';
import type { MastheadPart } from '../src/catalogue/masthead.ts';
import { type Html, html } from '../src/html.ts';
import type { Frame } from '../src/site/frame.ts';
import type { Link, Person } from '../src/source/publication/newsroom.ts';
import { indexPage } from './index-page.ts';

export const masthead = indexPage<readonly MastheadPart[]>({
  name: 'masthead',
  address: addressOf.masthead,
  title: strings => strings.masthead,
  lead: strings => strings.mastheadLead,
  exists: ({ masthead: parts }) => parts.length > 0,
  gather: edition => edition.masthead,
  list: (parts, frame) => html`${parts.map(
    ({ group, people }) => html`<section class="staff"><h2>${frame.strings.mastheadGroups[group]}</h2>
<ul class="index">${people.map(one => entry(frame, one))}</ul></section>`,
  )}
<p class="count"><a href="${frame.href(addressOf.people(frame.root))}">${frame.strings.allPeople}</a></p>`,
});

function entry(frame: Frame, { id, name, role, bio, links }: Person): Html {
  const person = html`<a href="${frame.href(addressOf.person(frame.root, id))}">${frame.print(name)}</a>`;
  const list = html`<ul class="inline">${links.map(link => html`<li>${leadTo(frame, link)}</li>`)}</ul>`;
  const work = role && html` <p class="count">${frame.print(role)}</p>`;
  return html`<li>${person}${work}${bio && html`<p>${frame.print(bio)}</p>`}${links.length > 0 && list}</li>`;
}

const leadTo = (frame: Frame, { name, url }: Link) =>
  url ? html`<a href="${url}">${frame.print(name)}</a>` : frame.print(name);

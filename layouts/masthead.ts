/** The masthead: who makes the publication, made from `newsroom/people`. */
import { addressOf } from '../src/addresses.ts';
import { html } from '../src/html.ts';
import type { Link, Person } from '../src/source/publication/newsroom.ts';
import type { Frame } from './frame.ts';
import { indexPage } from './index-page.ts';

export const masthead = indexPage({
  name: 'masthead',
  address: addressOf.masthead,
  title: strings => strings.masthead,
  lead: strings => strings.mastheadLead,
  exists: ({ masthead: parts }) => parts.length > 0,
  list: frame => html`${frame.edition.masthead.map(
    ({ group, people }) => html`<section class="staff"><h2>${frame.strings.mastheadGroups[group]}</h2>
<ul class="index">${people.map(one => entry(frame, one))}</ul></section>`,
  )}
<p class="count"><a href="${frame.href(addressOf.people(frame.edition.root))}">${frame.strings.allPeople}</a></p>`,
});

const entry = (frame: Frame, { id, name, role, bio, links }: Person) =>
  html`<li><a href="${frame.href(addressOf.person(frame.edition.root, id))}">${frame.print(name)}</a>${role && html` <p class="count">${frame.print(role)}</p>`}${bio && html`<p>${frame.print(bio)}</p>`}${links.length > 0 && html`<ul class="inline">${links.map(link => html`<li>${leadTo(frame, link)}</li>`)}</ul>`}</li>`;

const leadTo = (frame: Frame, { name, url }: Link) =>
  url ? html`<a href="${url}">${frame.print(name)}</a>` : frame.print(name);

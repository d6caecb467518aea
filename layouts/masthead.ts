/** The masthead: who makes the publication, made from `newsroom/people`. */
import { addressOf } from '../src/addresses.ts';
import { html } from '../src/html.ts';
import type { Link, Person } from '../src/publication/newsroom.ts';
import { indexPage } from './index-page.ts';
import type { Desk } from './page.ts';

export const masthead = indexPage({
  name: 'masthead',
  address: addressOf.masthead,
  title: strings => strings.masthead,
  lead: strings => strings.mastheadLead,
  exists: ({ masthead: parts }) => parts.length > 0,
  list: desk => html`${desk.edition.masthead.map(
    ({ group, people }) => html`<section class="staff"><h2>${desk.strings.mastheadGroups[group]}</h2>
<ul class="index">${people.map(one => entry(desk, one))}</ul></section>`,
  )}
<p class="count"><a href="${desk.href(addressOf.people(desk.edition.root))}">${desk.strings.allPeople}</a></p>`,
});

const entry = (desk: Desk, { id, name, role, bio, links }: Person) =>
  html`<li><a href="${desk.href(addressOf.person(desk.edition.root, id))}">${desk.print(name)}</a>${role && html` <p class="count">${desk.print(role)}</p>`}${bio && html`<p>${desk.print(bio)}</p>`}${links.length > 0 && html`<ul class="inline">${links.map(link => html`<li>${leadTo(desk, link)}</li>`)}</ul>`}</li>`;

const leadTo = (desk: Desk, { name, url }: Link) =>
  url ? html`<a href="${url}">${desk.print(name)}</a>` : desk.print(name);

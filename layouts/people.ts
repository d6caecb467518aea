/** Everybody in the newsroom, and each with what they had a hand in. */
import { addressOf, numbered } from '../src/addresses.ts';
import type { Edition, Piece, Shelf } from '../src/catalogue/catalogue.ts';
import { html } from '../src/html.ts';
import type { Person } from '../src/source/publication/newsroom.ts';
import { frameOf } from './frame.ts';
import { indexPage } from './index-page.ts';
import { describePerson } from './json-ld.ts';
import type { Kind } from './kind.ts';
import { page } from './page.ts';
import { type ListPage, pager, paginate, shownInList } from './parts/pager.ts';
import { picture } from './parts/picture.ts';
import { pieceList } from './parts/pieces.ts';
import { versionsOf, versionsOfPart } from './versions.ts';

export const peopleIndex = indexPage({
  name: 'people',
  address: addressOf.people,
  title: strings => strings.people,
  lead: strings => strings.peopleLead,
  exists: ({ people }) => people.length > 0,
  list: frame =>
    html`<ul class="index">${frame.edition.people.map(
      ({ of, pieces }) =>
        html`<li><a href="${frame.href(addressOf.person(frame.edition.root, of.id))}">${frame.print(of.name)}</a> <p class="count">${of.role && frame.print(of.role)}${of.role && pieces.length > 0 && ' · '}${pieces.length > 0 && frame.strings.articles(pieces.length)}</p>${of.bio && html`<p>${frame.print(of.bio)}</p>`}</li>`,
    )}</ul>`,
});

interface PersonPage {
  readonly edition: Edition;
  readonly shelf: Shelf<Person>;
  readonly list: ListPage<Piece>;
}

export const person: Kind<PersonPage> = {
  name: 'person',
  each: ({ catalogue }) =>
    catalogue.editions.flatMap(edition =>
      edition.people.flatMap(shelf => paginate(shelf.pieces, 20).map(list => ({ edition, shelf, list }))),
    ),
  address: ({ edition, shelf, list }) => numbered(addressOf.person(edition.root, shelf.of.id), list.number),
  shows: ({ shelf, list }) => shownInList(list, shelf.pieces.length),
  view({ edition, shelf, list }, publication) {
    const frame = frameOf(publication, edition);
    const { strings } = frame;
    const { id, name, role, bio, portrait, links, kind } = shelf.of;
    const address = addressOf.person(edition.root, id);
    const isFirst = list.number === 1;
    return page(
      frame,
      {
        title: isFirst ? frame.say(name) : `${frame.say(name)} — ${strings.page(list.number, list.count)}`,
        description: bio ? frame.say(bio) : frame.say(name),
        address: numbered(address, list.number),
        style: 'lists',
        versions: versionsOfPart(
          versionsOf(publication, other => addressOf.person(other.root, id)),
          list.number,
        ),
        feed: addressOf.rss(address),
        jsonLd: isFirst ? describePerson(frame, shelf.of) : undefined,
      },
      html`<header class="list-head"><p class="kicker"><a href="${frame.href(addressOf.people(edition.root))}">${strings[kind]}</a></p><h1>${frame.print(name)}</h1>
${portrait && html`<figure class="portrait">${picture(frame, portrait, { eager: true, width: 'portrait' })}</figure>`}
${role && html`<p class="role">${frame.print(role)}</p>`}
${bio && html`<p class="standfirst">${frame.print(bio)}</p>`}
${links.length > 0 && html`<ul class="inline">${links.map(({ name: label, url }) => html`<li>${url ? html`<a rel="me" href="${url}">${frame.print(label)}</a>` : frame.print(label)}</li>`)}</ul>`}
<p class="count">${shelf.pieces.length > 0 && html`${strings.articles(shelf.pieces.length)} · `}<a href="${frame.href(addressOf.rss(address))}">${strings.feed}</a></p></header>
${shelf.pieces.length > 0 && pieceList(frame, list.items)}
${pager(frame, address, list)}`,
    );
  },
};

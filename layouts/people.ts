/** The list of all people, and for each person one or more pages that list the person's articles. */
import { addressOf, numbered } from '../src/addresses.ts';
import type { Piece } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind } from '../src/site/kind.ts';
import { listingOfList } from '../src/site/listing.ts';
import { versionsOf, versionsOfPart } from '../src/site/versions.ts';
import type { Link, Person } from '../src/source/publication/newsroom.ts';
import { indexPage } from './index-page.ts';
import { describePerson } from './json-ld/person.ts';
import { page } from './page.ts';
import { type ListPage, pager, paginate } from './parts/pager.ts';
import { picture } from './parts/picture.ts';
import { pieceList } from './parts/pieces.ts';

/** A person in the list of all people. */
interface PersonEntry {
  readonly person: Person;
  readonly count: number;
}

export const peopleIndex = indexPage<readonly PersonEntry[]>({
  name: 'people',
  address: addressOf.people,
  title: strings => strings.people,
  lead: strings => strings.peopleLead,
  exists: ({ people }) => people.length > 0,
  gather: ({ people }) => people.map(({ of, pieces }) => ({ person: of, count: pieces.length })),
  list: (entries, frame) => html`<ul class="index">${entries.map(entry => personEntry(frame, entry))}</ul>`,
});

function personEntry(frame: Frame, { person: { id, name, role, bio }, count }: PersonEntry): Html {
  const { strings, root } = frame;
  const link = html`<a href="${frame.href(addressOf.person(root, id))}">${frame.print(name)}</a>`;
  const facts = [role && frame.print(role), count > 0 && strings.articles(count)].filter(fact => fact);
  const line = facts.map((fact, i) => html`${i > 0 && ' · '}${fact}`);
  return html`<li>${link} <p class="count">${line}</p>${bio && html`<p>${frame.print(bio)}</p>`}</li>`;
}

interface PersonPage {
  readonly person: Person;
  /** Number of articles that credit the person. */
  readonly total: number;
  readonly list: ListPage<Piece>;
  readonly versions: readonly Version[];
}

export const person: Kind<PersonPage> = {
  name: 'person',
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, edition =>
      edition.people.flatMap(({ of, pieces }) => {
        const versions = versionsOf(catalogue, ({ root }) => addressOf.person(root, of.id));
        return paginate(pieces, 20).map(list => ({
          address: numbered(addressOf.person(edition.root, of.id), list.number),
          language: edition.language,
          ...(list.number === 1 && { file: of.file, listing: () => listingOfList(pieces) }),
          gather: () => ({ person: of, total: pieces.length, list, versions }),
        }));
      }),
    ),
  view(item, frame) {
    const { person: of, list, versions } = item;
    const { strings, root } = frame;
    const first = addressOf.person(root, of.id);
    const name = frame.say(of.name);
    const isFirst = list.number === 1;
    return page(
      frame,
      {
        title: isFirst ? name : `${name} — ${strings.page(list.number, list.count)}`,
        description: of.bio ? frame.say(of.bio) : name,
        address: numbered(first, list.number),
        style: 'lists',
        versions: versionsOfPart(versions, list.number),
        feed: addressOf.rss(first),
        jsonLd: isFirst ? describePerson(frame, of) : undefined,
      },
      body(frame, item, first),
    );
  },
};

/** Returns the main part of a person's page. A long list of articles is split into several pages; `first` is the address of the first page. */
function body(frame: Frame, { person: of, total, list }: PersonPage, first: string): Html {
  const { strings, root } = frame;
  const index = html`<a href="${frame.href(addressOf.people(root))}">${strings[of.kind]}</a>`;
  const portrait = of.portrait && picture(frame, of.portrait, { eager: true, width: 'portrait' });
  const feed = html`<a href="${frame.href(addressOf.rss(first))}">${strings.feed}</a>`;
  const links = of.links.map(link => html`<li>${elsewhere(frame, link)}</li>`);
  return html`<header class="list-head"><p class="kicker">${index}</p><h1>${frame.print(of.name)}</h1>
${portrait && html`<figure class="portrait">${portrait}</figure>`}
${of.role && html`<p class="role">${frame.print(of.role)}</p>`}
${of.bio && html`<p class="standfirst">${frame.print(of.bio)}</p>`}
${links.length > 0 && html`<ul class="inline">${links}</ul>`}
<p class="count">${total > 0 && html`${strings.articles(total)} · `}${feed}</p></header>
${total > 0 && pieceList(frame, list.items)}
${pager(frame, first, list)}`;
}

/** Returns a link to a page about the person on another site. If there is no URL, returns only the name of that page. */
const elsewhere = (frame: Frame, { name, url }: Link): Html | string =>
  url ? html`<a rel="me" href="${url}">${frame.print(name)}</a>` : frame.print(name);

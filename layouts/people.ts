/** The list of all people, and for each person one or more pages that list the person's articles. */
import { addressOf, listPage } from '../src/addresses.ts';
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
import { cutPieces, type ListPage, type NextPage, pager, sizeOf, titleOfPart } from './parts/pager.ts';
import { picture } from './parts/picture.ts';
import { pieceList } from './parts/pieces.ts';
import { leadToList } from './redirect.ts';

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
  /** Number of articles that credit the person; undefined on the pages of older articles. */
  readonly total: number | undefined;
  readonly list: ListPage<Piece> | NextPage;
  readonly versions: readonly Version[];
}

export const person: Kind<PersonPage> = {
  name: 'person',
  isTextless: true,
  pages: ({ catalogue }) =>
    inEveryEdition(catalogue, edition =>
      edition.people.flatMap(({ of, pieces }) => {
        const versions = versionsOf(catalogue, ({ root }) => addressOf.person(root, of.id));
        return cutPieces(pieces).map(list => ({
          address: listPage(addressOf.person(edition.root, of.id), list.name),
          language: edition.language,
          ...(list.name === 'front' && { file: of.file, listing: () => listingOfList(pieces) }),
          gather: () => ({ person: of, total: list.name === 'front' ? pieces.length : undefined, list, versions }),
        }));
      }),
    ),
  view(item, frame) {
    const { person: of, list, versions } = item;
    const { root } = frame;
    const first = addressOf.person(root, of.id);
    const name = frame.say(of.name);
    if (!list.items) return leadToList(name, first, frame);
    const isFront = list.name === 'front';
    return page(
      frame,
      {
        title: titleOfPart(frame, name, list),
        description: of.bio ? frame.say(of.bio) : name,
        address: listPage(first, list.name),
        style: 'lists',
        versions: versionsOfPart(versions, isFront),
        feed: addressOf.rss(first),
        jsonLd: isFront ? describePerson(frame, of) : undefined,
      },
      body(frame, { ...item, list }, first),
    );
  },
};

/** Returns the main part of a person's page. A long list of articles is split into several pages; `first` is the address of the front page. */
function body(
  frame: Frame,
  { person: of, total, list }: Pick<PersonPage, 'person' | 'total'> & { readonly list: ListPage<Piece> },
  first: string,
): Html {
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
<p class="count">${total !== 0 && html`${sizeOf(frame, list, total)} · `}${feed}</p></header>
${list.items.length > 0 && pieceList(frame, list.items)}
${pager(frame, first, list)}`;
}

/** Returns a link to a page about the person on another site. If there is no URL, returns only the name of that page. */
const elsewhere = (frame: Frame, { name, url }: Link): Html | string =>
  url ? html`<a rel="me" href="${url}">${frame.print(name)}</a>` : frame.print(name);

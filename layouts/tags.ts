/** All tags, and each tag with its articles. */
import { addressOf, numbered } from '../src/addresses.ts';
import type { Edition, Piece, Shelf } from '../src/catalogue/catalogue.ts';
import type { Tag } from '../src/catalogue/tags.ts';
import { type Html, html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import { type Frame, frameOf } from './frame.ts';
import { indexPage } from './index-page.ts';
import { describeCollection } from './json-ld.ts';
import type { Kind } from './kind.ts';
import { page } from './page.ts';
import { groupByLetter } from './parts/letters.ts';
import { type ListPage, pager, paginate, shownInList } from './parts/pager.ts';
import { pieceList } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';
import { versionsOf, versionsOfPart } from './versions.ts';

export const tagIndex = indexPage({
  name: 'tags',
  address: addressOf.tags,
  title: strings => strings.tags,
  lead: strings => strings.tagsLead,
  list: frame => html`${bySize(frame)}${byLetter(frame)}`,
});

/** So many of the largest tags. */
const largest = 20;

function bySize(frame: Frame): Html | undefined {
  const { strings, edition } = frame;
  const tags = edition.tags.toSorted((a, b) => b.pieces.length - a.pieces.length).slice(0, largest);
  if (tags.length < 2) return undefined;
  return html`<section>${sectionHead(html`${strings.tagsBySize}`)}
<ol class="jumps">${tags.map(({ of, pieces }) => html`<li>${link(frame, of)} <span class="count">${strings.articles(pieces.length)}</span></li>`)}</ol></section>`;
}

function byLetter(frame: Frame): Html | undefined {
  const { strings, edition } = frame;
  const groups = groupByLetter(edition.tags, ({ of, sound }) => sound ?? frame.say(of.name), edition.language);
  if (groups.length === 0) return undefined;
  const id = (letter: string | undefined) => (letter === undefined ? 'no-letter' : `letter-${letter}`);
  const label = (letter: string | undefined) => (letter === undefined ? strings.noLetter : frame.print(letter));
  return html`<section>${sectionHead(html`${strings.tagsByLetter}`)}
${groups.length > 1 && html`<nav class="letters" aria-label="${strings.tagsByLetter}"><ul>${groups.map(({ letter }) => html`<li><a href="#${encodeURIComponent(id(letter))}">${label(letter)}</a></li>`)}</ul></nav>`}
<div class="alphabet">${groups.map(
    ({ letter, items }) => html`<section class="letter"><h3 id="${id(letter)}">${label(letter)}</h3>
<ul class="index">${items.map(
      ({ of, pieces }) =>
        html`<li>${link(frame, of)} <span class="count">${strings.articles(pieces.length)}</span>${of.description && html`<p>${frame.print(of.description)}</p>`}</li>`,
    )}</ul></section>`,
  )}</div></section>`;
}

const link = (frame: Frame, { slug, name }: Tag) =>
  html`<a href="${frame.href(addressOf.tag(frame.edition.root, slug))}">${frame.print(name)}</a>`;

interface TagPage {
  readonly edition: Edition;
  readonly shelf: Shelf<Tag>;
  readonly list: ListPage<Piece>;
  readonly versions: readonly Version[];
}

const slugs = new WeakMap<Edition, ReadonlySet<string>>();

/** An edition is looked through once, not once for each of its tags. */
function hasTag(edition: Edition, slug: string): boolean {
  const known = slugs.get(edition) ?? new Set(edition.tags.map(({ of }) => of.slug));
  slugs.set(edition, known);
  return known.has(slug);
}

export const tag: Kind<TagPage> = {
  name: 'tag',
  each: publication =>
    publication.catalogue.editions.flatMap(edition =>
      edition.tags.flatMap(shelf => {
        const { slug } = shelf.of;
        const versions = versionsOf(publication, other =>
          hasTag(other, slug) ? addressOf.tag(other.root, slug) : undefined,
        );
        return paginate(shelf.pieces, 20).map(list => ({ edition, shelf, list, versions }));
      }),
    ),
  address: ({ edition, shelf, list }) => numbered(addressOf.tag(edition.root, shelf.of.slug), list.number),
  shows({ shelf, list, versions }) {
    const shown = shownInList(list, shelf.pieces.length);
    return shown && [...shown, ...versions.map(({ address }) => address)];
  },
  view({ edition, shelf, list, versions }, publication) {
    const frame = frameOf(publication, edition);
    const { strings } = frame;
    const { slug, name, description } = shelf.of;
    const address = addressOf.tag(edition.root, slug);
    const title = frame.say(name);
    const isFirst = list.number === 1;
    const summary = description ? frame.say(description) : `${strings.tagged}${strings.colon}${title}`;
    return page(
      frame,
      {
        title: isFirst ? title : `${title} — ${strings.page(list.number, list.count)}`,
        description: summary,
        address: numbered(address, list.number),
        style: 'lists',
        versions: versionsOfPart(versions, list.number),
        feed: addressOf.rss(address),
        jsonLd: describeCollection(frame, {
          name: title,
          description: summary,
          address: numbered(address, list.number),
          pieces: list.items,
          trail: [
            { name: strings.tags, address: addressOf.tags(edition.root) },
            { name: title, address },
          ],
        }),
      },
      html`<header class="list-head"><p class="kicker"><a href="${frame.href(addressOf.tags(edition.root))}">${strings.tag}</a></p><h1>${frame.print(name)}</h1>
${description && html`<p class="standfirst">${frame.print(description)}</p>`}
<p class="count">${strings.articles(shelf.pieces.length)} · <a href="${frame.href(addressOf.rss(address))}">${strings.feed}</a></p></header>
${pieceList(frame, list.items)}
${pager(frame, address, list)}`,
    );
  },
};

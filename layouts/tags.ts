/** The list of all tags, and the pages of each tag. */
import { addressOf, listPage } from '../src/addresses.ts';
import type { Edition, Piece } from '../src/catalogue/catalogue.ts';
import type { Tag } from '../src/catalogue/tags.ts';
import { type Html, html } from '../src/html.ts';
import type { Version } from '../src/language/languages.ts';
import type { Frame } from '../src/site/frame.ts';
import { inEveryEdition, type Kind, type PageCode } from '../src/site/kind.ts';
import { listingOfList } from '../src/site/listing.ts';
import { versionsOf, versionsOfPart } from '../src/site/versions.ts';
import { indexPage } from './index-page.ts';
import { describeCollection } from './json-ld/collection.ts';
import { page } from './page.ts';
import { codeOf } from './parts/code.ts';
import { groupByLetter } from './parts/letters.ts';
import { cutPieces, type ListPage, type NextPage, pager, sizeOf, titleOfPart } from './parts/pager.ts';
import { pieceList } from './parts/pieces.ts';
import { sectionHead } from './parts/section.ts';
import { leadToList } from './redirect.ts';

/** A tag in the list of all tags. */
interface CountedTag {
  readonly tag: Tag;
  /** Text by which the tag is sorted, such as the pinyin of a Chinese tag; undefined if the tag is sorted by its name. */
  readonly sound: string | undefined;
  readonly count: number;
}

export const tagIndex = indexPage<readonly CountedTag[]>({
  name: 'tags',
  address: addressOf.tags,
  title: strings => strings.tags,
  lead: strings => strings.tagsLead,
  gather: ({ tags }) => tags.map(({ of, sound, pieces }) => ({ tag: of, sound, count: pieces.length })),
  list: (tags, frame) => html`${bySize(frame, tags)}${byLetter(frame, tags)}`,
});

/** Maximum number of tags in the list of the most used tags. */
const largest = 20;

function bySize(frame: Frame, all: readonly CountedTag[]): Html | undefined {
  const { strings } = frame;
  const tags = all.toSorted((a, b) => b.count - a.count).slice(0, largest);
  if (tags.length < 2) return undefined;
  const items = tags.map(one => html`<li>${counted(frame, one)}</li>`);
  return html`<section>${sectionHead(html`${strings.tagsBySize}`)}
<ol class="jumps">${items}</ol></section>`;
}

function byLetter(frame: Frame, tags: readonly CountedTag[]): Html | undefined {
  const { strings, language } = frame;
  const groups = groupByLetter(tags, ({ tag, sound }) => sound ?? frame.say(tag.name), language);
  if (groups.length === 0) return undefined;
  const id = (letter: string | undefined) => (letter === undefined ? 'no-letter' : `letter-${letter}`);
  const label = (letter: string | undefined) => (letter === undefined ? strings.noLetter : frame.print(letter));
  const jumps = groups.map(
    ({ letter }) => html`<li><a href="#${encodeURIComponent(id(letter))}">${label(letter)}</a></li>`,
  );
  const letters = html`<nav class="letters" aria-label="${strings.tagsByLetter}"><ul>${jumps}</ul></nav>`;
  return html`<section>${sectionHead(html`${strings.tagsByLetter}`)}
${groups.length > 1 && letters}
<div class="alphabet">${groups.map(
    ({ letter, items }) => html`<section class="letter"><h3 id="${id(letter)}">${label(letter)}</h3>
<ul class="index">${items.map(one => html`<li>${counted(frame, one)}${description(frame, one)}</li>`)}</ul></section>`,
  )}</div></section>`;
}

const description = (frame: Frame, { tag }: CountedTag) =>
  tag.description && html`<p>${frame.print(tag.description)}</p>`;

function counted(frame: Frame, { tag, count }: CountedTag): Html {
  const address = frame.href(addressOf.tag(frame.root, tag.slug));
  const link = html`<a href="${address}">${frame.print(tag.name)}</a>`;
  return html`${link} <span class="count">${frame.strings.articles(count)}</span>`;
}

interface TagPage {
  readonly tag: Tag;
  /** The number of articles with the tag. */
  readonly total: number | undefined;
  readonly list: ListPage<Piece> | NextPage;
  readonly versions: readonly Version[];
  /** The QR code of the tag; undefined on the pages of older articles. */
  readonly code: PageCode | undefined;
}

export const tag: Kind<TagPage> = {
  name: 'tag',
  isTextless: true,
  pages: ({ catalogue, codeOf: findCode }) => {
    const slugs = new Map(catalogue.editions.map(edition => [edition, new Set(edition.tags.map(({ of }) => of.slug))]));
    const addressIn = (slug: string) => (edition: Edition) =>
      slugs.get(edition)?.has(slug) ? addressOf.tag(edition.root, slug) : undefined;
    return inEveryEdition(catalogue, edition =>
      edition.tags.flatMap(({ of, pieces }) => {
        const versions = versionsOf(catalogue, addressIn(of.slug));
        return cutPieces(pieces).map(list => ({
          address: listPage(addressOf.tag(edition.root, of.slug), list.name),
          language: edition.language,
          ...(list.name === 'front' && { listing: () => listingOfList(pieces) }),
          gather: () => ({
            tag: of,
            total: list.name === 'front' ? pieces.length : undefined,
            list,
            versions,
            code: list.name === 'front' ? findCode(addressOf.tag(edition.root, of.slug)) : undefined,
          }),
        }));
      }),
    );
  },
  view({ tag: { slug, name, description }, total, list, versions, code }, frame) {
    const { strings, root } = frame;
    const first = addressOf.tag(root, slug);
    const address = listPage(first, list.name);
    const title = frame.say(name);
    if (!list.items) return leadToList(title, first, frame);
    const summary = description ? frame.say(description) : `${strings.tagged}${strings.colon}${title}`;
    const index = { name: strings.tags, address: addressOf.tags(root) };
    const kicker = html`<p class="kicker"><a href="${frame.href(index.address)}">${strings.tag}</a></p>`;
    const feed = html`<a href="${frame.href(addressOf.rss(first))}">${strings.feed}</a>`;
    return page(
      frame,
      {
        title: titleOfPart(frame, title, list),
        description: summary,
        address,
        style: 'lists',
        versions: versionsOfPart(versions, list.name === 'front'),
        feed: addressOf.rss(first),
        jsonLd: describeCollection(frame, {
          name: title,
          description: summary,
          address,
          pieces: list.items,
          trail: [index, { name: title, address: first }],
        }),
      },
      html`<header class="list-head">${kicker}<h1>${frame.print(name)}</h1>
${description && html`<p class="standfirst">${frame.print(description)}</p>`}
<p class="count">${sizeOf(frame, list, total)} · ${feed}</p></header>
${pieceList(frame, list.items)}
${pager(frame, first, list)}
${codeOf(frame, code)}`,
    );
  },
};

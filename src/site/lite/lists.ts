/** The lists of articles: a front page with the latest articles, and the articles of each year. */
import { addressOf, numbered } from '../../addresses.ts';
import type { Catalogue, Edition, Piece } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../html.ts';
import { markForeign } from '../../language/foreign.ts';
import type { Version } from '../../language/languages.ts';
import { spellDay } from '../../language/spell-dates.ts';
import { type BareFrame, bareFrames, type Frame } from '../frame.ts';
import { inEveryEdition, type Kind, type Page } from '../kind.ts';
import { versionsOf } from '../versions.ts';
import { addressIn, drawSheet, type Form, pager, type Sheet } from './document.ts';
import { bytesIn, roomIn } from './measure.ts';

/** An article in a list. */
interface Entry {
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly day: string;
}

interface ListPage {
  /** Address of the ordinary page that lists the same articles. */
  readonly of: string;
  /** The year of the articles; undefined on the front page. */
  readonly year: string | undefined;
  readonly entries: readonly Entry[];
  readonly number: number;
  readonly count: number;
  /** All years with articles, on the front page; otherwise empty. */
  readonly years: readonly string[];
  readonly versions: readonly Version[];
}

/** Maximum number of articles on the front page. */
const mostLatest = 20;

/** Returns the kind of page that lists articles in one of the two forms. */
export const listsIn = (form: Form): Kind<ListPage> => ({
  name: `${form}-list`,
  pages: ({ catalogue }) => {
    if (!catalogue.site.hasLite) return [];
    const frames = bareFrames(catalogue);
    return inEveryEdition(catalogue, edition => {
      const frame = frames.get(edition.language);
      return frame
        ? [front, ...edition.years.map(yearOf)].flatMap(list => pagesOf(form, list(catalogue, edition), frame))
        : [];
    });
  },
  view: (item, frame: Frame) =>
    drawSheet(frame, sheetOf(form, item, frame, printEntries(form, item, frame)), frame.assets.styles[form]),
});

type List = Omit<ListPage, 'number' | 'count' | 'versions'> & { versions(): readonly Version[] };

const front = (catalogue: Catalogue, { root, language, pieces, years }: Edition): List => ({
  of: root,
  year: undefined,
  entries: pieces.slice(0, mostLatest).map(toEntry),
  years: years.map(({ of }) => of),
  versions: () =>
    withoutOwn(
      versionsOf(catalogue, edition => edition.root),
      language,
    ),
});

const yearOf =
  ({ of: year, pieces }: Edition['years'][number]) =>
  (catalogue: Catalogue, { root, language }: Edition): List => ({
    of: addressOf.year(root, year),
    year,
    entries: pieces.map(toEntry),
    years: [],
    versions: () =>
      withoutOwn(
        versionsOf(catalogue, edition =>
          edition.years.some(({ of }) => of === year) ? addressOf.year(edition.root, year) : undefined,
        ),
        language,
      ),
  });

const withoutOwn = (versions: readonly Version[], own: string) => versions.filter(({ language }) => language !== own);

const toEntry = ({ article: { address, title, language, date } }: Piece): Entry => ({
  address,
  title,
  language,
  day: date.day,
});

function pagesOf(form: Form, { versions, ...list }: List, frame: BareFrame): readonly Page<ListPage>[] {
  const parts = cutEntries(form, { ...list, versions: versions() }, frame);
  // The front page has only the latest articles that fit on it, because the years list all articles.
  const shown = list.year === undefined ? parts.slice(0, 1) : parts;
  return shown.map((entries, i) => ({
    address: numbered(addressIn(form, list.of), i + 1),
    language: frame.language,
    gather: () => ({ ...list, versions: versions(), entries, number: i + 1, count: shown.length }),
  }));
}

/** Distributes entries over pages; at least one page. In large type, one page has all entries. */
function cutEntries(
  form: Form,
  list: Omit<ListPage, 'number' | 'count'>,
  frame: BareFrame,
): readonly (readonly Entry[])[] {
  if (form === 'large') return [list.entries];
  const many = { ...list, entries: [], number: 998, count: list.year === undefined ? 1 : 999 };
  const room = roomIn(frame, sheetOf(form, many, frame, printEntries(form, many, frame)));
  const parts: Entry[][] = [[]];
  let left = room;
  for (const entry of list.entries) {
    const bytes = bytesIn(printEntry(form, entry, frame));
    if (bytes > left && parts.at(-1)?.length !== 0) {
      parts.push([]);
      left = room;
    }
    parts.at(-1)?.push(entry);
    left -= bytes;
  }
  return parts;
}

function sheetOf(form: Form, list: Omit<ListPage, 'entries'>, frame: BareFrame, content: Html): Sheet {
  const { of, year, number, count, versions } = list;
  const { strings, url } = frame;
  const heading = year === undefined ? strings.latest : strings.year(year);
  const page = count > 1 ? ` · ${strings.page(number, count)}` : '';
  return {
    form,
    title: year === undefined ? undefined : `${heading}${page}`,
    heading,
    of,
    canonical: url(of),
    versions,
    content,
    pager: pager(frame, { number, count, at: to => numbered(addressIn(form, of), to) }),
  };
}

function printEntries(form: Form, { entries, years }: Pick<ListPage, 'entries' | 'years'>, frame: BareFrame): Html {
  const { strings, href, root } = frame;
  const links = years.map(
    year => html` <a href="${href(addressIn(form, addressOf.year(root, year)))}">${strings.yearNumber(year)}</a>`,
  );
  const list = entries.length > 0 ? html`<ul>${entries.map(entry => printEntry(form, entry, frame))}</ul>` : undefined;
  const nothing = html`<p>${strings.nothingYet}</p>`;
  return html`${list ?? nothing}${links.length > 0 && html`<nav aria-label="${strings.years}">${links}</nav>`}`;
}

function printEntry(form: Form, { address, title, language, day }: Entry, frame: BareFrame): Html {
  const link = html`<a href="${frame.href(addressIn(form, address))}">${markForeign(title, language)}</a>`;
  return html`<li>${link} <time datetime="${day}">${spellDay(day, frame.language)}</time></li>\n`;
}

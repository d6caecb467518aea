/** What to read after an article: what is related to it, and where that is not enough, its column's nearest in time. */
import { addressOf } from '../../src/addresses.ts';
import type { Edition, Piece, Shown } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import type { Column } from '../../src/source/publication/newsroom.ts';
import type { Frame } from '../frame.ts';
import { day, headline } from './pieces.ts';
import { sectionHead } from './section.ts';
import { placeOn, seriesOf } from './series.ts';

const most = 3;

/** All that stands below an article, and no more: what else is in the others does not matter. */
export function showsOfReadNext(edition: Edition, piece: Piece): readonly Shown[] {
  const { number = 0, count = 0, previous, next } = seriesOf(edition, piece) ?? {};
  const glimpse = (other: Piece | undefined) =>
    other ? [other.article.address, other.article.title, other.article.date.day] : [''];
  return [number, count, ...[previous, next, ...chooseNext(edition, piece)].flatMap(glimpse)];
}

export function readNext(frame: Frame, piece: Piece): Html | undefined {
  const { strings, edition } = frame;
  const { column } = piece;
  const others = chooseNext(edition, piece);
  if (others.length === 0) return undefined;
  return html`<aside class="more" aria-label="${strings.readNext}">
${sectionHead(html`${strings.readNext}`)}
<ul>${others.map(other => html`<li>${headline(frame, other, 'h3')}<p class="meta">${day(frame, other)}</p></li>`)}</ul>
${column && html`<p class="more-of"><a href="${frame.href(addressOf.column(edition.root, column.id))}">${inColumn(frame, column)}</a></p>`}
</aside>`;
}

/** Stands for the name while the words around it are found: U+FFFC, the object replacement character. */
const gap = '\ufffc';

/** The name may be in another language than the words around it, and says so. */
function inColumn(frame: Frame, { title }: Column): Html {
  const [before = '', after = ''] = frame.strings.inColumn(gap).split(gap);
  return html`${before}${frame.print(title)}${after}`;
}

const chosen = new WeakMap<Piece, readonly Piece[]>();

/** Asked for when a page is compared with the one that stands, and again when it is drawn. */
function chooseNext(edition: Edition, piece: Piece): readonly Piece[] {
  const known = chosen.get(piece);
  if (known) return known;
  const found = findNext(edition, piece);
  chosen.set(piece, found);
  return found;
}

function findNext(edition: Edition, piece: Piece): readonly Piece[] {
  const part = seriesOf(edition, piece);
  const isNew = (other: Piece) => other !== part?.previous && other !== part?.next;
  const related = edition.related(piece).filter(isNew);
  const others = part ? related : [...related, ...nearestInColumn(edition, piece)];
  return [...new Set(others)].slice(0, most);
}

/** What is not in the lists itself, an expired article, would change with every new one. */
function nearestInColumn(edition: Edition, piece: Piece): readonly Piece[] {
  const shelf = piece.column && edition.columns.find(({ of }) => of === piece.column);
  const at = shelf ? placeOn(shelf, piece) : -1;
  if (!shelf || at < 0) return [];
  const distance = ({ article }: Piece) => Math.abs(article.date.millis - piece.article.date.millis);
  return [...shelf.pieces.slice(Math.max(0, at - most), at), ...shelf.pieces.slice(at + 1, at + 1 + most)]
    .filter(({ state }) => state === 'published')
    .sort((a, b) => distance(a) - distance(b));
}

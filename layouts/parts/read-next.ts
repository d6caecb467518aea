/** Recommends what to read after an article: related articles, and if these are too few, the nearest in time in its column. */
import { addressOf } from '../../src/addresses.ts';
import type { Edition, Piece, Shown } from '../../src/catalogue/catalogue.ts';
import { type Html, html } from '../../src/html.ts';
import type { Column } from '../../src/source/publication/newsroom.ts';
import type { Frame } from '../frame.ts';
import { day, headline } from './pieces.ts';
import { sectionHead } from './section.ts';
import { placeOn, seriesOf } from './series.ts';

const most = 3;

/** Returns everything that the end of an article shows of other articles; nothing else in them matters to the page. */
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

/** Placeholder for a name while the words around it are formed: U+FFFC, the object replacement character. */
const gap = '\ufffc';

/** Renders the link to a column. Its name may be in another language than the words around it, and is marked as such. */
function inColumn(frame: Frame, { title }: Column): Html {
  const [before = '', after = ''] = frame.strings.inColumn(gap).split(gap);
  return html`${before}${frame.print(title)}${after}`;
}

const chosen = new WeakMap<Piece, readonly Piece[]>();

/**
 * Returns the recommended articles. Cached, because they are needed to compare the page with the previous site and again to render it.
 */
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

/** Lists the nearest articles in the column. An expired article has none, because they would change with every new article. */
function nearestInColumn(edition: Edition, piece: Piece): readonly Piece[] {
  const shelf = piece.column && edition.columns.find(({ of }) => of === piece.column);
  const at = shelf ? placeOn(shelf, piece) : -1;
  if (!shelf || at < 0) return [];
  const distance = ({ article }: Piece) => Math.abs(article.date.millis - piece.article.date.millis);
  return [...shelf.pieces.slice(Math.max(0, at - most), at), ...shelf.pieces.slice(at + 1, at + 1 + most)]
    .filter(({ state }) => state === 'published')
    .sort((a, b) => distance(a) - distance(b));
}

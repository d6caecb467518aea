/**
 * Renders articles in lists, from a large teaser with a picture down to a single line. `Piece` is an article with its column, tags and
 * translations.
 */
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import type { Glimpse } from '../../src/catalogue/series.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import { spellDay } from '../../src/language/spell-dates.ts';
import { sayState, staleWords } from '../../src/site/article-parts.ts';
import type { Frame } from '../../src/site/frame.ts';
import { names } from './credits.ts';
import { picture } from './picture.ts';

export function day(frame: Frame, { article }: Glimpse): Html {
  const { date } = article;
  return html`<time datetime="${date.day}">${spellDay(date.day, frame.language)}</time>`;
}

/** Renders the kicker, a small line above a headline: the name of the column, or the kind of article if there is no column. */
export function kicker(frame: Frame, { column, article }: Piece, linked = false): Html {
  if (!column) return html`<p class="kicker">${frame.strings.kinds[article.kind]}</p>`;
  const title = frame.print(column.title);
  const address = frame.href(addressOf.column(frame.root, column.id));
  return html`<p class="kicker">${linked ? html`<a href="${address}">${title}</a>` : title}</p>`;
}

/** Renders the kicker for an article in a list: the name of the column or the kind of article, and the date. */
function datedKicker(frame: Frame, piece: Piece): Html {
  const { column, article } = piece;
  const title = column ? frame.print(column.title) : frame.strings.kinds[article.kind];
  return html`<p class="kicker">${title} ${day(frame, piece)}</p>`;
}

/** Renders a notice above a draft, scheduled or expired article. Returns undefined for a published article. */
export const stateNote = (frame: Frame, piece: Piece): Html | undefined => note(sayState(frame, piece));

/** Renders a notice above a translation that is out of date because its original was changed later. Returns undefined for any other article. */
export const staleNote = (frame: Frame, piece: Piece): Html | undefined => note(staleWords(frame, piece));

const note = (words: Html | string | undefined) =>
  words === undefined ? undefined : html`<p class="state">${words}</p>`;

export type Rank = 'h2' | 'h3';

export function headline(frame: Frame, { article }: Glimpse, rank: Rank): Html {
  const link = html`<a href="${frame.href(article.address)}">${markForeign(article.title, article.language)}</a>`;
  return rank === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`;
}

interface TeaserOptions {
  readonly rank: Rank;
  /** True if the teaser has the first and largest picture of the page, so that the browser loads the picture early. */
  readonly eager?: boolean;
  /** True to show the kicker (the name of the column). False in a list whose heading is already the name of the column. */
  readonly withKicker?: boolean;
  /** True to show the names of the authors before the date. */
  readonly withByline?: boolean;
}

/** Renders an article with its picture, summary and date, for the home page and the top of a column. */
export function teaser(frame: Frame, piece: Piece, options: TeaserOptions): Html {
  const { rank, eager = false, withKicker = true, withByline = false } = options;
  const { article, by } = piece;
  const { cover, summary, language } = article;
  const shown = cover && picture(frame, cover, { eager, width: eager ? 'lead' : 'teaser', alt: '' });
  return html`<article class="teaser${cover ? '' : ' plain'}">
${shown && html`<div class="teaser-picture">${shown}</div>`}
<div class="teaser-text">
${withKicker && kicker(frame, piece)}
${headline(frame, piece, rank)}
${summary !== '' && html`<p class="standfirst">${markForeign(summary, language)}</p>`}
<p class="meta">${withByline && by.length > 0 && html`${names(frame, by)} · `}${day(frame, piece)}</p>
${stateNote(frame, piece)}
</div>
</article>`;
}

/** Renders a list of articles with dates and summaries. */
export function pieceList(frame: Frame, pieces: readonly Piece[], rank: Rank = 'h2'): Html {
  return html`<ol class="pieces">${pieces.map(piece => entry(frame, piece, rank))}</ol>`;
}

const entries = { h2: new WeakMap<Piece, Html>(), h3: new WeakMap<Piece, Html>() };

/** Renders an article in a list. Caches the result, because all lists in one language show the article in the same way. */
function entry(frame: Frame, piece: Piece, rank: Rank): Html {
  const known = entries[rank].get(piece);
  if (known) return known;
  const { summary, language } = piece.article;
  const drawn = html`<li>
${datedKicker(frame, piece)}
${headline(frame, piece, rank)}
${summary !== '' && html`<p class="summary">${markForeign(summary, language)}</p>`}
${stateNote(frame, piece)}
</li>
`;
  entries[rank].set(piece, drawn);
  return drawn;
}

/** Renders the parts that look the same on the page of an article and in its other forms, such as lite pages and e-books. */
import type { Piece } from '../catalogue/catalogue.ts';
import type { ListedName } from '../catalogue/credits.ts';
import { type Html, html } from '../html.ts';
import { languageMark, markForeign } from '../language/foreign.ts';
import { spellDay } from '../language/spell-dates.ts';
import type { Cover } from '../source/article/article.ts';
import type { Link } from '../source/publication/newsroom.ts';
import type { BareFrame } from './frame.ts';

/** Returns the words of the notice on a draft, scheduled or expired article. Returns undefined for a published article. */
export const sayState = ({ strings, language }: BareFrame, { state, article }: Piece): string | undefined =>
  ({
    draft: strings.draft,
    scheduled: strings.scheduled(spellDay(article.date.day, language)),
    expired: strings.expired,
    published: undefined,
  })[state];

/**
 * Renders the words of the notice on a translation that is out of date because its original was changed later. Returns undefined for any other
 * article.
 */
export function staleWords(frame: BareFrame, { drift }: Piece): Html | undefined {
  if (!drift) return undefined;
  const { original, changed } = drift;
  const { address, language } = original;
  const mark = languageMark(language, frame.language);
  const link = html`<a href="${frame.href(address)}"${mark} hreflang="${language}">${frame.nameOf(language)}</a>`;
  return html`${frame.strings.drifted(spellDay(changed.day, frame.language))} ${link}`;
}

/** Renders the caption and the credit of a cover picture. Returns undefined if it has neither. */
export function coverCaption({ language }: BareFrame, cover: Cover): Html | undefined {
  const caption = cover.caption && markForeign(cover.caption, language);
  const credit = cover.credit && html` <small class="credit">${markForeign(cover.credit, language)}</small>`;
  return caption || credit ? html`<figcaption>${caption}${credit}</figcaption>` : undefined;
}

/** Renders the corrections of an article, with `more` below them. Returns undefined if the article has none. */
export function correctionNotes(frame: BareFrame, piece: Piece, more?: Html): Html | undefined {
  if (piece.corrections.length === 0) return undefined;
  const list = piece.corrections.map(each => html`<p id="${each.id}">${correctionNote(frame, each)}</p>`);
  return html`<section class="corrections" aria-label="${frame.strings.corrections}">${list}${more}</section>`;
}

/** Renders the corrections of an article as paragraphs without anchors, because several articles of a feed may stand in one page. */
export const plainCorrections = (frame: BareFrame, { corrections }: Pick<Piece, 'corrections'>): Html =>
  html`${corrections.map(each => html`<p>${correctionNote(frame, each)}</p>\n`)}`;

function correctionNote({ strings, language }: BareFrame, { date, text }: Piece['corrections'][number]): Html {
  const day = html`<time datetime="${date.day}">${spellDay(date.day, language)}</time>`;
  return html`<strong>${strings.correction} · ${day}</strong>${strings.colon}${markForeign(text, language)}`;
}

/** Renders the list of sources of an article. Returns undefined if the article has none. */
export function sourceList(frame: BareFrame, { article: { sources = [] } }: Piece): Html | undefined {
  if (sources.length === 0) return undefined;
  const list = sources.map(source => html`<li>${nameOfWork(frame, source)}</li>`);
  return html`<section class="sources"><h2>${frame.strings.sources}</h2><ol>${list}</ol></section>`;
}

/** Renders the name of a work, as a link if the work has a URL. */
export function nameOfWork({ print }: BareFrame, { name, url }: Link): Html {
  const text = print(name);
  return url ? html`<a href="${url}">${text}</a>` : html`${text}`;
}

/** Prints names without links, with a comma or the word for "and" between them. */
export const printNames = ({ print }: BareFrame, names: readonly ListedName[]): Html =>
  html`${names.map(({ before, name }) => html`${before}${print(name)}`)}`;

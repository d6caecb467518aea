/** Renders everything of an article below its headline, in an order that needs no columns: notices, credits, text, sources. */
import { addressOf } from '../addresses.ts';
import type { Piece } from '../catalogue/catalogue.ts';
import { type Contributor, groupCredits, listNames } from '../catalogue/credits.ts';
import { type Html, html } from '../html.ts';
import { languageMark, markForeign } from '../language/foreign.ts';
import { spellDay } from '../language/spell-dates.ts';
import type { Cover } from '../source/article/article.ts';
import { withTables } from '../source/charts/in-text.ts';
import { printSources, textWidth } from '../source/pictures/sources.ts';
import type { BareFrame } from './frame.ts';

/** Returns an article as HTML, without its headline. `body` is the text of the article; by default its charts are tables. */
export function articleText(frame: BareFrame, piece: Piece, body = withTables(piece.article.body)): string {
  const { article } = piece;
  const { language } = frame;
  const { standfirst, copyright, cover } = article;
  const head = html`${stateNote(frame, piece)}${staleNote(frame, piece)}
${standfirst !== undefined && html`<p class="standfirst">${markForeign(standfirst, article.language)}</p>`}
<p class="credits">${credits(frame, piece)}</p>
${cover && figure(frame, cover)}
${corrections(frame, piece)}
`;
  const foot = html`${sources(frame, piece)}
${copyright && html`<p class="notice">${markForeign(copyright, language)}</p>`}`;
  return `${head}${body}${foot}`;
}

function stateNote({ strings, language }: BareFrame, { state, article }: Piece): Html | undefined {
  const words = {
    draft: strings.draft,
    scheduled: strings.scheduled(spellDay(article.date.day, language)),
    expired: strings.expired,
    published: undefined,
  }[state];
  return words === undefined ? undefined : html`<p>${words}</p>`;
}

function staleNote(frame: BareFrame, { drift }: Piece): Html | undefined {
  if (!drift) return undefined;
  const { address, language } = drift.original;
  const mark = languageMark(language, frame.language);
  const link = html`<a href="${frame.href(address)}"${mark} hreflang="${language}">${frame.nameOf(language)}</a>`;
  return html`<p>${frame.strings.drifted(spellDay(drift.changed.day, frame.language))} ${link}</p>`;
}

/** Renders one line per credit, in the order of the language. */
function credits(frame: BareFrame, piece: Piece): Html {
  const { strings, language } = frame;
  const { source, adapted, date, updated } = piece.article;
  const people = groupCredits(piece);
  const works = { source, adapted };
  const lines = strings.creditOrder.flatMap(name => {
    if (name === 'source' || name === 'adapted') {
      const work = works[name];
      return work ? [html`${strings[name]}${strings.colon}${linked(frame, work)}`] : [];
    }
    return people[name].length > 0 ? [html`${strings[name]}${strings.colon}${names(frame, people[name])}`] : [];
  });
  const day = (of: { readonly day: string; readonly iso: string }) =>
    html`<time datetime="${of.iso}">${spellDay(of.day, language)}</time>`;
  const dates = html`${strings.published}${strings.colon}${day(date)}`;
  const change = updated && html`<br>${strings.updated}${strings.colon}${day(updated)}`;
  return html`${lines.map(line => html`${line}<br>`)}${dates}${change}`;
}

const names = (frame: BareFrame, contributors: readonly Contributor[]): Html =>
  html`${listNames(contributors, frame.strings).map(({ before, name }) => html`${before}${frame.print(name)}`)}`;

function linked(
  { print }: BareFrame,
  { name, url }: { readonly name: string; readonly url?: string | undefined },
): Html {
  return url ? html`<a href="${url}">${print(name)}</a>` : html`${print(name)}`;
}

function figure({ site, href, language }: BareFrame, cover: Cover): Html {
  const size = cover.width && cover.height && html` width="${cover.width}" height="${cover.height}"`;
  const image = html`<img src="${href(addressOf.file(cover.file))}" alt="${cover.alt}"${size}>`;
  const offers = printSources(site.base, cover, textWidth);
  const caption = cover.caption && markForeign(cover.caption, language);
  const credit = cover.credit && html` <small class="credit">${markForeign(cover.credit, language)}</small>`;
  const lines = (caption || credit) && html`<figcaption>${caption}${credit}</figcaption>`;
  return html`<figure>${offers ? html`<picture>${offers}${image}</picture>` : image}${lines}</figure>`;
}

function corrections({ strings, language }: BareFrame, piece: Piece): Html | undefined {
  if (piece.corrections.length === 0) return undefined;
  const list = piece.corrections.map(({ date, text, id }) => {
    const day = html`<time datetime="${date.day}">${spellDay(date.day, language)}</time>`;
    const head = html`<strong>${strings.correction} · ${day}</strong>${strings.colon}`;
    return html`<p id="${id}">${head}${markForeign(text, language)}</p>`;
  });
  return html`<section class="corrections" aria-label="${strings.corrections}">${list}</section>`;
}

function sources(frame: BareFrame, { article }: Piece): Html | undefined {
  if (!article.sources || article.sources.length === 0) return undefined;
  const list = article.sources.map(source => html`<li>${linked(frame, source)}</li>`);
  return html`<section class="sources"><h2>${frame.strings.sources}</h2><ol>${list}</ol></section>`;
}

/** Renders the position of an article in a series, and links to the previous and next parts of the series. */
import type { Glimpse, SeriesPart } from '../../src/catalogue/series.ts';
import { type Html, html } from '../../src/html.ts';
import { markForeign } from '../../src/language/foreign.ts';
import type { Frame } from '../../src/site/frame.ts';

type Part = SeriesPart<Glimpse>;

/** Renders a line such as “Part 2 of 5”; returns undefined for an article outside a series, and for the only article of a series. */
export const partNote = (frame: Frame, part: Part | undefined): Html | undefined =>
  part && part.count > 1 ? html`<p class="meta">${frame.strings.part(part.number, part.count)}</p>` : undefined;

/** Renders links to the next and previous parts of a series; returns undefined if neither part exists. */
export function aroundInSeries(frame: Frame, part: Part | undefined): Html | undefined {
  if (!part || (!part.previous && !part.next)) return undefined;
  const { strings } = frame;
  const step = (label: string, rel: string, number: number, { article: { address, title, language } }: Glimpse) => {
    const place = html`<p class="meta">${label}${strings.colon}${strings.part(number, part.count)}</p>`;
    const link = html`<a rel="${rel}" href="${frame.href(address)}">${markForeign(title, language)}</a>`;
    return html`<li>${place}<h2>${link}</h2></li>`;
  };
  return html`<nav class="more" aria-label="${strings.series}">
<ul>${part.next && step(strings.nextPart, 'next', part.number + 1, part.next)}${
    part.previous && step(strings.previousPart, 'prev', part.number - 1, part.previous)
  }</ul>
</nav>`;
}

/** Renders the list of recommended articles below an article. */
import { addressOf } from '../../src/addresses.ts';
import type { Glimpse } from '../../src/catalogue/series.ts';
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { Column } from '../../src/source/publication/newsroom.ts';
import { day, headline } from './pieces.ts';
import { sectionHead } from './section.ts';

/**
 * Renders the recommended articles. The last line links to `column`, the column of the current article. Returns undefined if there are no
 * recommendations.
 */
export function readNext(
  frame: Frame,
  others: readonly Glimpse[],
  column: Pick<Column, 'id' | 'title'> | undefined,
): Html | undefined {
  const { strings } = frame;
  if (others.length === 0) return undefined;
  const last = column && columnLink(frame, column);
  return html`<aside class="more" aria-label="${strings.readNext}">
${sectionHead(html`${strings.readNext}`)}
<ul>${others.map(other => html`<li>${headline(frame, other, 'h3')}<p class="meta">${day(frame, other)}</p></li>`)}</ul>
${last && html`<p class="more-of">${last}</p>`}
</aside>`;
}

function columnLink(frame: Frame, column: Pick<Column, 'id' | 'title'>): Html {
  const address = frame.href(addressOf.column(frame.root, column.id));
  return html`<a href="${address}">${inColumn(frame, column)}</a>`;
}

/** Placeholder for the column's name in a translated sentence: U+FFFC, the object replacement character. */
const gap = '\ufffc';

/** Renders a sentence that contains the column's name. If the name is in another language than the sentence, also states the language of the name. */
function inColumn(frame: Frame, { title }: Pick<Column, 'title'>): Html {
  const [before = '', after = ''] = frame.strings.inColumn(gap).split(gap);
  return html`${before}${frame.print(title)}${after}`;
}

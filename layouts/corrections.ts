/** The page that lists all published corrections. */
import { addressOf } from '../src/addresses.ts';
import type { RecordedCorrection } from '../src/catalogue/catalogue.ts';
import { type Html, html } from '../src/html.ts';
import { markForeign } from '../src/language/foreign.ts';
import { spellDay } from '../src/language/spell-dates.ts';
import type { Frame } from '../src/site/frame.ts';
import { indexPage } from './index-page.ts';

interface RecordEntry extends Pick<RecordedCorrection, 'date' | 'text' | 'id'> {
  /** The article that was corrected. */
  readonly article: Pick<RecordedCorrection['piece']['article'], 'address' | 'title'>;
}

export const corrections = indexPage<readonly RecordEntry[]>({
  name: 'corrections',
  address: addressOf.corrections,
  title: strings => strings.correctionsRecord,
  lead: strings => strings.correctionsLead,
  feed: addressOf.rss,
  gather: edition =>
    edition.corrections.map(({ date, text, id, piece }) => {
      const { address, title } = piece.article;
      return { date, text, id, article: { address, title } };
    }),
  list: (entries, frame) =>
    entries.length === 0
      ? html`<p class="empty">${frame.strings.noCorrections}</p>`
      : html`<ol class="record">${entries.map(entry => line(frame, entry))}</ol>`,
});

function line({ href, language }: Frame, { date, text, id, article }: RecordEntry): Html {
  const day = html`<time datetime="${date.day}">${spellDay(date.day, language)}</time>`;
  const link = html`<a href="${href(article.address)}#${id}">${markForeign(article.title, language)}</a>`;
  return html`<li><p class="meta">${day}</p><h2>${link}</h2><p>${markForeign(text, language)}</p></li>`;
}

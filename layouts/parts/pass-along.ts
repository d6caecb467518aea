/** Renders the downloads of a column: all its articles in one file, for readers who pass them along. */
import { type Html, html } from '../../src/html.ts';
import type { Offer } from '../../src/site/books/offer.ts';
import type { Frame } from '../../src/site/frame.ts';

/** Returns the section with the downloads; undefined if there are none. */
export function passAlong({ strings, href }: Frame, offer: Offer | undefined): Html | undefined {
  if (!offer) return undefined;
  const names = { html: strings.bookHtml, epub: strings.bookEpub };
  const links = offer.files.map(({ kind, address, bytes }) => {
    const size = bytes !== undefined && html` <small>${strings.kilobytes(bytes)}</small>`;
    return html`<li><a href="${href(address)}" download>${names[kind]}</a>${size}</li>\n`;
  });
  const limit = offer.count < offer.total && html` ${strings.bookNewest(offer.count, offer.total)}`;
  return html`<section class="pass-along" aria-labelledby="pass-along">
<h2 id="pass-along">${strings.bookTitle}</h2>
<p>${strings.bookNote}${limit}</p>
<ul>
${links}</ul>
</section>`;
}

/** Renders links to the book of a column: all its articles in one file, for readers who pass them along. */
import { type Html, html } from '../../src/html.ts';
import type { BookOffer } from '../../src/site/books/offer.ts';
import type { Frame } from '../../src/site/frame.ts';

/** Renders the section with the book; undefined if the site offers none. */
export function passAlong({ strings, href }: Frame, offer: BookOffer | undefined): Html | undefined {
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

/** A picture of the publication. */
import { addressOf } from '../../src/addresses.ts';
import type { Cover } from '../../src/article/article.ts';
import { type Html, html } from '../../src/html.ts';
import type { Desk } from '../page.ts';

/** `alt` replaces the picture's own where the words beside it say the same. An eager picture is the page's first and largest. */
export function picture(
  desk: Desk,
  cover: Cover,
  { eager, alt = cover.alt }: { readonly eager: boolean; readonly alt?: string },
): Html {
  const size = cover.width && cover.height && html` width="${cover.width}" height="${cover.height}"`;
  const loading = eager ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
  return html`<img src="${desk.href(addressOf.file(cover.file))}" alt="${alt}"${size}${loading}>`;
}

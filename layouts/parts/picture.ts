/** Renders a picture as HTML: `<img>`, with `<picture>` around it if the picture has several sizes. */
import { addressOf } from '../../src/addresses.ts';
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { Cover } from '../../src/source/article/article.ts';
import { partOf } from '../../src/source/pictures/plan.ts';
import { printSources } from '../../src/source/pictures/sources.ts';
import type { CardPicture } from '../page.ts';

/** Displayed width of a picture for each of its uses on pages, as values of the HTML attribute `sizes`. */
const widthOf = {
  lead: '(min-width: 56rem) 45rem, 100vw',
  page: '(min-width: 64rem) 36rem, 100vw',
  teaser: '(min-width: 44rem) 36rem, 100vw',
  portrait: '9rem',
} as const;

interface Setting {
  /** True for the first and largest picture of the page. The browser loads it early. */
  readonly eager: boolean;
  readonly width: keyof typeof widthOf;
  /** Alternative text to use instead of `cover.alt`. Empty if the text beside the picture has the same content. */
  readonly alt?: string;
}

/** Renders a picture. If the build made versions in modern formats and several sizes, browsers choose among the versions. */
export function picture(frame: Frame, cover: Cover, { eager, width, alt = cover.alt }: Setting): Html {
  const sources = printSources(frame.site.base, cover, widthOf[width]);
  const size = cover.width && cover.height && html` width="${cover.width}" height="${cover.height}"`;
  const loading = eager ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
  const address = frame.href(addressOf.file(cover.file));
  const image = html`<img src="${address}" alt="${alt}"${focusClass(cover)}${size}${loading}>`;
  return sources ? html`<picture>${sources}${image}</picture>` : image;
}

/**
 * Returns the class that keeps the focus of a picture visible where the style sheet crops the picture. The Content Security Policy forbids
 * inline styles with exact positions, so there is one class for each ninth of the picture. Returns undefined for a focus in the middle.
 */
function focusClass({ focus }: Cover): Html | undefined {
  if (!focus) return undefined;
  const place = (share: number, names: readonly [string, string, string]) => names[share < 34 ? 0 : share > 66 ? 2 : 1];
  const horizontal = place(focus.x, ['left', '', 'right']);
  const vertical = place(focus.y, ['top', '', 'bottom']);
  const name = [horizontal, vertical].filter(word => word !== '').join('-');
  return name === '' ? undefined : html` class="focus-${name}"`;
}

/**
 * Returns the preview picture of a page: the cover, cropped to 16:9, the ratio in which most chat apps and search engines show pictures.
 * Returns the original picture if the site has no crop of the picture.
 */
export function cardOf(cover: Cover): CardPicture {
  const { alt } = cover;
  const { address, width, height } = partOf(cover, '16x9', cover.focus) ?? {
    ...cover,
    address: addressOf.file(cover.file),
  };
  return { address, width, height, alt };
}

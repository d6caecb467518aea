/** The QR code of a page, with its short address, at the foot of articles, columns and tags. */
import { type Html, html } from '../../src/html.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { PageCode } from '../../src/site/kind.ts';

/** Width and height of the picture, in CSS pixels: half the size of the file, so that modules are sharp on screens of either density. */
const side = 200;

/**
 * Returns the code of a page, closed until a reader opens it; undefined if the page has none. The code is a picture of its own, because chat
 * apps recognise a code by a long press only in an `<img>`.
 */
export function codeOf(frame: Frame, code: PageCode | undefined): Html | undefined {
  if (!code) return undefined;
  const { strings, href, url } = frame;
  const picture = html`<img src="${href(code.picture)}" width="${side}" height="${side}" alt="${url(code.address)}"`;
  return html`<details class="code">
<summary>${strings.qrCode}</summary>
${picture} loading="lazy">
<p>${strings.shortAddress}${strings.colon}${shortAddressOf(frame, code)}</p>
</details>`;
}

/** Returns the short address for people who type it: without `https://`, its digits in groups of four. */
export function shortAddressOf(frame: Pick<Frame, 'url'>, code: PageCode): Html {
  const { before, groups } = splitShort(frame, code);
  return html`<bdi class="short" dir="ltr">${before}${groups.map(group => html`<span>${group}</span>`)}/</bdi>`;
}

/** Splits the short address into what stands before its digits, without `https://`, and its digits in groups of four. */
export function splitShort(
  { url }: Pick<Frame, 'url'>,
  { address }: PageCode,
): { readonly before: string; readonly groups: readonly string[] } {
  const [, before = '', digits = ''] = /^\w+:\/\/(.*\/)(\d+)\/$/.exec(url(address)) ?? [];
  return { before, groups: digits.match(/\d{1,4}/g) ?? [] };
}

/** Turns elements that Markdown does not have, such as inline quotations and players, into text and links. */

import { isWebUrl } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { nameOfAddress, pageOfPlayer } from '../body/embeds.ts';
import { elementsOf, isBlock, replaceNode, unwrap } from './nodes.ts';

/** Outer and inner quotation marks by language. Texts in other languages get English quotation marks. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„“', '‚‘'],
  es: ['«»', '“”'],
  fr: ['«»', '“”'],
  it: ['«»', '“”'],
  ja: ['「」', '『』'],
  pl: ['„”', '«»'],
  ru: ['«»', '„“'],
  uk: ['«»', '„“'],
  'zh-hant': ['「」', '『』'],
  'zh-hk': ['「」', '『』'],
  'zh-tw': ['「」', '『』'],
};

/** Puts quotation marks around the text of each `<q>`. */
export function quote(root: Element, language: string): void {
  for (const element of elementsOf(root, 'q')) {
    const spoken = (element.closest('[lang]')?.getAttribute('lang') ?? language).toLowerCase();
    const key = Object.keys(marks).find(name => spoken === name || spoken.startsWith(`${name}-`)) ?? '';
    const [outer, inner] = marks[key] ?? ['“”', '‘’'];
    const [open = '', close = ''] = element.parentElement?.closest('[data-quoted]') ? inner : outer;
    element.setAttribute('data-quoted', '');
    element.insertBefore(element.ownerDocument.createTextNode(open), element.firstChild);
    element.appendChild(element.ownerDocument.createTextNode(close));
  }
  for (const element of elementsOf(root, 'q')) unwrap(element);
}

/** Video, sound or page that is embedded in the text. */
export interface FoundPlayer {
  /** Address as written in the HTML; empty if the player has no address. */
  readonly address: string;
  readonly title: string;
}

/** Link to write instead of a player. */
export interface PlayerLink {
  readonly href: string;
  readonly words: string;
}

/**
 * Returns a link to the video, sound or page in a player, and adds a question for the editor. Returns undefined if the address is not on the
 * web.
 */
export function linkToPlayer(
  { address, title }: FoundPlayer,
  ask: (question: Message) => void,
): PlayerLink | undefined {
  const href = pageOfPlayer(address);
  const shown = (href ?? address).slice(0, 120);
  ask(
    href === undefined
      ? tell('player-left-out')`the embedded content ${shown} was left out: publish it elsewhere and add a link`
      : tell('player-made-link')`the embedded content ${shown} became a link: check the link`,
  );
  return href === undefined ? undefined : { href, words: title || nameOfAddress(href) };
}

/** Replaces players with the links that `linkTo` returns, or with the text inside the player if there is no link. */
export function replacePlayers(root: Element, linkTo: (found: FoundPlayer) => PlayerLink | undefined): void {
  for (const element of elementsOf(root, 'iframe, video, audio, object, embed')) {
    if (!root.contains(element)) continue;
    const link = isTiny(element)
      ? undefined
      : linkTo({ address: addressOf(element), title: element.getAttribute('title') ?? '' });
    const document = element.ownerDocument;
    if (link === undefined) {
      for (const inner of elementsOf(element, 'source, track, param, embed')) inner.remove();
      if (element.nodeName === 'IFRAME') element.textContent = '';
      unwrap(element);
      continue;
    }
    const anchor = document.createElement('a');
    anchor.setAttribute('href', link.href);
    anchor.textContent = link.words;
    const isAlone = isBlock(element.parentNode) && element.parentNode?.nodeName !== 'P';
    const place = isAlone ? document.createElement('p') : anchor;
    if (isAlone) place.appendChild(anchor);
    replaceNode(element, place);
  }
}

/** Returns whether an `<iframe>` is too small to see. Some sites use invisible frames to count readers. */
const isTiny = (element: Element) =>
  element.nodeName === 'IFRAME' &&
  ['width', 'height'].some(name => ['0', '1', '0px', '1px'].includes(element.getAttribute(name)?.trim() ?? ''));

const addressOf = (element: Element): string =>
  [
    element.getAttribute('src'),
    element.getAttribute('data-src'),
    element.getAttribute('data'),
    element.querySelector('source[src]')?.getAttribute('src'),
    element.querySelector('embed[src]')?.getAttribute('src'),
    element.querySelector('param[name=movie]')?.getAttribute('value'),
  ]
    .map(address => address?.trim() ?? '')
    .find(address => address !== '' && address !== 'about:blank') ?? '';

/** Patterns of addresses that redirect to the address in a query parameter, each with the names that this parameter may have. */
const redirectors: readonly (readonly [address: RegExp, ...parameters: string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]+\/url$/, 'q', 'url'],
  [/^l\.facebook\.com\/l\.php$/, 'u'],
  [/^link\.zhihu\.com\/$/, 'target'],
  [/^(?:www\.)?youtube\.com\/redirect$/, 'q'],
];

/** Returns the address to which a redirector such as `https://www.google.com/url?q=…` leads. Returns any other address unchanged. */
export function withoutRedirector(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const [, ...parameters] = redirectors.find(([redirector]) => redirector.test(host + pathname)) ?? [];
  return parameters.map(name => searchParams.get(name) ?? '').find(isWebUrl) ?? address;
}

/** Converts the cards of Ghost’s two editors, Lexical and Mobiledoc, to HTML. Both store cards with the same names and fields. */

import { escapeText } from '../../../html.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { UnreadableError } from '../unreadable.ts';
import { type Data, dataOf, listOf, textIn } from './json.ts';

const figure = (inner: string, caption: string) =>
  `<figure>${inner}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
const picture = (data: Data) =>
  `<img src="${escapeText(textIn(data, 'src'))}" alt="${escapeText(textIn(data, 'alt'))}">`;
const player = (data: Data) =>
  `<iframe src="${escapeText(textIn(data, 'src') || textIn(data, 'url'))}" title="${escapeText(textIn(data, 'title'))}"></iframe>`;
const link = (address: string, words: string) => `<p><a href="${escapeText(address)}">${escapeText(words)}</a></p>`;
const heading = (words: string) => (words === '' ? '' : `<h4>${words}</h4>`);
const paragraph = (inner: string) => (inner === '' ? '' : `<p>${inner}</p>`);

const cards: Readonly<Record<string, (data: Data) => string>> = {
  image: data => figure(picture(data), textIn(data, 'caption')),
  gallery: data => figure(listOf(data.images).map(picture).join(''), textIn(data, 'caption')),
  html: data => textIn(data, 'html'),
  codeblock: data =>
    `<pre class="language-${escapeText(textIn(data, 'language'))}">${escapeText(textIn(data, 'code'))}</pre>${paragraph(textIn(data, 'caption'))}`,
  horizontalrule: () => '<hr>',
  bookmark: data => {
    const { title, description } = dataOf(data.metadata);
    const words = typeof title === 'string' ? title : textIn(data, 'url');
    return `${link(textIn(data, 'url'), words)}${paragraph(escapeText(typeof description === 'string' ? description : ''))}`;
  },
  embed: player,
  audio: player,
  video: data => figure(player(data), textIn(data, 'caption')),
  file: data => link(textIn(data, 'src'), textIn(data, 'fileTitle') || textIn(data, 'fileName')),
  button: data => link(textIn(data, 'buttonUrl'), textIn(data, 'buttonText')),
  callout: data => paragraph(`${escapeText(textIn(data, 'calloutEmoji'))} ${textIn(data, 'calloutText')}`.trim()),
  toggle: data => `${heading(textIn(data, 'heading'))}${textIn(data, 'content')}`,
  // Ghost puts these cards only into emails, so no reader of the site sees the cards.
  email: () => '',
  'email-cta': () => '',
  // Only members see the text below this card, unless the visibility of the post is "public".
  paywall: () => '',
  signup: () => '',
};

/** Current names of cards, keyed by their names in older versions of the editors. */
const otherNames: Readonly<Record<string, string>> = { code: 'codeblock', hr: 'horizontalrule' };

/** Writes a card as HTML. Throws UnreadableError for a card that halfsky does not know, because the text of the card would be lost. */
export function writeCard(kind: string, data: Data): string {
  const name = otherNames[kind] ?? kind;
  const write = Object.hasOwn(cards, name) ? cards[name] : undefined;
  if (!write)
    throw new UnreadableError(
      tell(
        'ghost-card-unknown',
      )`the export does not contain the HTML of this post, and halfsky cannot read the card "${kind}" of the post`,
    );
  const { web } = dataOf(data.visibility);
  // Puts the comments of a members-only block around a card that only members see: https://ghost.org/help/content-visibility/
  return web === undefined || dataOf(web).nonMember !== false
    ? write(data)
    : `<!--kg-gated-block:begin nonMember:false-->${write(data)}<!--kg-gated-block:end-->`;
}

/** Returns the result of `write`, or the reason why the text cannot be converted. */
export function writeSafely(write: () => string): string | Message {
  try {
    return write();
  } catch (error) {
    if (error instanceof UnreadableError) return error.what;
    // The call stack overflows if elements are nested thousands of levels deep.
    if (error instanceof RangeError)
      return tell('elements-far-too-deep')`the HTML elements are nested too deeply to be converted`;
    throw error;
  }
}

/** Converts elements that only Substack uses, such as previews, galleries and footnotes, to plain HTML. */
import type { Note } from '../changes.ts';
import { attribute } from '../from-html/address-rules.ts';
import { elementsOf, rename, replaceNode, wordsOf } from '../from-html/nodes.ts';
import { dropParts, replaceWithLink, replaceWithPlayer } from './cards.ts';
import { type Data, dataOf, listOf, parseJson, textIn } from './json.ts';
import type { Post } from './post.ts';

/** Parts that only Substack can show: forms, polls, comments, and buttons to subscribe, share and comment. */
const parts =
  '.subscription-widget-wrap, .subscription-widget-wrap-editor, .subscription-widget, .captioned-button-wrap, .poll-embed, .comment, ' +
  '.install-substack-app-embed, .community-chat, .directMessage, .paywall-jump, .paywall';

/** Buttons on pictures, and anchors of headings. The import removes matching elements without text. */
const controls = '.image-link-expand, .pencraft button, .header-anchor-parent';

/** Matches targets of buttons that work only on Substack. `%%` encloses names that Substack replaces. */
const ownTarget =
  /%%|\/subscribe\b|\/comments\b|[?&](?:action=share|gift=true|utm_campaign=.*share)|\/(?:survey|donate)\b/;

/** Pairs of a selector and a function that rewrites the matching parts, in order of execution. */
const rewriting: readonly (readonly [selector: string, rewrite: (element: Element, note: Note) => void])[] = [
  ['.button-wrapper', dropOwnButton],
  ['.mention-wrap', element => fill(element, textIn(attributesOf(element), 'name'))],
  ['.latex-rendered', element => fill(rename(element, 'code'), textIn(attributesOf(element), 'persistentExpression'))],
  ['.embedded-post-wrap, .digest-post-embed, .embedded-publication-wrap', settlePreview],
  ['.tweet, .twitter-embed, .instagram, .instagram-embed-wrap, .bluesky-wrap, .file-embed-wrapper', settleQuotation],
  ['.image-gallery-embed', settleGallery],
  ['.native-video-embed, .native-audio-embed, .vimeo-wrap, .youtube-wrap, .spotify-wrap', settlePlayer],
  ['[data-attrs]', dropEmpty],
  ['.footnote', settleNote],
];

export function settleSubstack(body: HTMLElement, _: Post, note: Note): void {
  for (const control of elementsOf(body, controls)) if (wordsOf(control) === '') control.remove();
  dropParts(body, parts, note);
  for (const [selector, rewrite] of rewriting)
    for (const element of elementsOf(body, selector)) if (body.contains(element)) rewrite(element, note);
}

/** Sets the text of an element that has no text. */
function fill(element: Element, words: string): void {
  if (wordsOf(element) === '') element.textContent = words;
}

function dropOwnButton(button: Element, note: Note): void {
  if (!ownTarget.test(attribute(button.querySelector('a') ?? button, 'href'))) return;
  note('service-parts-left-out', wordsOf(button));
  button.remove();
}

/** Replaces the preview of a post or of a publication with a link. */
function settlePreview(element: Element): void {
  const data = attributesOf(element);
  const inside = element.querySelector('a') ?? element;
  replaceWithLink(element, {
    address:
      textIn(data, 'canonical_url') || textIn(data, 'url') || textIn(data, 'base_url') || attribute(inside, 'href'),
    title: textIn(data, 'title') || textIn(data, 'name') || wordsOf(inside),
    text: textIn(data, 'caption') || textIn(data, 'truncated_body_text') || textIn(data, 'hero_text'),
  });
}

/** Removes a part without text, links or media. Only Substack can fill an empty part. */
function dropEmpty(element: Element, note: Note): void {
  if (wordsOf(element) !== '' || ['IMG', 'A', 'SOURCE'].includes(element.nodeName)) return;
  if (element.querySelector('img, iframe, video, audio, a[href]')) return;
  note('service-parts-left-out', attribute(element, 'class') || attribute(element, 'data-component-name'));
  element.remove();
}

/** Returns the data that Substack stores in the attribute `data-attrs` of a part. */
const attributesOf = (element: Element): Data => dataOf(parseJson(attribute(element, 'data-attrs')));

/** Replaces the preview of a file, or of a post on another service, with a link and the text of the preview. */
function settleQuotation(element: Element): void {
  const data = attributesOf(element);
  const words = textIn(data, 'full_text') || textIn(data, 'title') || wordsOf(element);
  const links = elementsOf(element, 'a[href]').map(anchor => attribute(anchor, 'href'));
  const own = textIn(data, 'instagram_id');
  const address =
    textIn(data, 'url') || (own === '' ? '' : `https://www.instagram.com/p/${own}/`) || (links.at(-1) ?? '');
  if (address !== '') replaceWithLink(element, { address, title: '', text: words });
}

/** Replaces a gallery with the pictures of the gallery. The export contains a gallery only as data. */
function settleGallery(element: Element): void {
  const gallery = dataOf(attributesOf(element).gallery);
  const document = element.ownerDocument;
  const pictures = listOf(gallery.images).map(image => {
    const picture = document.createElement('img');
    picture.setAttribute('src', textIn(image, 'src'));
    picture.setAttribute('alt', textIn(gallery, 'alt'));
    const place = document.createElement('p');
    place.appendChild(picture);
    return place;
  });
  const caption = document.createElement('p');
  caption.textContent = textIn(gallery, 'caption');
  if (pictures.length > 0 && !element.querySelector('img'))
    replaceNode(element, ...pictures, ...(caption.textContent === '' ? [] : [caption]));
}

/** Replaces a video or audio player, which the export contains only as data, with a player for its address. */
function settlePlayer(element: Element): void {
  if (element.querySelector('iframe, video, audio')) return;
  const data = attributesOf(element);
  const video = textIn(data, 'videoId');
  const page = attribute(element, 'class').includes('youtube')
    ? `https://www.youtube.com/embed/${video}`
    : `https://player.vimeo.com/video/${video}`;
  const address = video === '' ? textIn(data, 'url') : page;
  if (address !== '') replaceWithPlayer(element, address, textIn(data, 'title'));
}

/** Gives a footnote the form that the conversion of Word files also uses: `<li id="footnote-1">`. References to footnotes need no change. */
function settleNote(element: Element): void {
  const number = element.querySelector('.footnote-number, a[id^="footnote-"]');
  const id = attribute(number ?? element, 'id');
  number?.remove();
  if (/^footnote-\d+$/.test(id)) rename(element, 'li').setAttribute('id', id);
}

/** Turns the parts in the HTML of Substack, such as previews, galleries and footnotes, into plain HTML. */
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

/** Controls over pictures. They have no words. */
const controls = '.image-link-expand, .pencraft button, .header-anchor-parent';

/** Matches targets of buttons that work only on Substack. `%%` encloses names that Substack replaces. */
const ownTarget =
  /%%|\/subscribe\b|\/comments\b|[?&](?:action=share|gift=true|utm_campaign=.*share)|\/(?:survey|donate)\b/;

export function settleSubstack(body: HTMLElement, _: Post, note: Note): void {
  for (const control of elementsOf(body, controls)) if (wordsOf(control) === '') control.remove();
  dropParts(body, parts, note);
  for (const button of elementsOf(body, '.button-wrapper, .captioned-button-wrap'))
    if (ownTarget.test(attribute(button.querySelector('a') ?? button, 'href'))) {
      note('service-parts-left-out', wordsOf(button));
      button.remove();
    }
  for (const element of elementsOf(body, '.mention-wrap'))
    element.textContent ||= textIn(attributesOf(element), 'name');
  for (const element of elementsOf(body, '.embedded-post-wrap, .digest-post-embed, .embedded-publication-wrap')) {
    const data = attributesOf(element);
    replaceWithLink(element, {
      address:
        textIn(data, 'canonical_url') ||
        textIn(data, 'url') ||
        attribute(element.querySelector('a') ?? element, 'href'),
      title: textIn(data, 'title') || textIn(data, 'name'),
      text: textIn(data, 'caption') || textIn(data, 'truncated_body_text'),
    });
  }
  for (const element of elementsOf(
    body,
    '.tweet, .twitter-embed, .instagram, .instagram-embed-wrap, .bluesky-wrap, .file-embed-wrapper',
  ))
    settleQuotation(element);
  for (const element of elementsOf(body, '.image-gallery-embed')) settleGallery(element);
  for (const element of elementsOf(
    body,
    '.native-video-embed, .native-audio-embed, .vimeo-wrap, .youtube-wrap, .spotify-wrap',
  ))
    if (!element.querySelector('iframe, video, audio')) settlePlayer(element, note);
  settleNotes(body);
}

/** Returns the data that Substack stores in the attribute `data-attrs` of a part. */
const attributesOf = (element: Element): Data => dataOf(parseJson(attribute(element, 'data-attrs')));

/** Replaces the preview of a post on another service, or of a file, with its words and a link. */
function settleQuotation(element: Element): void {
  const data = attributesOf(element);
  const words = textIn(data, 'full_text') || textIn(data, 'title') || wordsOf(element);
  const links = elementsOf(element, 'a[href]').map(anchor => attribute(anchor, 'href'));
  const own = textIn(data, 'instagram_id');
  const address =
    textIn(data, 'url') || (own === '' ? '' : `https://www.instagram.com/p/${own}/`) || (links.at(-1) ?? '');
  if (address !== '') replaceWithLink(element, { address, title: '', text: words });
}

/** Writes the pictures of a gallery, which the export only has as data. */
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

/** Replaces a player, which the export only has as data, with the address of its page. Without an address, only Substack can play it. */
function settlePlayer(element: Element, note: Note): void {
  const data = attributesOf(element);
  const video = textIn(data, 'videoId');
  const isYoutube = attribute(element, 'class').includes('youtube');
  const address =
    video === ''
      ? textIn(data, 'url')
      : isYoutube
        ? `https://www.youtube.com/embed/${video}`
        : `https://player.vimeo.com/video/${video}`;
  if (address !== '') replaceWithPlayer(element, address, textIn(data, 'title'));
  else {
    note('service-parts-left-out', attribute(element, 'class'));
    element.remove();
  }
}

/** Gives footnotes the form that the conversion of Word files also uses: `<a href="#footnote-1">` and `<li id="footnote-1">`. */
function settleNotes(body: Element): void {
  for (const note of elementsOf(body, '.footnote')) {
    const number = note.querySelector('.footnote-number, a[id^="footnote-"]');
    const id = attribute(number ?? note, 'id');
    number?.remove();
    if (!/^footnote-\d+$/.test(id)) continue;
    const item = rename(note, 'li');
    item.setAttribute('id', id);
  }
}

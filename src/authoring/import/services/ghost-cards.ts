/** Turns the cards in the HTML of Ghost into paragraphs and links. */
import type { Note } from '../changes.ts';
import { attribute } from '../from-html/address-rules.ts';
import { elementsOf } from '../from-html/nodes.ts';
import { dropBetween, dropParts, replaceWithLink, replaceWithPlayer, wordsIn } from './cards.ts';
import type { Post } from './post.ts';

/** CSS selector for parts to remove: forms, ratings, and texts for certain groups of readers. These parts work only in Ghost. */
const parts = '.kg-signup-card, .kg-product-card-rating, .kg-cta-card form, [data-gh-segment], [data-gh-paywall]';

export function settleGhost(body: HTMLElement, _: Post, note: Note): void {
  dropBetween(
    body,
    {
      // Finds blocks that visitors without an account may not see: https://ghost.org/help/content-visibility/
      isBegin: comment => comment.trim().startsWith('kg-gated-block:begin') && !comment.includes('nonMember:true'),
      isEnd: comment => comment.trim().startsWith('kg-gated-block:end'),
    },
    note,
  );
  dropParts(body, parts, note);
  for (const card of elementsOf(body, '.kg-bookmark-card'))
    replaceWithLink(card, {
      address: attribute(card.querySelector('a') ?? card, 'href'),
      title: wordsIn(card, '.kg-bookmark-title'),
      text: [wordsIn(card, '.kg-bookmark-description'), wordsIn(card, 'figcaption')].filter(Boolean).join(' – '),
    });
  for (const card of elementsOf(body, '.kg-file-card'))
    replaceWithLink(card, {
      address: attribute(card.querySelector('a') ?? card, 'href'),
      title: wordsIn(card, '.kg-file-card-title') || wordsIn(card, '.kg-file-card-filename'),
      text: wordsIn(card, '.kg-file-card-caption'),
    });
  for (const card of elementsOf(body, '.kg-audio-card'))
    replaceWithPlayer(card, attribute(card.querySelector('audio') ?? card, 'src'), wordsIn(card, '.kg-audio-title'));
  // The controls of a player contain text that is not part of the article, such as the duration.
  for (const controls of elementsOf(body, '.kg-video-overlay, .kg-video-player-container, .kg-toggle-card-icon'))
    controls.remove();
}

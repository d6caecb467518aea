/** Computes the address of a share card. */
import { hashOf } from '../../store/cache.ts';
import type { Card } from '../card.ts';
import { canSet } from './letters.ts';

/** Returns a hash of the content of a card: its texts, its picture and the picture's focus. */
export const contentOf = ({ picture, ...words }: Card): string =>
  hashOf(JSON.stringify(words), picture?.of.hash ?? '', JSON.stringify(picture?.focus ?? null));

/**
 * Returns the address of a card. The address changes with the content, because chat apps cache pictures for a long time. Returns undefined if
 * the font does not contain every character of the card.
 */
export const placeCard = (card: Card): string | undefined =>
  canSet(card.kicker + card.headline + card.foot) ? `/assets/cards/${contentOf(card).slice(0, 20)}.png` : undefined;

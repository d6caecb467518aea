/** Chooses the address of a card. */
import { hashOf } from '../../store/cache.ts';
import type { Card } from '../card.ts';
import { canSet } from './letters.ts';

/** Hashes everything that a card shows. */
export const contentOf = ({ picture, ...words }: Card): string =>
  hashOf(JSON.stringify(words), picture?.of.hash ?? '', JSON.stringify(picture?.focus ?? null));

/**
 * Returns the address of a card. It changes with the content, because chat apps cache pictures for a long time. Undefined if the font lacks
 * some letters.
 */
export const placeCard = (card: Card): string | undefined =>
  canSet(card.kicker + card.headline + card.foot) ? `/assets/cards/${contentOf(card).slice(0, 20)}.png` : undefined;

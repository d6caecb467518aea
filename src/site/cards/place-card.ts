/** Where a card lies. */
import { hashOf } from '../../store/cache.ts';
import type { Card } from '../card.ts';
import { canSet } from './letters.ts';

/** All that a card shows, in short. */
export const contentOf = ({ picture, ...words }: Card): string =>
  hashOf(JSON.stringify(words), picture?.of.hash ?? '', JSON.stringify(picture?.focus ?? null));

/** Another content lies at another address: chat apps keep pictures for long. Undefined if there are no letters for some of it. */
export const placeCard = (card: Card): string | undefined =>
  canSet(card.kicker + card.headline + card.foot) ? `/assets/cards/${contentOf(card).slice(0, 20)}.png` : undefined;

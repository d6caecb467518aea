/** Types of share cards: pictures with an article's headline, column, day and lead picture, for social networks. Pure. */
import type { Focus, Picture } from '../source/pictures/plan.ts';

/** The content of a share card. */
export interface Card {
  /** Language of the article, BCP 47. */
  readonly language: string;
  readonly kicker: string;
  readonly headline: string;
  /** The publication and the day, at the foot of the card. */
  readonly foot: string;
  readonly picture?: { readonly of: Picture; readonly focus: Focus | undefined };
}

/** A card with its address. */
export interface PlacedCard {
  readonly card: Card;
  readonly address: string;
  /** Whether feeds use the card instead of a lead picture that they cannot show. */
  readonly isEnclosed: boolean;
}

/** Size of a card in pixels, as Open Graph readers expect it: https://ogp.me */
export const cardSize = { width: 1200, height: 630 } as const;

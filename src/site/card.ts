/**
 * Types of share cards. A share card is the picture that social networks show for a link to an article, with headline, column, day and lead
 * picture. Pure.
 */
import type { Focus, Picture } from '../source/pictures/plan.ts';

/** The content of a share card. */
export interface Card {
  /** Language of the article, BCP 47. */
  readonly language: string;
  /** Line above the headline, such as the column. */
  readonly kicker: string;
  readonly headline: string;
  /** Name of the publication and day of the article, at the bottom of the card. */
  readonly foot: string;
  /** The lead picture. `focus` is the point that stays visible when the picture is cropped. */
  readonly picture?: { readonly of: Picture; readonly focus: Focus | undefined };
}

/** A card with its address. */
export interface PlacedCard {
  readonly card: Card;
  readonly address: string;
  /** Whether feeds use the card because they cannot show the article's lead picture. */
  readonly isEnclosed: boolean;
}

/** Size of a card in pixels, as programs that read Open Graph expect it: https://ogp.me */
export const cardSize = { width: 1200, height: 630 } as const;

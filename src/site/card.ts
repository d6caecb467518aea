/**
 * Data types for share cards. A share card is the picture that social networks show for a link to an article. The card shows the headline,
 * the title of the newspaper column, the date and the cover picture.
 */
import type { Focus, Picture } from '../source/pictures/plan.ts';

/** The content of a share card. */
export interface Card {
  /** Language of the article, BCP 47. */
  readonly language: string;
  /** Line above the headline: the title of the newspaper column, or the kind of article. */
  readonly kicker: string;
  readonly headline: string;
  /** Line at the bottom of the card: the name of the publication and the date of the article. */
  readonly foot: string;
  /** The cover picture. `focus` is the point that stays visible when the picture is cropped. */
  readonly picture?: { readonly of: Picture; readonly focus: Focus | undefined };
}

/** The texts on the cover of a book: `kicker` is the line at the top, `foot` the line at the bottom. */
export type BookCover = Omit<Card, 'picture'>;

/** A share card and the address of its PNG file. */
export interface PlacedCard {
  readonly card: Card;
  readonly address: string;
  /** True if feeds cannot show the article's cover picture and use the card instead. */
  readonly isEnclosed: boolean;
}

/** Size of a card in pixels. Programs that read Open Graph metadata (https://ogp.me) expect this size. */
export const cardSize = { width: 1200, height: 630 } as const;

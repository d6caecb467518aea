/** The picture that stands for an article where somebody shares it: its headline, its column, its day, and its lead picture. Pure. */
import type { Focus, Picture } from '../source/pictures/plan.ts';

export interface Card {
  /** BCP 47. */
  readonly language: string;
  readonly kicker: string;
  readonly headline: string;
  /** Whose it is, and of which day. */
  readonly foot: string;
  readonly picture?: { readonly of: Picture; readonly focus: Focus | undefined };
}

/** A card of the site, and where it lies. */
export interface PlacedCard {
  readonly card: Card;
  readonly address: string;
  /** Whether it also stands for a lead picture that feeds cannot show. */
  readonly isEnclosed: boolean;
}

/** Pixels: what Open Graph readers ask for, https://ogp.me */
export const cardSize = { width: 1200, height: 630 } as const;

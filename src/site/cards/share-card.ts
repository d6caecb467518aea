/** Chooses the content of an article's share card. A share card is the picture that social networks show for a link to the article. */

import type { Edition, Piece } from '../../catalogue/catalogue.ts';
import { spellDay } from '../../language/spell-dates.ts';
import { stringsOf } from '../../language/strings/strings.ts';
import { enclosureOf } from '../../source/pictures/enclosure.ts';
import { inLanguage } from '../../source/publication/newsroom.ts';
import { type Card, cardSize, type PlacedCard } from '../card.ts';
import type { Publication } from '../kind.ts';

/**
 * Returns the card of an article. Returns undefined if `site.yaml` does not set `cards`, or if the font does not contain a character of the
 * card. Without a card, social networks show the article's cover picture.
 */
export function shareCard(
  publication: Pick<Publication, 'catalogue' | 'placeCard'>,
  edition: Edition,
  piece: Piece,
): PlacedCard | undefined {
  const { site, newsroom } = publication.catalogue;
  const { article, column } = piece;
  const { language } = edition;
  if (!site.hasCards) return undefined;
  const kicker = column ? inLanguage(column.title, language) : stringsOf(newsroom.words, language).kinds[article.kind];
  const foot = `${inLanguage(site.name, language)} · ${spellDay(article.date.day, language)}`;
  const { cover } = article;
  const card: Card = {
    language,
    kicker: withKnownSpaces(kicker),
    headline: withKnownSpaces(article.title),
    foot: withKnownSpaces(foot),
    ...(cover && !cover.hasText && { picture: { of: cover, focus: cover.focus } }),
  };
  const address = publication.placeCard(card);
  return address === undefined
    ? undefined
    : { card, address, isEnclosed: cover !== undefined && !enclosureOf(cover, cover.focus) };
}

/** Replaces the narrow no-break space of French (U+202F) with a no-break space, because the font does not contain U+202F. */
const withKnownSpaces = (text: string) => text.replaceAll('\u202f', '\u00a0');

/** Lists the share cards of all articles in all languages. */
export const listCards = (publication: Publication): readonly PlacedCard[] =>
  publication.catalogue.editions
    .flatMap(edition => [...edition.pieces, ...edition.expired].map(piece => shareCard(publication, edition, piece)))
    .filter(card => card !== undefined);

/** Describes a card as a picture for a page's metadata. */
export const pictureOfCard = ({ card, address }: PlacedCard) => ({ address, alt: card.headline, ...cardSize });

/** What pages are made of, in short: two pages with the same digest have the same bytes. */

import type { Piece, Shown } from '../../catalogue/catalogue.ts';
import type { Article } from '../../source/article/article.ts';
import { hashOf } from '../../store/cache.ts';

export class Digests {
  readonly #frame: string;
  readonly #digestOf: (article: Article) => string | undefined;
  readonly #pieces = new Map<Piece, string | undefined>();

  /** `frame`: all that any page may show besides articles; `digestOf`: what stands for an article's content. */
  constructor(frame: string, digestOf: (article: Article) => string | undefined) {
    this.#frame = frame;
    this.#digestOf = digestOf;
  }

  /** Undefined if something is shown of which no digest is known. */
  of(name: string, shown: readonly Shown[]): string | undefined {
    const parts = shown.map(part => (typeof part === 'object' ? this.#ofPiece(part) : `${typeof part}:${part}`));
    return parts.every(part => part !== undefined) ? hashOf(this.#frame, name, ...parts) : undefined;
  }

  /** People and columns are of the newsroom, so of the frame; tags can depend on how other articles write them. */
  #ofPiece(piece: Piece): string | undefined {
    if (this.#pieces.has(piece)) return this.#pieces.get(piece);
    const articles = [piece.article, ...piece.translations].map(this.#digestOf);
    const digest = articles.every(part => part !== undefined)
      ? hashOf(
          piece.state,
          JSON.stringify([piece.tags, piece.unlistedTranslations.map(({ file }) => file)]),
          ...articles,
        )
      : undefined;
    this.#pieces.set(piece, digest);
    return digest;
  }
}

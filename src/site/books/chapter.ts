/** The chapters of a book: the text of each article as a tree, and the links between chapters. */
import { readFragment, urlOf } from '../../addresses.ts';
import { firstAddressOf, placeOf } from '../../catalogue/article-addresses.ts';
import type { Piece } from '../../catalogue/catalogue.ts';
import type { Adaptation } from '../adapt.ts';
import { articleText } from '../article-text.ts';
import type { BareFrame } from '../frame.ts';
import { everyElement, type Node, parseNodes } from '../tree.ts';
import type { Book } from './book.ts';

/** An article in a book. */
export interface Chapter {
  readonly piece: Piece;
  /** Position in the book, counted from 1. */
  readonly number: number;
  /** Full URL of the article's page, or of the page that the article names as its canonical one. */
  readonly url: string;
  /** Everything of the article below its headline. */
  readonly nodes: readonly Node[];
  /** The ids in `nodes`. */
  readonly ids: ReadonlySet<string>;
}

/** Returns the chapters of a book, in reading order. */
export const chaptersOf = (frame: BareFrame, { pieces }: Book): readonly Chapter[] =>
  pieces.map((piece, i) => {
    const nodes = parseNodes(articleText(frame, piece, piece.article.body));
    const ids = [...everyElement(nodes)].flatMap(({ attributes }) => attributes.get('id') ?? []);
    const url = piece.canonical ?? frame.url(piece.article.address);
    return { piece, number: i + 1, url, nodes, ids: new Set(ids) };
  });

/** Target of a link in a book: a place in a chapter, or a URL outside the book. */
type Target =
  | { readonly chapter: Chapter /** Undefined for the beginning. */; readonly id: string | undefined }
  | { readonly url: string };

/** Finds the targets of links. */
export class Links {
  readonly #root: string;
  readonly #byPlace = new Map<string, Chapter>();

  constructor({ site }: BareFrame, root: string, chapters: readonly Chapter[]) {
    this.#root = urlOf(site.base, '/');
    for (const chapter of chapters) {
      const { article } = chapter.piece;
      for (const address of [...(article.aliases ?? []), firstAddressOf(article, root), article.address])
        this.#byPlace.set(placeOf(urlOf(site.base, address)), chapter);
    }
  }

  /** Returns the target of a link in a chapter. Returns undefined for an address that no file for passing along may contain. */
  find(href: string, from: Chapter): Target | undefined {
    if (href.startsWith('#')) return placeIn(from, href);
    if (!URL.canParse(href, this.#root)) return undefined;
    const url = new URL(href, this.#root);
    if (!/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined;
    const chapter = this.#byPlace.get(placeOf(url.href));
    return chapter ? placeIn(chapter, url.hash) : { url: url.href };
  }
}

/** Properties of the file of a book on which the text of its chapters depends. */
export interface ChapterFile extends Omit<Adaptation, 'link'> {
  /** Returns the address of an element of a chapter in the file, or of the beginning of the chapter if `id` is undefined. */
  place(chapter: Chapter, id: string | undefined): string;
}

/** Returns how to adapt the text of a chapter to the file of a book. */
export const adaptationOf = (chapter: Chapter, links: Links, { place, ...file }: ChapterFile): Adaptation => ({
  ...file,
  link: href => {
    const target = links.find(href, chapter);
    return target && ('url' in target ? target.url : place(target.chapter, target.id));
  },
});

/** Returns a place in a chapter, or the beginning of the chapter if no element has the id. */
function placeIn(chapter: Chapter, fragment: string): Target {
  const id = readFragment(fragment);
  return { chapter, id: chapter.ids.has(id) ? id : undefined };
}

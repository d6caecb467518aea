/** Describes a page that lists articles. Uses the vocabulary of https://schema.org/. */
import type { Graph } from 'schema-dts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import type { Frame } from '../../src/site/frame.ts';
import { breadcrumbs, graph, type Trail } from './graph.ts';

/**
 * A page that lists articles, such as the page of a tag. `pieces` are the articles on the page; `trail` is the path from the home page to
 * this page.
 */
export interface Collection {
  readonly name: string;
  readonly description: string;
  readonly address: string;
  readonly pieces: readonly Piece[];
  readonly trail: Trail;
}

export function describeCollection(frame: Frame, { name, description, address, pieces, trail }: Collection): Graph {
  return graph(
    {
      '@type': 'CollectionPage',
      '@id': frame.url(address),
      url: frame.url(address),
      name,
      description,
      inLanguage: frame.language,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: pieces.map(({ article }, i) => ({
          '@type': 'ListItem',
          position: i + 1,
          name: article.title,
          url: frame.url(article.address),
        })),
      },
    },
    breadcrumbs(frame, trail),
  );
}

/** Reads the articles of a JSON Feed, to compare other formats with them. */
import { parseJsonFeed } from 'feedsmith';

/** An article of a JSON Feed. */
export interface JsonItem {
  readonly url: string;
  readonly title: string;
  /** Day in the zone of the publication. */
  readonly day: string;
  readonly authors: readonly string[];
  readonly content: string;
  /** Address of the article's picture; empty if it has none. */
  readonly image: readonly string[];
}

export function itemsOf(text: string): readonly JsonItem[] {
  return (parseJsonFeed(text).items ?? []).map(item => ({
    url: item.url ?? '',
    title: item.title ?? '',
    day: (item.date_published ?? '').slice(0, 10),
    authors: (item.authors ?? []).map(({ name = '' }) => name),
    content: item.content_html ?? '',
    image: item.image === undefined ? [] : [item.image],
  }));
}

/** The articles of a JSON Feed, as far as other formats must agree with it. */
import { parseJsonFeed } from 'feedsmith';

export interface JsonItem {
  readonly url: string;
  readonly title: string;
  /** In the zone of the publication. */
  readonly day: string;
  readonly authors: readonly string[];
  readonly content: string;
  /** None or one. */
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

/** Front matter of an article: the schema of its fields, which `fields/article-fields.ts` defines. */
import { articleFields } from '../fields/article-fields.ts';
import { type Fields, group } from '../fields/types.ts';

const define = (zone: string) => group(articleFields(zone));

const defined = new Map<string, ReturnType<typeof define>>();

/**
 * Returns the schema of an article's front matter. Dates without an offset are in `zone`, an IANA time zone. The schema is cached, because
 * building it takes longer than parsing an article.
 */
export function articleSchema(zone: string): ReturnType<typeof define> {
  const known = defined.get(zone);
  if (known) return known;
  const schema = define(zone);
  defined.set(zone, schema);
  return schema;
}

/** Checked front matter of an article. */
export type ArticleFields = Fields<ReturnType<typeof define>>;

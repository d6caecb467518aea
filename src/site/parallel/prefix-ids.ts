/** Makes ids unique when two texts are on one page. Pure. */

const tag = /<[a-z][a-z0-9]*(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
/** Attribute with ids, or link to one. `#main` and `#top` exist on every page, and stay. */
const attribute = /( (?:id|headers|aria-labelledby|aria-describedby)=)"([^"]*)"|( href=)"#(?!(?:main|top)")([^"]+)"/g;

/**
 * Prefixes every id, and every reference to one: `#fn1` → `#zh-Hans:fn1`. Language tags contain no colon, so two texts never share an id.
 */
export function prefixIds(markup: string, word: string): string {
  const mark = (ids: string) =>
    ids
      .split(/\s+/)
      .filter(Boolean)
      .map(id => `${word}:${id}`)
      .join(' ');
  return markup.replace(tag, element =>
    element.replace(attribute, (_, names: string | undefined, ids: string, link: string, id: string) =>
      names === undefined ? `${link}"#${encodeURIComponent(word)}:${id}"` : `${names}"${mark(ids)}"`,
    ),
  );
}

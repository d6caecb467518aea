/** Makes ids unique on a page that shows two texts. Does not read or write files. */

const tag = /<[a-z][a-z0-9]*(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
/**
 * Matches an attribute that contains ids, or a link to an id on the same page. Excludes links to `#main` and `#top`, because these two ids
 * are on every page.
 */
const attribute = /( (?:id|headers|aria-labelledby|aria-describedby)=)"([^"]*)"|( href=)"#(?!(?:main|top)")([^"]+)"/g;

/**
 * Adds a prefix to every id and to every reference to an id: `#fn1` → `#zh-Hans:fn1`. `word` is the language tag of the text. A language
 * tag contains no colon, so the ids of two languages never collide.
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

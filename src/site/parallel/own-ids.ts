/** Two texts on one page: each keeps its ids to itself. Pure. */

const tag = /<[a-z][a-z0-9]*(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
/** `#main` and `#top` are places of every page. */
const attribute = /( (?:id|headers|aria-labelledby|aria-describedby)=)"([^"]*)"|( href=)"#(?!(?:main|top)")([^"]+)"/g;

/** Every id, and whatever leads to one, with a word in front: `#fn1` → `#zh-Hans:fn1`. A language tag has no colon, so no two texts can share an id. */
export function withOwnIds(markup: string, word: string): string {
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

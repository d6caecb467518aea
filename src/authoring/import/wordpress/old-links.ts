/** Finds the old addresses of items, and the targets of links in their texts. */
import { decode } from '../../../addresses.ts';
import { queryOf, withoutScheme } from '../foreign-address.ts';
import type { Export, Item } from './export.ts';
import type { Uploads } from './uploads.ts';

/**
 * Returns the path of an item’s permalink, and the former path if the slug has changed. Returns an empty list for a permalink with a query,
 * such as `?p=12`, because a static site ignores queries.
 */
export function pathsOf({ link, slug, meta }: Item): readonly string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, search } = new URL(link);
  if (search !== '' || pathname === '/') return [];
  const path = decode(pathname);
  const former = meta.get('_wp_old_slug');
  const own = decode(slug);
  const renamed = former && own !== '' && path.includes(`/${own}`) ? path.replace(`/${own}`, `/${decode(former)}`) : '';
  return [path, renamed].filter(one => one !== '');
}

/**
 * Returns a function that replaces addresses of the site. The address of an upload becomes the path of the upload. The address of an
 * attachment page becomes the path of the attached file. The address `?p=ID` becomes a permalink. The function returns any other address
 * unchanged.
 */
export function rewriteAddresses({ items, address: site }: Export, uploads: Uploads): (written: string) => string {
  const byId = new Map(items.map(item => [item.id, item]));
  const host = withoutScheme(site);
  return written => {
    const located = uploads.locate(written);
    if (located.startsWith('/wp-content/')) return located;
    const own = withoutScheme(located);
    if (own !== located && !own.startsWith(host)) return located;
    const file = uploads.ofPage(located);
    if (file) return file.address;
    const query = queryOf(located);
    const id = query.get('p') ?? query.get('page_id');
    return (id ? byId.get(id) : undefined)?.link ?? located;
  };
}

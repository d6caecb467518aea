/** Old addresses of items, and targets of addresses in texts. */
import { decode } from '../../../addresses.ts';
import type { Export, Item } from './export.ts';
import type { Uploads } from './uploads.ts';

/** Returns the paths of the permalink, current and former. Static files cannot answer a permalink with a query, so it has none. */
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

/** Creates a function that rewrites an address: an upload to its path, an attachment page to its file, `?p=ID` to the permalink. */
export function rewriteAddresses({ items, address: site }: Export, uploads: Uploads): (written: string) => string {
  const byId = new Map(items.map(item => [item.id, item]));
  const host = site.replace(/^https?:\/\/(?:www\.)?/, '');
  return written => {
    const located = uploads.locate(written);
    if (located.startsWith('/wp-content/')) return located;
    const own = located.replace(/^(?:https?:)?\/\/(?:www\.)?/, '');
    if (own !== located && !own.startsWith(host)) return located;
    const file = uploads.ofPage(located);
    if (file) return file.address;
    const id = /^[^?]*\?(?:.*&)?(?:p|page_id)=(\d+)/.exec(located)?.[1];
    const meant = id === undefined ? undefined : byId.get(id);
    return meant?.link ?? located;
  };
}

/** All old addresses in one file for each sort of host that reads one; none where no article has moved. */
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { type Moved, writeNginxMap, writeRedirects } from '../src/site/feeds/redirects.ts';
import type { Kind } from './kind.ts';

/** Those of the newest articles first: a host that takes only so many takes these. */
export function listMoved({ editions }: Catalogue): readonly Moved[] {
  return editions.flatMap(({ pieces, expired }) =>
    [...pieces, ...expired].flatMap(({ article }) =>
      (article.aliases ?? []).map(from => ({ from, to: article.address })),
    ),
  );
}

function fileOf(name: string, address: string, write: typeof writeRedirects): Kind<readonly Moved[]> {
  return {
    name,
    each({ catalogue }) {
      const moved = listMoved(catalogue);
      return moved.length > 0 ? [moved] : [];
    },
    address: () => address,
    shows: moved => moved.map(({ from, to }) => `${from} ${to}`),
    view: (moved, { catalogue }) => write(moved, catalogue.site.base),
  };
}

export const redirectsFile = fileOf('redirects-file', '/_redirects', writeRedirects);
export const nginxMap = fileOf('nginx-map', '/redirects.map', writeNginxMap);

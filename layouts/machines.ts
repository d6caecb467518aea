/** Outputs for machines that belong to the whole site: sitemaps, robots.txt, styles, scripts and the mark. */
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { listSitemaps, type Sitemap, writeNewsSitemap, writeRobots } from '../src/site/feeds/sitemap.ts';
import type { AssetFile } from './assets.ts';
import type { Kind } from './kind.ts';

function single(name: string, address: string, write: (catalogue: Catalogue) => string): Kind<Catalogue> {
  return { name, each: ({ catalogue }) => [catalogue], address: () => address, view: write };
}

export const sitemap: Kind<Sitemap> = {
  name: 'sitemap',
  each: ({ catalogue }) => listSitemaps(catalogue),
  address: ({ address }) => address,
  view: of => of.write(),
};
export const newsSitemap = single('news-sitemap', '/news-sitemap.xml', writeNewsSitemap);
export const robots = single('robots', '/robots.txt', writeRobots);

export const assetFile: Kind<AssetFile> = {
  name: 'asset',
  each: ({ assets }) => assets.files,
  address: ({ address }) => address,
  view: ({ content }) => content,
};

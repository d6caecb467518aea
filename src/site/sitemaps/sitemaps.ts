/** Adds sitemaps and `robots.txt` to the outputs of the site. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Kind, type Page, type Publication, type RegisteredKind, register } from '../kind.ts';
import type { Wing } from '../wing.ts';
import {
  listNews,
  listSitemaps,
  type NewsEntry,
  newsSitemapAddress,
  type Sitemap,
  sitemapAddress,
  writeNewsSitemap,
  writeRobots,
  writeSitemap,
} from './sitemap.ts';

/** Returns the address and language of a file that exists once for all languages. Its language is the first language in `site.yaml`. */
const inFirst = ({ site }: Catalogue, address: string) => ({ address, language: site.languages[0] });

const sitemap: Kind<Sitemap> = {
  name: 'sitemap',
  reserves: root => (root === '/' ? [sitemapAddress] : []),
  pages: ({ catalogue, listed }) =>
    listSitemaps(listed(), catalogue).map(({ address, gather }) => ({ ...inFirst(catalogue, address), gather })),
  view: (of, { site }) => writeSitemap(of, site),
};

/** Registers a file that exists once for all languages. */
function single<Item>(
  name: string,
  address: string,
  { gather, view }: { gather(publication: Publication): Item; view: Kind<Item>['view'] },
): RegisteredKind {
  const pages = (publication: Publication): readonly Page<Item>[] => [
    { ...inFirst(publication.catalogue, address), gather: () => gather(publication) },
  ];
  return register({ name, reserves: root => (root === '/' ? [address] : []), pages, view });
}

export const sitemaps: Wing = {
  name: 'sitemaps',
  kinds: () => [
    register(sitemap),
    single<readonly NewsEntry[]>('news-sitemap', newsSitemapAddress, {
      gather: ({ catalogue }) => listNews(catalogue),
      view: (news, frame) => writeNewsSitemap(news, frame.site),
    }),
    single('robots', '/robots.txt', { gather: () => undefined, view: (_, { site }) => writeRobots(site) }),
  ],
};

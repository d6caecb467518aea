/** Finds the origin of the old site and the old paths of articles in the full addresses that the front matter states. */

import { decode } from '../../../addresses.ts';
import { toSlug } from '../../../language/slug.ts';
import type { Remark } from '../changes.ts';
import { bareHost, isOnSite, stepsOf, withoutFolder } from '../foreign-address.ts';
import type { ForeignFields } from '../front-matter/foreign-fields.ts';
import { byFrequency } from '../language.ts';
import type { ArchivePlace } from './archive-place.ts';
import { slugsOf } from './old-addresses.ts';

interface Stating {
  readonly file: string;
  readonly place: ArchivePlace;
  readonly fields: ForeignFields;
}

interface StatedAddresses<One> {
  readonly articles: readonly One[];
  /** Origin of the old site; undefined if the articles do not state it. */
  readonly origin: string | undefined;
  readonly remarks: readonly Remark[];
}

interface KnownSite {
  readonly origin: string | undefined;
  /** Folder of the site on its server, such as `/blog/`; undefined for the root. Addresses outside are not on the old site. */
  readonly folder: string | undefined;
}

/**
 * Turns the full addresses of articles into paths of the old site, without its folder. If the origin of the old site is undefined, uses the
 * most frequent origin of the addresses that end in the name of their article. At least three articles, and more than half of the articles
 * with full addresses, must state this origin. Adds a remark for each address that does not become a path.
 */
export function settleAddresses<One extends Stating>(articles: readonly One[], known: KnownSite): StatedAddresses<One> {
  const { folder } = known;
  const origin = known.origin ?? findOrigin(articles);
  const remarks: Remark[] = [];
  const settled = articles.map((article): One => {
    const { fields, file } = article;
    const { originals = [], links = [], canonical } = fields;
    const isOwn = (address: string) => isOnSite(address, origin) && hasPath(address, folder);
    const isCertain = (address: string) => isOwn(address) && isNamed(address, article);
    const own = [...originals.filter(isOwn), ...[...links, canonical ?? ''].filter(isCertain)];
    for (const about of [...originals, ...links])
      if (!own.includes(about)) remarks.push({ file, change: 'other-addresses-left-out', about });
    if (own.length === 0) return article;
    const addresses = [...new Set([...fields.addresses, ...own.map(address => pathOf(address, folder))])];
    return {
      ...article,
      fields: { ...fields, addresses, canonical: own.includes(canonical ?? '') ? undefined : canonical },
    };
  });
  return { articles: settled, origin, remarks };
}

function findOrigin(articles: readonly Stating[]): string | undefined {
  const stating = articles.filter(({ fields: { originals = [], links = [] } }) => originals.length + links.length > 0);
  const named = stating.map(article => {
    const { originals = [], links = [] } = article.fields;
    return [...originals, ...links].filter(address => hasPath(address) && isNamed(address, article));
  });
  const sites = named.map(addresses => [...new Set(addresses.map(bareHost))]);
  const [best] = byFrequency(sites.flat());
  const count = sites.filter(hosts => hosts.includes(best ?? '')).length;
  if (best === undefined || count < 3 || count <= stating.length / 2) return undefined;
  const [origin] = byFrequency(
    named
      .flat()
      .filter(address => bareHost(address) === best)
      .map(address => new URL(address).origin),
  );
  return origin;
}

/** Returns whether an address has a path and no query. A static site ignores queries, so it cannot redirect an address with a query. */
const hasPath = (address: string, folder?: string): boolean =>
  URL.canParse(address) && pathOf(address, folder) !== '/' && new URL(address).search === '';

/** Returns the path of a full address on the old site; `/` for its home page and for an address outside its folder. */
const pathOf = (address: string, folder: string | undefined): string =>
  withoutFolder(new URL(address).pathname, folder) ?? '/';

/** Returns whether an address ends in the slug or the file name of an article. */
function isNamed(address: string, { fields, place }: Stating): boolean {
  const steps = stepsOf(decode(new URL(address).pathname));
  const name = toSlug((steps.findLast(step => !step.startsWith('index.')) ?? '').replace(/\.\w+$/, ''));
  return slugsOf(fields.slug, place.slug, place.work.split('/').at(-1)).some(slug => toSlug(slug) === name);
}

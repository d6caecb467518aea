/** Finds the origin of the old site and the old paths of articles in the full addresses that the front matter states. */

import { decode } from '../../../addresses.ts';
import { toSlug } from '../../../language/slug.ts';
import type { Remark } from '../changes.ts';
import { bareHost, isOnSite, stepsOf } from '../foreign-address.ts';
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

/**
 * Turns the full addresses of articles into paths of the old site. `given` is the origin of the old site. If `given` is undefined, uses the
 * most frequent origin of the addresses that end in the name of their article. At least three articles, and more than half of the articles
 * with full addresses, must state this origin. Adds a remark for each address that does not become a path.
 */
export function settleAddresses<One extends Stating>(
  articles: readonly One[],
  given: string | undefined,
): StatedAddresses<One> {
  const origin = given ?? findOrigin(articles);
  const remarks: Remark[] = [];
  const settled = articles.map((article): One => {
    const { fields, file } = article;
    const { originals = [], links = [], canonical } = fields;
    const isOwn = (address: string) => isOnSite(address, origin) && hasPath(address);
    const isCertain = (address: string) => isOwn(address) && isNamed(address, article);
    const own = [...originals.filter(isOwn), ...[...links, canonical ?? ''].filter(isCertain)];
    for (const about of [...originals, ...links])
      if (!own.includes(about)) remarks.push({ file, change: 'other-addresses-left-out', about });
    if (own.length === 0) return article;
    const addresses = [...new Set([...fields.addresses, ...own.map(address => new URL(address).pathname)])];
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
function hasPath(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return pathname !== '/' && search === '';
}

/** Returns whether an address ends in the slug or the file name of an article. */
function isNamed(address: string, { fields, place }: Stating): boolean {
  const steps = stepsOf(decode(new URL(address).pathname));
  const name = toSlug((steps.findLast(step => !step.startsWith('index.')) ?? '').replace(/\.\w+$/, ''));
  return slugsOf(fields.slug, place.slug, place.work.split('/').at(-1)).some(slug => toSlug(slug) === name);
}

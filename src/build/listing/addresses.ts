/** Lists the addresses of a site, and runs the checks that need the whole list. */
import { deskAddress } from '../../addresses.ts';
import type { Catalogue, CatalogueInput } from '../../catalogue/catalogue.ts';
import { checkAddresses, type KnownAddresses } from '../../catalogue/check-addresses.ts';
import { checkLinks } from '../../catalogue/check-links.ts';
import type { Problem } from '../../problem.ts';
import type { Frame } from '../../site/frame.ts';
import type { Site } from '../../source/publication/newsroom.ts';
import { kindsFor, listPages } from './list-pages.ts';
import { wings } from './wings.ts';

/** Checks that no two files claim the same address, and that links within the site lead to an existing page or file. */
export function checkSite(catalogue: Catalogue, catalogueInput: CatalogueInput): readonly Problem[] {
  const known = listAddresses(catalogue);
  const { newsroom, articles } = catalogueInput;
  return [...checkAddresses(newsroom, articles, known), ...checkLinks(catalogue, catalogueInput, known)];
}

/** Lists the addresses of a site without rendering any page. */
function listAddresses(catalogue: Catalogue): KnownAddresses {
  const options = { search: true, host: undefined, admin: catalogue.site.admin };
  const nothing = { bytesAt: () => undefined, placeCard: () => undefined };
  const frame = (language: string): Frame => {
    throw new Error(`no page is drawn in ${language} while addresses are listed`);
  };
  const { pages } = listPages({ catalogue, options, ...nothing }, { frame, digest: () => undefined });
  return {
    pages: [
      ...pages.map(({ address, page }) => ({ address, file: page?.file })),
      ...wings.flatMap(wing => wing.files?.(catalogue) ?? []).map(address => ({ address })),
    ],
    ...reserveAddresses(catalogue.site, catalogue.editions),
  };
}

/**
 * Returns the addresses and folders that no article may take, even if the site has no page there now. The result depends only on the
 * languages, and on whether the site has the form at `/admin/` and lite pages. Each item of `editions` is the site in one language.
 */
export function reserveAddresses(
  site: Pick<Site, 'admin' | 'hasLite'>,
  editions: readonly { readonly root: string }[],
): Omit<KnownAddresses, 'pages'> {
  const options = { search: true, host: undefined, admin: site.admin };
  return {
    reserved: [
      ...editions.flatMap(({ root }) => kindsFor(options).flatMap(kind => kind.reserves(root))),
      ...wings.flatMap(wing => wing.reserves?.(site) ?? []),
    ],
    folders: [deskAddress, ...wings.flatMap(wing => wing.folders?.(site) ?? [])],
  };
}

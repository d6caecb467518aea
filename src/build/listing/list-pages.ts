/**
 * Lists every page of a site: first the kinds of page in `layouts/`, then the kinds of page that optional outputs add, such as feeds and
 * sitemaps (see `wings.ts`).
 */
import { kinds } from '../../../layouts/kinds.ts';
import { assignCodes } from '../../site/codes/assign-codes.ts';
import type { Drawing, ListedPage, Publication, RegisteredKind } from '../../site/kind.ts';
import type { FileOutput } from '../../site/output.ts';
import type { SiteOptions } from '../../site/wing.ts';
import { wings } from './wings.ts';

/** Returns every kind of page that a site with these options may have. */
export const kindsFor = (options: SiteOptions): readonly RegisteredKind[] => [
  ...kinds,
  ...wings.flatMap(wing => wing.kinds?.(options) ?? []),
];

const someHost: SiteOptions['host'] = {
  name: 'any',
  files: [{ address: '/', write: () => '' }],
  servesFolder: false,
  httpsOnly: false,
};
const someAdmin: SiteOptions['admin'] = {
  ...{ backend: 'local', repo: undefined, branch: undefined, server: undefined, login: undefined, app: undefined },
};

/** Returns all kinds of page by name. Includes kinds that a site has only for some hosts or only with the form at `/admin/`. */
export function kindsByName(): ReadonlyMap<string, RegisteredKind> {
  const options = { search: true, host: someHost, admin: someAdmin };
  return new Map(kindsFor(options).map(kind => [kind.name, kind]));
}

/** Data and options from which `listPages` lists all pages. */
export interface PageSource extends Omit<Publication, 'listed' | 'codeOf' | 'shortAddresses'> {
  readonly options: SiteOptions;
}

/** Functions with which pages are digested and drawn. Without `recall` and `gather`, nothing of an earlier build is used, and nothing is kept. */
export type Painting = Pick<Drawing, 'frame' | 'digest'> & Partial<Pick<Drawing, 'recall' | 'gather'>>;

/**
 * Lists all pages. Also returns the `Publication`, whose method `listed` returns the pages for sitemaps. Lists sitemaps last, because a
 * sitemap contains the pages of all other kinds.
 */
export function listPages(
  { options, ...source }: PageSource,
  { frame, digest, recall = (_, compute) => compute(), gather = (_, collect) => collect() }: Painting,
): { readonly pages: readonly FileOutput[]; readonly publication: Publication } {
  const pages: FileOutput[] = [];
  const codes = assignCodes(source.catalogue);
  const publication: Publication = { ...source, ...codes, listed: () => pages.flatMap(toListed) };
  // Pages are added one by one, because a call with hundreds of thousands of arguments overflows the stack.
  for (const kind of kindsFor(options))
    for (const page of kind.outputs({ publication, frame, digest, recall, gather })) pages.push(page);
  return { pages, publication };
}

function toListed({ address, page }: FileOutput): readonly ListedPage[] {
  const listing = page?.listing?.();
  return page && listing ? [{ address, language: page.language, ...listing }] : [];
}

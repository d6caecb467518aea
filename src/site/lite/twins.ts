/** Finds the links of a text to pages that also exist as lite pages and in large type, so that readers stay in the form that they have chosen. */
import { addressOf, hrefOf } from '../../addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Attributes } from '../tree.ts';
import { addressIn, type Form } from './document.ts';

/** The pages with both forms that a text links to: from the path in the link to the address of the page. */
export type Twins = ReadonlyMap<string, string>;

const known = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** Lists all pages with both forms: front pages, years and articles. Lists the pages of a catalogue only once. */
function listTwins(catalogue: Catalogue): ReadonlyMap<string, string> {
  const listed = known.get(catalogue);
  if (listed) return listed;
  const addresses = catalogue.editions.flatMap(({ root, years, pieces, expired }) => [
    root,
    ...years.map(({ of }) => addressOf.year(root, of)),
    ...[...pieces, ...expired].map(({ article }) => article.address),
  ]);
  const twins = new Map(addresses.map(address => [hrefOf(catalogue.site.base, address), address]));
  known.set(catalogue, twins);
  return twins;
}

/** Returns the pages with both forms to which rendered HTML has links. */
export function findTwins(catalogue: Catalogue, body: string): Twins {
  const all = listTwins(catalogue);
  const paths = [...body.matchAll(/ href="([^"#]+)/g)].map(([, path = '']) => path);
  return new Map(
    paths.flatMap(path => {
      const address = all.get(path);
      return address === undefined ? [] : [[path, address]];
    }),
  );
}

/**
 * Returns the attributes of a link, with the address of the page in the same form. A link to a place in another article keeps leading to the
 * ordinary page if the form is `lite`, because the place may be on any of the lite pages.
 */
export function linkTwin(
  attributes: Attributes,
  { form, twins, href }: { readonly form: Form; readonly twins: Twins; href(address: string): string },
): Attributes {
  const [path = '', ...place] = (attributes.get('href') ?? '').split('#');
  const address = twins.get(path);
  if (address === undefined || (form === 'lite' && place.length > 0)) return attributes;
  return new Map([...attributes, ['href', [href(addressIn(form, address)), ...place].join('#')]]);
}

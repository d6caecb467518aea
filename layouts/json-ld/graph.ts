/** Builds the JSON-LD of a page: a graph of https://schema.org/ objects, including breadcrumbs (the path to the page). */
import type { BreadcrumbList, Graph, Thing } from 'schema-dts';
import type { Frame } from '../../src/site/frame.ts';

/** Breadcrumbs: the pages on the path from the home page to this page, without the home page. Addresses start at the site's root. */
export type Trail = readonly { readonly name: string; readonly address: string }[];

export const graph = (...things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

export function breadcrumbs(frame: Frame, trail: Trail): BreadcrumbList {
  const steps = [{ name: frame.say(frame.site.name), address: frame.root }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: frame.url(address),
    })),
  };
}

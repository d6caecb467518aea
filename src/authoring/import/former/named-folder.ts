/** Decides whether the path in the address of the old site that the user named is the folder of the site. */
import type { ForeignFields } from '../front-matter/foreign-fields.ts';

interface Addressed {
  readonly fields: Pick<ForeignFields, 'addresses'>;
}

/**
 * Returns the folder that the user named, such as `/blog/`. Returns undefined if the addresses of the articles contain the folder: it is then a
 * part of the site, whose addresses begin at the root of the server.
 */
export const checkFolder = (folder: string | undefined, articles: readonly Addressed[]): string | undefined =>
  folder !== undefined &&
  articles.some(({ fields }) => fields.addresses.some(path => path.startsWith(folder) && path !== folder))
    ? undefined
    : folder;

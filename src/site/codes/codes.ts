/** Makes the pictures of QR codes, if `site.yaml` sets `codes`: a PNG file for the short address of every article, column and tag. */
import { addressOf, shortFolder, urlOf } from '../../addresses.ts';
import { hashOf } from '../../store/cache.ts';
import type { Wing } from '../wing.ts';

export const codes: Wing = {
  name: 'codes',
  folders: () => [shortFolder],
  outputs: ({ publication, engine }) => {
    const { base } = publication.catalogue.site;
    return publication
      .shortAddresses()
      .filter(({ isShown }) => isShown)
      .map(({ id, address }) => ({
        address: addressOf.code(id),
        digest: hashOf('code', engine, urlOf(base, address)),
        make: async () => (await import('./paint-code.ts')).paintCode(urlOf(base, address)),
      }));
  },
};

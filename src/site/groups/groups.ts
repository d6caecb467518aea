/** The optional output with which readers find the groups of a place. `layouts/groups.ts` draws the pages of the directory. */
import { groupFinder } from '../../addresses.ts';
import type { FileOutput } from '../output.ts';
import type { Wing, Workshop } from '../wing.ts';
import { addressOfPiece, makeFinder } from './finder.ts';

export const groups: Wing = {
  name: 'groups',
  folders: () => [groupFinder.folder],
  outputs: listFinder,
};

function listFinder({ publication, digest }: Workshop): readonly FileOutput[] {
  const { groups: directory, site } = publication.catalogue;
  if (!directory) return [];
  const { table, pieces } = makeFinder(directory.root, site.languages);
  const [language] = site.languages;
  const file = (address: string, content: unknown): FileOutput => ({
    address,
    get digest() {
      return digest(language, [address, content]);
    },
    make: () => JSON.stringify(content),
  });
  return [
    file(groupFinder.table, table),
    ...[...pieces].map(([letters, places]) => file(addressOfPiece(letters), places)),
  ];
}

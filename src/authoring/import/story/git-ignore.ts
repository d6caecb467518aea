/** Decides where a `.gitignore` must keep the records of consent out of the repository of a publication. */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Publication folder, and the folder of the records of consent; both paths are absolute. */
interface Folders {
  readonly site: string;
  readonly private: string;
}

/**
 * Returns the path of the `.gitignore` to write; undefined if there is one, or if the folder of the records lies outside the publication and
 * its repository. The file ignores its whole folder. Therefore it stands beside the records if an existing folder may contain other files.
 */
export function missingIgnore({ site, private: folder }: Folders): string | undefined {
  if (!isWithin(folder, repositoryOf(site) ?? site) && !isWithin(folder, site)) return undefined;
  const [ofFolder, ofRecords] = [join(folder, '.gitignore'), join(folder, 'stories', '.gitignore')];
  if (existsSync(ofFolder) || existsSync(ofRecords)) return undefined;
  return folder === join(site, 'private') || !existsSync(folder) ? ofFolder : ofRecords;
}

/** Returns whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Returns the root of the git repository that contains a folder; undefined if none does. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

/** Reads the place of a text from its path and from the settings of the old site. */
import type { FormerSite } from '../former/former-site.ts';
import { type Archive, ArchiveFiles } from './archive-files.ts';
import { type ArchivePlace, type Pairs, readArchivePlace, readLanguage } from './archive-place.ts';

interface ArchiveNeeds {
  readonly archive: Archive;
  readonly pairs: Pairs;
  readonly former: FormerSite | undefined;
}

/** Reads the place of a text from its path. If the old site had several languages, its settings decide about the language. */
export function placeOf(file: string, { archive, pairs, former }: ArchiveNeeds): ArchivePlace {
  const place = readArchivePlace(file, archive.files, pairs);
  const version = former?.versionOf(file);
  if (version === undefined) return place;
  const { work, ...own } = readArchivePlace(`content/${version.path}.md`, new ArchiveFiles([]));
  return { ...own, work, language: readLanguage(version.language) ?? place.language, draft: place.draft };
}

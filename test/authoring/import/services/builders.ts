/** Builders for tests of exports of publishing services. */
import {
  type Imported,
  type ImportSettings,
  importArticles,
} from '../../../../src/authoring/import/archive/import-archive.ts';
import type { ReadService } from '../../../../src/authoring/import/services/post.ts';
import { readExport } from '../../../../src/authoring/import/services/read-posts.ts';
import { anArchive, someSettings } from '../builders.ts';

/** Imports the files of an export. A file whose text is undefined is a picture. */
export function importService(
  read: ReadService,
  files: Readonly<Record<string, string | undefined>>,
  wishes: Partial<ImportSettings> = {},
): Imported {
  const archive = { ...anArchive(files), name: 'export' };
  const settings = someSettings(wishes);
  const found = readExport(read, archive, settings);
  return importArticles(found.archive, found.read, settings, new Map());
}

/** Returns the text of the only file whose path contains `part`. */
export function textOf({ texts }: Imported, part: string): string {
  const found = [...texts].filter(([path]) => path.includes(part));
  return found.length === 1 ? (found[0]?.[1] ?? '') : `${found.length} files have "${part}" in their paths`;
}

/** Returns the body of an article. */
export const bodyOf = (imported: Imported, part: string): string =>
  textOf(imported, part)
    .replace(/^---\n[\s\S]*?\n---\n\n/, '')
    .trimEnd();

/** Reads the articles of a publication: from memory, from the cache, or from their files. */
import type { ArticleMemory } from './article-memory.ts';
import type { Pack } from './article-pack.ts';
import { type Bundle, bodiesOf, type PackReader, type Read, readPack, takeFrom } from './kept-articles.ts';
import type { OpenedFolder } from './open-folder.ts';
import { parseFile } from './parse-file.ts';

/**
 * Returns the path of each article file and the parsed article. If a file is unchanged, takes the article from the cache. `ahead` contains the
 * parts of the cache that threads have read.
 */
export function readArticles(
  { articleFiles, folder, settings, kept }: OpenedFolder,
  ahead: ReadonlyMap<string, Pack>,
  memory: ArticleMemory | undefined,
): readonly (readonly [string, Read])[] {
  const known = kept ? takeKept(kept.bundles, kept.reader, ahead) : new Map<string, Read>();
  const parse = (file: string): Read => ({ ...parseFile(file, folder, settings), digest: undefined });
  const read = (file: string): Read => known.get(file) ?? parse(file);
  memory?.begin(file => {
    folder.forgetContent(file);
    return parse(file);
  });
  return articleFiles.map(file => [file, memory?.recall(file, () => read(file)) ?? read(file)]);
}

function takeKept(
  bundles: readonly Bundle[],
  reader: PackReader,
  ahead: ReadonlyMap<string, Pack>,
): ReadonlyMap<string, Read> {
  const known = new Map<string, Read>();
  for (const bundle of bundles) {
    const pack = ahead.get(bundle.name) ?? readPack(bundle, reader);
    const bodyOf = bodiesOf(pack, reader);
    for (const file of bundle.files) {
      const read = takeFrom(pack, file, bodyOf);
      if (read) known.set(file, read);
    }
  }
  return known;
}

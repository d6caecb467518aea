/** Chooses the final paths of articles, and unique names for the pictures and other files beside the articles. */

import { posix } from 'node:path';
import { clashKey } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Fault } from '../../../problem.ts';
import type { Files } from '../../../source/folder.ts';
import { fileNameFor } from '../body/pictures.ts';
import type { Archive } from './archive-files.ts';
import { fillPlaceholders } from './archive-resolver.ts';
import type { NewCover } from './compose.ts';
import { type NewPlace, pathOf } from './new-places.ts';

interface Unplaced {
  readonly article: { readonly file: string };
  readonly place: NewPlace;
  readonly body: string;
  readonly cover: NewCover | undefined;
  readonly files: readonly string[];
}

/** Lists the files whose placeholders occur in a text. Returns their paths in the archive. */
export function listFiles(text: string): readonly string[] {
  const files = new Set<string>();
  fillPlaceholders(text, (kind, file) => {
    if (kind === 'file') files.add(file);
    return '';
  });
  return [...files];
}

export interface PlacedFiles {
  /** Files to copy: the path in the archive, by the path in the publication. */
  readonly copies: ReadonlyMap<string, string>;
  /** Returns the path of an article in the publication; `file` is its path in the archive. */
  pathOf(file: string): string;
  /** Returns the body and the cover of an article, with final paths in place of the placeholders. */
  fillIn(one: Omit<Unplaced, 'files'>): Pick<Unplaced, 'body' | 'cover'>;
  /** Returns the paths in the publication of the files that are copied into the folder of an article. */
  filesBeside(one: Pick<Unplaced, 'article' | 'place'>): readonly string[];
  /** Returns an object that finds files of the archive by their paths in the publication. */
  filesOf(archive: Archive): Files;
}

/** Chooses paths for articles, and names for the files whose placeholders occur in the articles. */
export function placeFiles(articles: readonly Unplaced[], firstLanguage: string): PlacedFiles {
  const copies = new Map<string, string>();
  /** New names of files, keyed by path in the archive. Each work (an article and its translations) has a separate map. */
  const names = new Map<string, Map<string, string>>();
  for (const { place, files } of articles) for (const file of files) nameIn(names, place.work, file);
  const paths = new Map(
    articles.map(({ article, place }) => [article.file, pathOf(place, firstLanguage, names.has(place.work))]),
  );
  const path = (file: string) => {
    const found = paths.get(file);
    if (found === undefined) throw new Error(`${file} has no path`);
    return found;
  };
  /** Returns the new path of each file in the folder of an article, and its path in the archive. */
  const beside = ({ article, place }: Pick<Unplaced, 'article' | 'place'>) =>
    Array.from(
      names.get(place.work) ?? [],
      ([file, name]) => [`${posix.dirname(path(article.file))}/${name}`, file] as const,
    );
  for (const one of articles) for (const [to, from] of beside(one)) copies.set(to, from);
  return {
    copies,
    pathOf: path,
    fillIn: ({ article, place, body, cover }) => {
      const fill = (text: string) =>
        fillPlaceholders(text, (kind, file) =>
          kind === 'file'
            ? (names.get(place.work)?.get(file) ?? '')
            : posix.relative(posix.dirname(path(article.file)), path(file)),
        );
      return { body: fill(body), cover: cover && { ...cover, src: fill(cover.src) } };
    },
    filesBeside: one => beside(one).map(([to]) => to),
    filesOf: archive => ({
      picture: file => {
        const source = copies.get(file);
        if (source === undefined) return noSuchFile(file);
        const found = archive.picture(source);
        return 'what' in found ? found : { ...found, file };
      },
      fault: file => (copies.has(file) ? undefined : noSuchFile(file)),
      // No imported article has a chart with a table file, because only this engine has such charts.
      table: noSuchFile,
    }),
  };
}

const noSuchFile = (file: string): Fault => ({
  what: tell('no-such-file')`there is no file ${file}`,
  cure: tell('add-file-or-mend-name')`add the file, or correct its name`,
});

/**
 * Chooses a new name for a file and adds this name to `names`. The name is unique within the work (an article and its translations), even
 * on file systems that ignore case.
 */
function nameIn(names: Map<string, Map<string, string>>, work: string, file: string): void {
  const there = names.get(work) ?? new Map<string, string>();
  names.set(work, there);
  if (there.has(file)) return;
  const taken = new Set([...there.values()].map(clashKey));
  const wished = fileNameFor(file);
  const dot = wished.lastIndexOf('.');
  let name = wished;
  for (let n = 2; taken.has(clashKey(name)); n++) name = `${wished.slice(0, dot)}-${n}${wished.slice(dot)}`;
  there.set(file, name);
}

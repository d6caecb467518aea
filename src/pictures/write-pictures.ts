/** Every picture in the sizes and formats it is offered in: taken over from the site that stands, or out of the cache, or painted. */
import { availableParallelism } from 'node:os';
import { outputFile } from '../addresses.ts';
import type { Folder } from '../files.ts';
import { type Cache, hashOf } from '../output/cache.ts';
import type { Stage } from '../output/stage.ts';
import type { Standing } from '../output/standing.ts';
import { type LocatedProblem, PublicationError, sortProblems } from '../problem.ts';
import { itselfOf, type Picture, type Rendering, recipe, renderingsOf, type ShownPicture } from './plan.ts';

export interface PictureOrder {
  readonly folder: Folder;
  readonly cache: Cache;
  readonly standing: Standing;
  readonly stage: Stage;
  isMine(path: string): boolean;
  /** Told how many of all pictures are painted. */
  progress(done: number, all: number): void;
}

/** Pictures that are painted at once: each needs a core, and up to 100 MB. */
const atOnce = Math.min(4, availableParallelism());

/** What a rendering is made of. */
function digestOf(picture: Picture, rendering: Rendering): string {
  return hashOf('picture', String(recipe), picture.hash, JSON.stringify(rendering));
}

const cacheKey = (digest: string) => `picture-${digest}`;

/** Most builds paint nothing: then what paints is not even loaded. */
const loadPainter = () => import('./paint.ts');

interface Task {
  readonly picture: Picture;
  readonly renderings: readonly Rendering[];
}

/**
 * Writes all renderings of all pictures.
 * @returns bytes of those pictures whose own file is written anew, by file
 * @throws PublicationError naming every picture that cannot be decoded
 */
export async function writePictures(
  pictures: readonly ShownPicture[],
  order: PictureOrder,
): Promise<ReadonlyMap<string, number>> {
  const bytes = new Map<string, number>();
  const tasks: Task[] = [];
  for (const shown of pictures) {
    const renderings = await takeOver(shown, order, bytes);
    if (renderings.length > 0) tasks.push({ picture: shown.picture, renderings });
  }
  if (tasks.length > 0) order.progress(0, tasks.length);
  const problems: LocatedProblem[] = [];
  let done = 0;
  const waiting = tasks.values();
  const work = async () => {
    for (const task of waiting) {
      const problem = await paintAll(task, order, bytes);
      if (problem) problems.push(problem);
      order.progress(++done, tasks.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (problems.length > 0) throw new PublicationError(sortProblems(problems));
  return bytes;
}

/** Takes over what is there already, and gives what is not. */
async function takeOver(
  shown: ShownPicture,
  { cache, standing, stage, isMine }: PictureOrder,
  bytes: Map<string, number>,
): Promise<readonly Rendering[]> {
  const { picture, leads } = shown;
  const itself = itselfOf(picture);
  const missing: Rendering[] = [];
  for (const rendering of renderingsOf(shown)) {
    const path = outputFile(rendering.address);
    // how long a lead picture is stands in feeds, which another machine may write
    const isItself = rendering.address === itself?.address;
    if (!isMine(path) && !(isItself && leads.length > 0)) continue;
    const digest = digestOf(picture, rendering);
    const stands = standing.has(path, digest) ? standing.bytesOf(path) : undefined;
    if (stands !== undefined) {
      cache.keep(cacheKey(digest));
      await stage.keep(path, digest);
      if (isItself) bytes.set(picture.file, stands);
      continue;
    }
    const known = cache.get(cacheKey(digest));
    if (!known) missing.push(rendering);
    else if (isMine(path)) await stage.write(path, known, digest);
    if (known && isItself) bytes.set(picture.file, known.length);
  }
  return missing;
}

async function paintAll(
  { picture, renderings }: Task,
  { folder, cache, stage, isMine }: PictureOrder,
  bytes: Map<string, number>,
): Promise<LocatedProblem | undefined> {
  const { DamagedPicture, paint } = await loadPainter();
  const own = itselfOf(picture)?.address;
  try {
    for await (const [rendering, content] of paint(picture, folder.readBytes(picture.file), renderings)) {
      const digest = digestOf(picture, rendering);
      cache.set(cacheKey(digest), content);
      const path = outputFile(rendering.address);
      if (isMine(path)) await stage.write(path, content, digest);
      if (rendering.address === own) bytes.set(picture.file, content.length);
    }
    return undefined;
  } catch (error) {
    if (error instanceof DamagedPicture) return damaged(picture.file, error.message);
    throw error;
  }
}

/** A rendering that somebody asks for, and what it is made from. */
export interface Wanted {
  readonly picture: Picture;
  readonly rendering: Rendering;
}

/** Every rendering by its address. */
export function listRenderings(pictures: readonly ShownPicture[]): ReadonlyMap<string, Wanted> {
  const all = pictures.flatMap(shown => renderingsOf(shown).map(rendering => ({ picture: shown.picture, rendering })));
  return new Map(all.map(wanted => [wanted.rendering.address, wanted]));
}

/** One rendering, out of the cache or painted; undefined for a picture that is damaged. */
export async function paintOne(
  { picture, rendering }: Wanted,
  { folder, cache }: Pick<PictureOrder, 'folder' | 'cache'>,
): Promise<Uint8Array | undefined> {
  const key = cacheKey(digestOf(picture, rendering));
  const known = cache.get(key);
  if (known) return known;
  const { DamagedPicture, paint } = await loadPainter();
  try {
    for await (const [, content] of paint(picture, folder.readBytes(picture.file), [rendering])) {
      cache.set(key, content);
      return content;
    }
  } catch (error) {
    if (!(error instanceof DamagedPicture)) throw error;
  }
  return undefined;
}

/** Every picture that cannot be decoded to its end. What was found sound once is not looked at again. */
export async function findDamaged(
  pictures: readonly ShownPicture[],
  folder: Folder,
): Promise<readonly LocatedProblem[]> {
  const problems: LocatedProblem[] = [];
  const waiting = pictures
    .filter(({ picture }) => picture.format !== 'SVG' && !folder.isKnownSound(picture.file))
    .values();
  const { findFault } = await loadPainter();
  const work = async () => {
    for (const { picture } of waiting) {
      const fault = await findFault(folder.readBytes(picture.file));
      if (fault === undefined) folder.noteSound(picture.file);
      else problems.push(damaged(picture.file, fault));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return problems;
}

/** The words for a picture whose bytes are all there and make no picture. */
const damaged = (file: string, says: string): LocatedProblem => ({
  file,
  at: { line: 1, column: 1 },
  what: `the picture is damaged (${says})`,
  cure: 'export it again, or copy it again from where it came from',
});

/** Every picture in the sizes and formats it is offered in: taken over from the site that stands, or out of the cache, or painted. */
import { outputFile } from '../../addresses.ts';
import { type LocatedProblem, PublicationError, sortProblems } from '../../problem.ts';
import { enclosureOf } from '../../source/pictures/enclosure.ts';
import { type Picture, type Rendering, renderingsOf, type ShownPicture } from '../../source/pictures/plan.ts';
import { cacheKey, damaged, digestOf, loadPainter, type Studio, workOn } from './studio.ts';

export interface PictureOrder extends Studio {
  readonly standing: { has(path: string, digest: string): boolean; bytesOf(path: string): number | undefined };
  readonly stage: {
    write(path: string, content: Uint8Array, digest: string): Promise<void>;
    keep(path: string, digest: string): Promise<void>;
  };
  isMine(path: string): boolean;
  /** Told how many of all pictures are painted. */
  progress(done: number, all: number): void;
}

interface Task {
  readonly picture: Picture;
  readonly renderings: readonly Rendering[];
}

/**
 * Writes all renderings of all pictures.
 * @returns bytes of what was painted and may stand in feeds, by address
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
  await workOn(tasks, async task => {
    const problem = await paintAll(task, order, bytes);
    if (problem) problems.push(problem);
    order.progress(++done, tasks.length);
  });
  if (problems.length > 0) throw new PublicationError(sortProblems(problems));
  return bytes;
}

/** Takes over what is there already, and gives what is not. */
async function takeOver(
  shown: ShownPicture,
  order: PictureOrder,
  bytes: Map<string, number>,
): Promise<readonly Rendering[]> {
  const { cache, standing, stage, isMine } = order;
  const { picture, leads } = shown;
  const enclosed = new Set(leads.map(focus => enclosureOf(picture, focus)?.address));
  const missing: Rendering[] = [];
  for (const rendering of renderingsOf(shown)) {
    const path = outputFile(rendering.address);
    const { address } = rendering;
    // how long it is stands in feeds, which another machine may write
    if (!isMine(path) && !enclosed.has(address)) continue;
    const digest = digestOf(order, picture, rendering);
    const stands = standing.has(path, digest) ? standing.bytesOf(path) : undefined;
    if (stands !== undefined) {
      cache.keep(cacheKey(digest));
      if (isMine(path)) await stage.keep(path, digest);
      if (enclosed.has(address)) bytes.set(address, stands);
      continue;
    }
    const known = cache.get(cacheKey(digest));
    if (!known) missing.push(rendering);
    else if (isMine(path)) await stage.write(path, known, digest);
    if (known && enclosed.has(address)) bytes.set(address, known.length);
  }
  return missing;
}

async function paintAll(
  { picture, renderings }: Task,
  order: PictureOrder,
  bytes: Map<string, number>,
): Promise<LocatedProblem | undefined> {
  const { folder, cache, stage, isMine } = order;
  const { DamagedPicture, paint } = await loadPainter();
  try {
    for await (const [rendering, content] of paint(picture, folder.readBytes(picture.file), renderings)) {
      const digest = digestOf(order, picture, rendering);
      cache.set(cacheKey(digest), content);
      const path = outputFile(rendering.address);
      if (isMine(path)) await stage.write(path, content, digest);
      bytes.set(rendering.address, content.length);
    }
    return undefined;
  } catch (error) {
    if (error instanceof DamagedPicture) return damaged(picture.file, error.message);
    throw error;
  }
}

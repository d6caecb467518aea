/** Finds damaged pictures: their headers could be parsed, but their pixels cannot be decoded. */

import type { LocatedProblem } from '../../problem.ts';
import type { Folder } from '../../source/folder.ts';
import type { ShownPicture } from '../../source/pictures/plan.ts';
import { eachPooled } from '../../store/each-pooled.ts';
import { atOnce, damaged, loadPainter } from './studio.ts';

/**
 * Returns a problem for every picture that cannot be decoded completely. Skips SVG drawings. Also skips unchanged pictures that an earlier
 * build or check decoded without an error.
 */
export async function findDamaged(
  pictures: readonly ShownPicture[],
  folder: Folder,
): Promise<readonly LocatedProblem[]> {
  const problems: LocatedProblem[] = [];
  const unknown = pictures
    .map(({ picture }) => picture)
    .filter(({ format, file }) => format !== 'SVG' && !folder.isKnownSound(file));
  if (unknown.length === 0) return problems;
  const { findFault } = await loadPainter();
  await eachPooled(unknown, atOnce, async picture => {
    const { file } = picture;
    const fault = await findFault(folder.readBytes(file), picture);
    if (fault === undefined) folder.noteSound(file);
    else problems.push(damaged(file, fault));
  });
  return problems;
}

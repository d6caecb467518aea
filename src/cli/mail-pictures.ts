/** Makes the pictures that are attached to a mail. */
import { PublicationError } from '../problem.ts';
import type { ChosenPicture } from '../site/newsletter/choose-pictures.ts';
import type { AttachedPicture } from '../site/newsletter/write-mail-file.ts';
import { damaged, loadPainter } from '../site/pictures/studio.ts';
import type { Folder } from '../source/folder.ts';

/**
 * Makes the pictures of the mail.
 * @throws PublicationError for a picture that cannot be decoded
 */
export async function paintPictures(
  chosen: readonly ChosenPicture[],
  folder: Folder,
): Promise<readonly AttachedPicture[]> {
  const { DamagedPicture, paint } = await loadPainter();
  const painted: AttachedPicture[] = [];
  for (const { cid, of, rendering } of chosen)
    try {
      for await (const [, bytes] of paint(of, folder.readBytes(of.file), [rendering])) painted.push({ cid, bytes });
    } catch (error) {
      throw error instanceof DamagedPicture ? new PublicationError([damaged(of.file, error.message)]) : error;
    }
  return painted;
}

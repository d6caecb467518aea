/** Chooses the pictures that are attached to a mail, and their size. */
import type { Issue } from '../../catalogue/issues.ts';
import { type Picture, partAround, type Rendering } from '../../source/pictures/plan.ts';
import { textWidth } from './looks.ts';
import type { MailPicture, MailPictures } from './mail.ts';

/** Maximum number of pictures, because every picture adds about 50 kB to a mail. */
const mostPictures = 5;

const ratio = 16 / 9;

/** Number of pixels of a picture for each CSS pixel of the mail, for screens with a high density. */
const density = 1.5;

/** A picture of the mail, and the picture file that it is made from. */
export interface ChosenPicture extends MailPicture {
  /** Address of the article. */
  readonly article: string;
  readonly of: Picture;
  readonly rendering: Rendering;
}

/** Chooses the cover pictures of the first articles that have one. Crops them to 16:9. Skips pictures that cannot be cropped. */
export function choosePictures({ week, pieces }: Issue): readonly ChosenPicture[] {
  return pieces
    .flatMap(({ article: { address, cover } }) => {
      const part = cover && partAround(cover, ratio, cover.focus);
      if (!cover || !part) return [];
      const most = cover.format === 'SVG' ? textWidth * density : part.width;
      const pixels = Math.max(1, Math.round(Math.min(textWidth * density, most)));
      const width = Math.min(textWidth, pixels);
      const heightAt = (of: number) => Math.max(1, Math.round(of / ratio));
      const rendering = { address, width: pixels, height: heightAt(pixels), format: 'jpeg', part } as const;
      return [{ article: address, of: cover, rendering, alt: cover.alt, width, height: heightAt(width) }];
    })
    .slice(0, mostPictures)
    .map((picture, i) => ({ ...picture, cid: `picture-${i + 1}@${week.id}.newsletter` }));
}

/** Returns the pictures by the address of their article. */
export const byArticle = (chosen: readonly ChosenPicture[]): MailPictures =>
  new Map(chosen.map(picture => [picture.article, picture]));

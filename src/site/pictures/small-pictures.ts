/** Makes small copies of pictures, for files that contain their pictures so that people can pass them along. */
import { PublicationError } from '../../problem.ts';
import { type Picture, partAround, type Rendering } from '../../source/pictures/plan.ts';
import { hashOf } from '../../store/cache.ts';
import { cleanSvg } from './clean-svg.ts';
import { cacheKey, damaged, loadPainter, type Studio } from './studio.ts';

/** A small copy of a picture. */
export interface SmallPicture {
  readonly bytes: Uint8Array;
  readonly type: 'image/jpeg' | 'image/svg+xml';
}

/** Widths to try, in pixels. The first picture of at most `mostBytes` is used, or else the last one. */
const widths = [640, 480, 360, 240];
/** Maximum size of a small copy in bytes. Only a picture that is narrow and extremely high is larger. */
const mostBytes = 60_000;

/** Returns the cache key of a small copy. */
export const smallPictureKey = ({ hash }: Picture, painter: string): string =>
  cacheKey(hashOf('small picture', painter, hash));

/**
 * Returns a small copy of a picture: a drawing (SVG) without unneeded data, or a JPEG, because every reading program shows JPEG. An animation
 * becomes its first frame.
 * @throws PublicationError for a picture that cannot be decoded
 */
export async function smallPictureOf(picture: Picture, studio: Studio): Promise<SmallPicture> {
  const { folder } = studio;
  if (picture.format === 'SVG') {
    const bytes = Buffer.from(cleanSvg(folder.readBytes(picture.file).toString('utf8')));
    if (bytes.length <= mostBytes || renderingsFor(picture).length === 0) return { bytes, type: 'image/svg+xml' };
  }
  return { bytes: await paintSmall(picture, studio), type: 'image/jpeg' };
}

async function paintSmall(picture: Picture, { folder, cache, painter }: Studio): Promise<Uint8Array> {
  const key = smallPictureKey(picture, painter);
  const known = cache.get(key);
  if (known) return known;
  const { DamagedPicture, paint } = await loadPainter();
  let smallest = new Uint8Array();
  try {
    for await (const [, bytes] of paint(picture, folder.readBytes(picture.file), renderingsFor(picture))) {
      smallest = Uint8Array.from(bytes);
      if (bytes.length <= mostBytes) break;
    }
  } catch (error) {
    if (error instanceof DamagedPicture) throw new PublicationError([damaged(picture.file, error.message)]);
    throw error;
  }
  cache.set(key, smallest);
  return smallest;
}

/** Lists the copies to try, largest first. Returns an empty list for a drawing that cannot be painted, such as one with text. */
function renderingsFor(picture: Picture): readonly Rendering[] {
  const { width, height, format } = picture;
  if (width === undefined || height === undefined) return [];
  const part = format === 'SVG' ? partAround(picture, width / height) : undefined;
  if (format === 'SVG' && !part) return [];
  const sizes = format === 'SVG' ? widths : [...new Set(widths.map(most => Math.min(most, width)))];
  return sizes.map(size => ({
    address: '',
    width: size,
    height: Math.max(1, Math.round((height * size) / width)),
    format: 'jpeg',
    ...(part && { part }),
  }));
}

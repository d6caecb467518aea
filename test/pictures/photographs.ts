/** Pictures for tests: made on the spot, with what real ones carry. */
import sharp from 'sharp';

/** A photograph with a place, a camera and a name in its Exif. `orientation` as Exif counts it: 6 lies on its right side. */
export const aPhotograph = (width: number, height: number, orientation = 1): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: '#8a3b12', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })
    .withExif({
      IFD0: { Artist: 'Nobody', Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();

/** The same without anything but the picture. */
export const aPlainPhotograph = (width: number, height: number, format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg') =>
  sharp({ create: { width, height, channels: 3, background: '#8a3b12' } })
    .toFormat(format)
    .toBuffer();

/** A picture that moves: frames of one colour each. */
export async function aMovingPicture(width: number, height: number, format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = ['#8a3b12', '#27408b', '#1f4d3a'].map(background =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .toFormat(format, { delay: [100, 100, 100] })
    .toBuffer();
}

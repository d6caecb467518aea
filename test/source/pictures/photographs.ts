/** Makes pictures for tests, with the metadata of real photographs. */
import sharp from 'sharp';

/** Returns a photograph with a place, a camera and a name in its Exif data. `orientation` is the Exif value: 6 is a quarter turn. */
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

/** Returns a photograph without metadata. */
export const aPlainPhotograph = (width: number, height: number, format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg') =>
  sharp({ create: { width, height, channels: 3, background: '#8a3b12' } })
    .toFormat(format)
    .toBuffer();

/** Returns an animated picture whose frames have one colour each. */
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

/** Returns a photograph of realistic file size in any format: coarse shapes under fine grain. */
export async function aHeavyPhotograph(width: number, height: number): Promise<Buffer> {
  const noise = (side: number, sigma: number) =>
    sharp({
      create: {
        width: side,
        height: side,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma },
      },
    })
      .png()
      .toBuffer();
  const forms = await sharp(await noise(48, 70))
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .toBuffer();
  const leaves = await sharp(await noise(400, 40))
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .toBuffer();
  return sharp(forms)
    .composite([{ input: leaves, blend: 'soft-light' }])
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** Inspects a picture without decoding it. The only file that imports image-size. */

import { imageSize } from 'image-size';
import { tell } from '../../language/messages/tell.ts';
import type { Fault } from '../../problem.ts';
import { endingOf, type Format, formatOfName } from './format.ts';
import { measureSvg } from './measure-svg.ts';
import { formatOf, readStructure } from './structure.ts';

/** Facts about a picture file. */
export interface Inspected {
  /** Size in pixels after applying the Exif orientation. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly format: Format;
  readonly isAnimated: boolean;
  /** True if the file may be published unchanged: the picture is upright and the file has no metadata. */
  readonly isPlain: boolean;
  /** True for an SVG with text. The look of the text depends on the fonts of the machine that renders the picture. */
  readonly hasText: boolean;
}

/** Maximum number of pixels in all frames together. A decoder needs 4 bytes for each pixel, so 480 MB for the maximum. */
export const mostPixels = 120_000_000;

const sizeOf = (bytes: Uint8Array, format: Format) => {
  if (format === 'SVG') return measureSvg(Buffer.from(bytes).toString('utf8'));
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return undefined;
  }
};

/** Returns the facts about a picture file, or the reason why the site cannot show the picture. */
export function inspect(file: string, bytes: Uint8Array): Inspected | Fault {
  const format = formatOf(bytes);
  const promised = formatOfName(file);
  const size = format && sizeOf(bytes, format);
  if (!format || (!size && readStructure(bytes, format).isWhole))
    return {
      what: tell('picture-cannot-be-read')`${file} is not a readable picture`,
      cure: tell('export-it-again')`export the picture again`,
    };
  if (promised !== format) {
    const name = `${file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))}.${endingOf(format)}`;
    return {
      what: tell('picture-of-other-format')`${file} is not ${promised ?? ''} but ${format}`,
      cure: tell('rename-or-export-again')`rename the file to ${name}, or export the picture again`,
    };
  }
  const { isWhole, hasMetadata, frames, orientation } = readStructure(bytes, format);
  if (!isWhole || !size)
    return {
      what: tell('picture-is-cut-short')`${file} is incomplete: the end of the picture is missing`,
      cure: tell('copy-it-again')`copy the picture again from its source`,
    };
  if (hasMetadata && frames > 1 && format !== 'GIF' && format !== 'WebP')
    return {
      what: tell(
        'animated-picture-with-metadata',
      )`the animated picture ${file} contains metadata (a location, a camera or a comment)`,
      cure: tell('remove-metadata')`remove the metadata with a picture editor, or export an animated WebP`,
    };
  if (frames > 1 && orientation !== 1)
    return {
      what: tell('animated-picture-is-turned')`the animated picture ${file} is rotated by its Exif metadata`,
      cure: tell('export-upright')`turn the picture upright in a picture editor, then export it without Exif metadata`,
    };
  const { width, height } = orientation >= 5 ? { width: size.height, height: size.width } : size;
  const pixels = width * height * frames;
  if (pixels > mostPixels) {
    const millions = Math.round(pixels / 1_000_000);
    const most = mostPixels / 1_000_000;
    return {
      what:
        frames > 1
          ? tell(
              'too-many-pixels-in-frames',
            )`${file} has ${millions} million pixels in ${frames} frames; the limit is ${most} million`
          : tell('too-many-pixels')`${file} has ${millions} million pixels; the limit is ${most} million`,
      cure: tell('make-it-smaller')`make the picture smaller: 2400 pixels on the longer side are enough`,
    };
  }
  return {
    width: width || undefined,
    height: height || undefined,
    format,
    isAnimated: frames > 1,
    // In AVIF, the rotation is part of the image, not of its metadata.
    isPlain: !hasMetadata && (orientation === 1 || format === 'AVIF'),
    hasText: format === 'SVG' && /<(?:[\w-]+:)?text[\s>]/.test(Buffer.from(bytes).toString('utf8')),
  };
}

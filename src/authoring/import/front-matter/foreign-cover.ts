/** Reads the cover picture of an article from front matter, in the formats that other generators use. */
import { plainText } from '../body/plain-text.ts';

/** Cover picture of an article in the archive, with its description, caption and credit. */
export interface ForeignCover {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/**
 * Description, caption and credit of the cover from separate fields of the front matter, such as `image_alt`. The field of the cover may
 * also contain a description, caption or credit; `readCover` then prefers that text.
 */
interface CoverWords {
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/**
 * Reads a cover from a path, from an object with a key such as `path`, `src` or `url`, or from the first member of a list. Returns
 * undefined if the value contains no path.
 */
export function readCover(value: unknown, around: CoverWords): ForeignCover | undefined {
  if (Array.isArray(value)) return readCover(value[0], around);
  const object: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const text = (...keys: readonly string[]) => {
    const found = keys.map(key => object[key]).find(member => typeof member === 'string' && member.trim() !== '');
    return typeof found === 'string' ? plainText(found) : undefined;
  };
  const address = typeof value === 'string' ? value.trim() : text('path', 'src', 'url', 'image', 'feature', 'file');
  if (address === undefined || !/[./]/.test(address)) return undefined;
  return {
    address,
    alt: text('alt', 'image_alt') ?? around.alt ?? '',
    caption: text('caption', 'title') ?? around.caption ?? '',
    credit: text('credit', 'attribution') ?? around.credit ?? '',
  };
}

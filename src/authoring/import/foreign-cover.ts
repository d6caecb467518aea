/** The lead picture of an article, in the shapes in which other programs name it. */
import { plainText } from './plain-text.ts';

export interface ForeignCover {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

interface CoverWords {
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/** A cover from a path, or from an object with `path`, `src`, `url` or `image`. */
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

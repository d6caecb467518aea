/** Reads the cover picture of an article from front matter, in the formats that other generators use. */
import { isWebUrl } from '../../../addresses.ts';
import type { NewCover } from '../archive/compose.ts';
import { plainText } from '../body/plain-text.ts';
import type { Resolver } from '../body/resolver.ts';
import type { Note } from '../changes.ts';
import { type Entry, type ForeignValues, foldName } from './foreign-values.ts';

/** Cover picture of an article in the archive, with the description, caption and credit of the picture. */
export interface ForeignCover {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/**
 * Description, caption and credit of the cover from separate fields of the front matter, such as `image_alt`. If the field of the cover also
 * contains a description, caption or credit, `readCover` prefers the text in the field of the cover.
 */
type CoverWords = Partial<Omit<ForeignCover, 'address'>>;

/** Describes a cover that the import leaves out: its address and its other fields, so that an editor can add the cover again. */
export const describeCover = ({ address, ...words }: ForeignCover): string =>
  [address, ...Object.entries(words).flatMap(([name, text]) => (text === '' ? [] : [`${name}: ${text}`]))].join('; ');

/** Returns a cover with its new path. If there is no file that browsers can show, reports the cover once, and returns undefined. */
export function convertCover(cover: ForeignCover, resolver: Resolver, note: Note): NewCover | undefined {
  const { address, caption, credit } = cover;
  const found = resolver.picture(address, true);
  if ('src' in found) return { src: found.src, alt: resolver.describe(cover), caption, credit };
  const isDistant = 'href' in found && isWebUrl(found.href);
  const why = 'why' in found ? `; ${found.why}` : '';
  note(isDistant ? 'distant-covers-left-out' : 'covers-left-out', describeCover(cover) + why);
  return undefined;
}

/** Words that occur in the names of cover fields, the most certain word first. */
const coverWords = ['cover', 'feature', 'hero', 'lead', 'banner', 'header', 'image', 'photo', 'picture', 'thumb'];

/** Functions that look for pictures in the archive and in the text of the article. */
interface CoverContext {
  /** Returns whether the archive has the picture with this address. */
  hasPicture(address: string): boolean;
  /** Returns whether the text already shows the picture that a field of the front matter names. */
  isShown(field: string): boolean;
}

/**
 * Finds the cover in a field with a usual name. Otherwise, looks for a field that has a word such as `cover` in the name, and the path of a
 * picture in the archive as value. Returns undefined if no field contains a cover.
 */
export function findCover(values: ForeignValues, context: CoverContext): ForeignCover | undefined {
  const around = {
    alt: values.text('coverAlt') ?? '',
    caption: values.text('coverCaption') ?? '',
    credit: values.text('coverCredit') ?? '',
  };
  const usual = values.entries('cover').find(({ value }) => readCover(value, around) !== undefined);
  const found = usual ?? findOtherField(values, context);
  const cover = found && readCover(found.value, around);
  if (!found || !cover) return undefined;
  const fold = foldName(found.name);
  const word = coverWords.find(one => fold.includes(one)) ?? fold;
  const stem = fold.slice(0, fold.indexOf(word) + word.length);
  const words = (...endings: readonly string[]) =>
    values.takeText(other => other.startsWith(stem) && endings.some(ending => other.endsWith(ending))) ?? '';
  return {
    ...cover,
    alt: cover.alt || words('alt', 'alttext'),
    caption: cover.caption || words('caption', 'title'),
    credit: cover.credit || words('credit', 'attribution', 'source', 'by'),
  };
}

function findOtherField(values: ForeignValues, { hasPicture, isShown }: CoverContext): Entry | undefined {
  const pictures = values.unread().filter(({ name, value }) => {
    const address = readCover(value)?.address;
    return address !== undefined && !isShown(name) && hasPicture(address);
  });
  const found = coverWords
    .map(word => pictures.find(({ name }) => foldName(name).includes(word)))
    .find(entry => entry !== undefined);
  return found && values.named([foldName(found.name)])[0];
}

/**
 * Reads a cover from a path, from an object with a key such as `path`, `src` or `url`, or from the first item of a list. Returns undefined
 * if the value contains no path.
 */
function readCover(value: unknown, around: CoverWords = {}): ForeignCover | undefined {
  if (Array.isArray(value)) return readCover(value[0], around);
  const object: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const text = (...keys: readonly string[]) => {
    const found = keys.map(key => object[key]).find(member => typeof member === 'string' && member.trim() !== '');
    return typeof found === 'string' ? plainText(found) : undefined;
  };
  const address = typeof value === 'string' ? value.trim() : text('path', 'src', 'url', 'image', 'feature', 'file');
  if (address === undefined || !(address.includes('.') || address.includes('/'))) return undefined;
  return {
    address,
    alt: text('alt', 'image_alt') ?? around.alt ?? '',
    caption: text('caption', 'title') ?? around.caption ?? '',
    credit: text('credit', 'attribution') ?? around.credit ?? '',
  };
}

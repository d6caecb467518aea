/** Parses the arguments of a shortcode or template tag. */
import { replaceBreaks } from '../../../language/white-space.ts';

export interface TagArguments {
  /** Arguments without a name, in the order of the tag. */
  readonly words: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

const argument = /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s,"'`]+))/g;

/**
 * Parses the arguments of a tag: `word`, `"quoted words"`, `name=value` or `name: value`, separated by spaces or commas. Converts names to
 * lower case.
 */
export function readArguments(text: string): TagArguments {
  const words: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, double, single, tick, bare] of text.matchAll(argument)) {
    const written = replaceBreaks(double ?? single ?? tick ?? bare ?? '').trim();
    const value = written.replaceAll('\\"', '"').replaceAll("\\'", "'");
    if (name === undefined) words.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { words, named };
}

const endOfPicture = /\.(?:avif|gif|jpe?g|png|svg|webp|tiff?|bmp)(?:[?#]|$)/i;
const isAddress = (word: string) =>
  ['/', 'https://', 'http://'].some(start => word.startsWith(start)) || endOfPicture.test(word);

/**
 * Parses `"src" "description"` or, if `withClass` is true, `"src" "class" "description"`. The description may contain unescaped
 * quotation marks. Returns undefined for any other text.
 */
export function readQuotedPicture(text: string, withClass: boolean): NamedPicture | undefined {
  const pattern = withClass ? /^\s*"([^"]+)"\s+"[^"]*"\s+"([\s\S]*)"\s*$/ : /^\s*"([^"]+)"\s+"([\s\S]*)"\s*$/;
  const [, address, written = ''] = pattern.exec(text) ?? [];
  if (address === undefined) return undefined;
  const alt = replaceBreaks(written.replaceAll('\\"', '"'));
  const isQuoted = alt.length > 1 && alt.startsWith('"') && alt.endsWith('"');
  return { address, alt: isQuoted ? alt.slice(1, -1) : alt, caption: '' };
}

/** Returns whether a tag with this name shows a picture. Many sites choose their own names for picture tags, such as `legacy-img`. */
export const isPictureTag = (name: string) => /img|image|(?<!con)fig|photo|picture|lightbox/i.test(name);

/** Text and address that the arguments of an unknown tag contain. */
export interface Told {
  /** Text that readers may have seen; empty if there is none. */
  readonly words: string;
  /** Address that readers may have followed; undefined if there is none. */
  readonly address: string | undefined;
}

/** Finds the text and the address in the arguments of an unknown tag. An unnamed argument is text if it contains a space. */
export function readTold({ words, named }: TagArguments): Told {
  const address = named.href ?? named.url ?? named.link ?? words.find(isAddress);
  const text = named.text ?? named.label ?? named.title ?? named.caption ?? named.quote ?? named.content ?? named.alt;
  return { words: text ?? words.filter(word => word !== address && word.includes(' ')).join(' '), address };
}

/** Picture that the arguments of a tag describe. */
export interface NamedPicture {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
}

/**
 * Finds the picture that the arguments of a tag describe. The address of the picture is a named argument such as `src`, or the first unnamed
 * argument that looks like an address. The description is `alt`, or the last unnamed argument after the address. Returns undefined if there is no
 * address.
 */
export function readPicture({ words, named }: TagArguments): NamedPicture | undefined {
  const address =
    named.src ?? named.image ?? named.url ?? named.path ?? named.file ?? named.image_path ?? words.find(isAddress);
  if (address === undefined || address === '') return undefined;
  const others = words.slice(words.indexOf(address) + 1);
  const credit = named.attr ?? named.credit ?? '';
  const caption = named.caption ?? named.title ?? '';
  return {
    address,
    alt: named.alt ?? (named.caption === undefined ? (others.at(-1) ?? '') : ''),
    caption: credit === '' ? caption : `${caption} | ${credit}`,
  };
}

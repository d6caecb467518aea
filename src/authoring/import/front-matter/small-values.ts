/** Reads licences, sources and content warnings from front matter. */
import { isWebUrl } from '../../../addresses.ts';
import { nameOfAddress } from '../body/embeds.ts';
import { plainText } from '../body/plain-text.ts';
import { type Entry, foldName } from './foreign-values.ts';
import { isNothing, isSwitch, isYes } from './switches.ts';

/** Name and address of a work or a publication. */
export interface Reference {
  readonly name: string;
  readonly url: string | undefined;
}

/** Returns all strings in a string, a list or an object. Leaves out booleans such as `true`. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return isSwitch(value) || isNothing(value) ? [] : [plainText(value)].filter(text => text !== '');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Reads a licence or a copyright notice from a text, a list, or an object with a name and an address. */
export const readRights = (value: unknown) => textsOf(value).join(', ') || undefined;

/**
 * Reads a source from a name, an address or both; returns undefined if both are missing. Ignores a name that looks like a file path, because
 * a conversion program, not the author, wrote this name.
 */
export function readReference(source: unknown, address: string | undefined): Reference | undefined {
  const texts = textsOf(source);
  const url = [address, ...texts].find(text => text !== undefined && isWebUrl(text));
  const name = texts.find(
    text => !isWebUrl(text) && /\p{L}/u.test(text) && !/[\\/]|\.\w+$|^(?:visual|source)$/.test(text),
  );
  const shown = name ?? (url === undefined ? undefined : nameOfAddress(new URL(url).origin));
  return shown === undefined ? undefined : { name: shown, url };
}

/**
 * Reads a warning about the content; returns undefined if the entry contains no warning. Puts a label before a value that has no label, so
 * that `violence` becomes `Content warning: violence`. For a switch such as `true`, returns only the label.
 */
export function readWarning(entry: Entry | undefined): string | undefined {
  if (!entry) return undefined;
  const name = foldName(entry.name);
  const label = name === 'tw' || name.startsWith('trigger') ? 'Trigger warning' : 'Content warning';
  const text = textsOf(entry.value).join(', ');
  if (text !== '') return /^[\p{L} ]{1,30}[:：]/u.test(text) ? text : `${label}: ${text}`;
  return typeof entry.value === 'string' && isYes(entry.value) ? label : undefined;
}

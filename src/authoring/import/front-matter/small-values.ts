/** Reads licences, sources and content warnings from front matter. */
import { plainText } from '../body/plain-text.ts';
import { type Entry, foldName } from './foreign-values.ts';
import { isNothing, isSwitch, isYes } from './switches.ts';

/** Name and address of a work or a publication. */
export interface Reference {
  readonly name: string;
  readonly url: string | undefined;
}

const isUrl = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);

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
  const url = [address, ...texts].find(text => text !== undefined && isUrl(text));
  const name = texts.find(
    text => !isUrl(text) && /\p{L}/u.test(text) && !/[\\/]|\.\w+$|^(?:visual|source)$/.test(text),
  );
  const shown = name ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, ''));
  return shown === undefined ? undefined : { name: shown, url };
}

/**
 * Reads a warning about the content; returns undefined if the entry contains no warning. Puts a label before a value that has no label, so
 * that `violence` becomes `Content warning: violence`. For a switch such as `true`, returns only the label.
 */
export function readWarning(entry: Entry | undefined): string | undefined {
  if (!entry) return undefined;
  const label = /^(?:tw|trigger.*)$/.test(foldName(entry.name)) ? 'Trigger warning' : 'Content warning';
  const text = textsOf(entry.value).join(', ');
  if (text !== '') return /^[\p{L} ]{1,30}[:：]/u.test(text) ? text : `${label}: ${text}`;
  return typeof entry.value === 'string' && isYes(entry.value) ? label : undefined;
}

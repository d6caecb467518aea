/** Finds telephone numbers and mail addresses that only the address of a link has, for forms in which nobody can follow a link. */
import { decode } from '../addresses.ts';

/** A telephone number or a mail address. */
export interface Contact {
  readonly text: string;
  readonly isPhone: boolean;
}

/** Matches a telephone number or a mail address as the address of a link, without its parameters. */
const address = /^(tel|mailto):([^?;]+)/i;

/** Returns the contact in the address of a link; undefined if the link leads elsewhere. */
export function contactOf(href: string): Contact | undefined {
  const [, scheme, text] = address.exec(href) ?? [];
  return scheme && text ? { text: decode(text), isPhone: scheme.toLowerCase() === 'tel' } : undefined;
}

/** Returns whether words of a link tell the contact by themselves: `Call 110` does, `Call us` does not. */
export const tells = (words: string, { isPhone }: Contact): boolean => (isPhone ? /\d/ : /@/).test(words);

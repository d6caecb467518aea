/** Parses the addresses in a text. An address leads to an article or file, a path of the site, an anchor in the same text, or an external URL. */

import { posix } from 'node:path';
import { type Base, decode } from '../../addresses.ts';
import { findUnseen, leaveOutUnseen } from '../../language/characters.ts';
import { tell } from '../../language/messages/tell.ts';
import type { Message } from '../../message.ts';
import type { Fault } from '../../problem.ts';

/**
 * Target of an address. `elsewhere`: an external URL. `here`: an anchor in the same text. `site`: a path of the site. `file`: a file of the
 * publication. `nowhere`: an invalid address, with its problem. `rest` is the query and the fragment as written.
 */
export type Reference =
  | { readonly to: 'elsewhere'; readonly href: string }
  | { readonly to: 'here'; readonly fragment: string }
  | { readonly to: 'site'; readonly path: string; readonly rest: string }
  | { readonly to: 'file'; readonly file: string; readonly rest: string }
  | { readonly to: 'nowhere'; readonly what: Message; readonly cure: Message };

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);

const fullWidthScheme = /^(https?|mailto|tel)([:：][/／]{0,2})/i;

/** Returns the problem with an address that contains an invisible character, or a full-width colon or slash after its scheme. */
function findSlip(written: string): Fault | undefined {
  const unseen = findUnseen(written);
  if (unseen !== undefined)
    return {
      what: tell('unseen-character-in-address')`this address contains an invisible character: ${unseen}`,
      cure: tell('write-this')`write ${leaveOutUnseen(written)}`,
    };
  const [beginning, name = '', marks = ''] = fullWidthScheme.exec(written) ?? [];
  const wide = /[：／]/.exec(marks)?.[0];
  if (beginning === undefined || wide === undefined) return undefined;
  return {
    what: tell('wide-character-in-address')`this address contains a full-width "${wide}"`,
    cure: tell('write-this')`write ${name + marks.normalize('NFKC') + written.slice(beginning.length)}`,
  };
}

/** Parses an address. `from` is the file that contains it, as a path from the publication folder. */
export function parseReference(address: string, from: string): Reference {
  // Browsers also ignore tabs and line breaks in an address, and white space around the address.
  const written = address
    .replace(/[\t\n\r]/g, '')
    .replace(/^[\p{Cc}\s]+/u, '')
    .trim();
  const slip = findSlip(written);
  if (slip) return { to: 'nowhere', ...slip };
  const name = scheme.exec(written)?.[1]?.toLowerCase();
  if (name) {
    if (!allowedSchemes.has(name)) {
      return {
        to: 'nowhere',
        what: tell('scheme-not-allowed')`an address cannot begin with "${name}:"`,
        cure: tell(
          'use-https-or-path',
        )`begin the address with "https:", "mailto:" or "tel:", or write the path of a file`,
      };
    }
    return /^https?$/.test(name) && !URL.canParse(written)
      ? {
          to: 'nowhere',
          what: tell('not-a-full-address')`"${written}" is not a full address`,
          cure: tell('write-one-such-as')`write a full address such as ${'https://example.org/page'}`,
        }
      : { to: 'elsewhere', href: written };
  }
  const completed = /^(?:\/\/|www\.)/i.test(written) && `https://${written.replace(/^\/\//, '')}`;
  if (completed)
    return {
      to: 'nowhere',
      what: tell('address-without-scheme')`the address "${written}" does not begin with "https://"`,
      cure: tell('write-this')`write ${completed}`,
    };
  if (written.startsWith('#')) return { to: 'here', fragment: written };
  if (written === '')
    return {
      to: 'nowhere',
      what: tell('address-is-empty')`the address is empty`,
      cure: tell('write-where-it-leads')`write the address of the page or the picture`,
    };
  const cut = written.search(/[?#]/);
  const path = decode(cut === -1 ? written : written.slice(0, cut)).normalize('NFC');
  const rest = cut === -1 ? '' : written.slice(cut);
  if (path.startsWith('/')) return { to: 'site', path: posix.normalize(path), rest };
  const file = posix.normalize(posix.join(posix.dirname(from), path));
  if (file.startsWith('../') || file === '..') {
    return {
      to: 'nowhere',
      what: tell('leads-outside-publication')`"${written}" is outside the publication folder`,
      cure: tell(
        'copy-file-beside-article',
      )`copy the file into the folder of the article, then write only the file name`,
    };
  }
  return { to: 'file', file, rest };
}

/**
 * Returns the path on the publication's own site to which a full address leads: `https://own.example/2017/x/` → `/2017/x/`. Returns undefined
 * for an address of another site. The address may begin with `http:` instead of `https:`.
 */
export function findOwnAddress(
  href: string,
  roots: readonly Base[],
): { readonly path: string; readonly rest: string } | undefined {
  if (roots.length === 0 || !/^https?:/i.test(href)) return undefined;
  const { host, pathname, search, hash } = new URL(href);
  const path = posix.normalize(decode(pathname).normalize('NFC'));
  const root = roots.find(({ origin, path: above }) => origin.endsWith(`//${host}`) && `${path}/`.startsWith(above));
  return root && { path: `/${path.slice(root.path.length)}`, rest: search + hash };
}

/** Reads pages that a browser saved as one MIME file (.mhtml or .mht). Spec: RFC 2557. */

import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import { schemeOf, withoutQuery } from '../foreign-address.ts';
import { UnreadableError } from '../unreadable.ts';
import { type PagePart, readParts } from './mail/mime.ts';
import type { Manuscript } from './manuscript.ts';
import type { OpenPicture } from './page-pictures.ts';
import { readMarkup, readPage } from './read-page.ts';

const headers = /^(?:[A-Z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}?Content-Type:\s*multipart\//i;

/** Returns whether a file begins with the headers of a multipart MIME file. */
const isArchive = (bytes: Buffer) => headers.test(`${bytes.subarray(0, 5000).toString('latin1').trimStart()}\n`);

/**
 * Reads a saved page: an HTML file with its pictures in the same folder, or a MIME file with its pictures inside. `zone` is the time zone of
 * the publication. Throws UnreadableError if a MIME file contains no page.
 */
export async function readSavedPage(bytes: Buffer, file: string, zone: string): Promise<Manuscript> {
  if (!isArchive(bytes)) return readPage(bytes, file, zone);
  const parts = await readParts(bytes).catch(() => []);
  // The first HTML part is the page itself. Frames of the page come after it.
  const page = parts.find(({ type }) => type === 'text/html');
  if (!page)
    throw new UnreadableError(
      tell('no-page-in-file')`the file contains no web page`,
      tell('save-page-again')`open the page in a browser, and save it again`,
    );
  return readMarkup({ bytes: page.bytes, charset: page.charset, open: insideArchive(parts, page) }, zone);
}

/** Returns a function that finds pictures among the parts of a MIME file, by Content-ID or by address. */
function insideArchive(parts: readonly PagePart[], page: PagePart): OpenPicture {
  const base = page.address ?? 'thismessage:/';
  const byId = new Map(parts.map(part => [part.id, part]));
  const byAddress = new Map(
    parts.flatMap(part => (part.address === undefined ? [] : [[wholeAddress(part.address, base), part] as const])),
  );
  return address => {
    const whole = wholeAddress(address, base);
    const part = schemeOf(address) === 'cid' ? byId.get(decode(address.slice(4))) : byAddress.get(whole);
    return part && { bytes: part.bytes, name: nameIn(part.address ?? '') };
  };
}

/** Returns an address as an absolute URL without its fragment. `base` is the address of the page. */
function wholeAddress(address: string, base: string): string {
  const url = URL.parse(address, base);
  if (url) url.hash = '';
  return url?.href ?? address;
}

/** Returns the file name in an address; `picture` if there is none. */
const nameIn = (address: string) =>
  decode(withoutQuery(address).replaceAll('\\', '/').split('/').at(-1) ?? '') || 'picture';

/** Takes the pictures of a saved page from the page itself and its folder. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, posix, resolve, sep } from 'node:path';
import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import { isPicture } from '../body/pictures.ts';
import { isOnWeb, schemeOf, withoutQuery, withScheme } from '../foreign-address.ts';
import type { Addresses } from '../from-html/address-rules.ts';
import type { PictureBox } from './picture-box.ts';
import { readCapped } from './size-limits.ts';

/** Bytes of a picture, and its file name. */
interface PictureFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Function that finds a picture by its address in a page. Returns `outside` for a file outside of the page's folder. */
export type OpenPicture = (address: string) => PictureFile | 'outside' | undefined;

/**
 * Returns a function that finds the pictures of the page `file` in the folder of the page. If the address of a picture is on the web, finds a
 * file with the same name: a browser may save a picture beside a page and still leave the web address in the page.
 */
export function besidePage(file: string): OpenPicture {
  const folder = realpathSync(dirname(resolve(file)));
  const stem = parse(file).name;
  return address => {
    const path = decode(withoutQuery(address));
    // Several pictures on the web often share a name without an extension, such as `640`.
    const whole = withScheme(address);
    const isNamed = isOnWeb(whole) && isPicture(path);
    const isLocal = schemeOf(whole) === undefined;
    const beside = [`${stem}_files`, `${stem}.files`, '.'].map(place => join(place, posix.basename(path)));
    const places = isNamed ? beside : isLocal ? [path] : [];
    const found = places.map(place => resolve(folder, place)).find(isFile);
    if (found === undefined) return undefined;
    const isInside = realpathSync(found).startsWith(folder + sep);
    return isInside ? { bytes: readCapped(found), name: basename(found) } : 'outside';
  };
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Returns functions that keep the web links of a page, add its pictures to `box`, and ask the editor for missing pictures. */
export const addressesOfPage = (open: OpenPicture, box: PictureBox): Addresses =>
  box.addresses((address, others) => {
    const added = addPicture([address, ...others], open, box);
    if (!added) box.questions.push(askFor(address, open(address) === 'outside'));
    return added?.name;
  });

/** Result of adding a picture. Contains the new name of the picture; undefined if browsers cannot show the picture. */
interface AddedPicture {
  readonly name: string | undefined;
}

/**
 * Adds a picture to the box. If the picture has several addresses, skips addresses of tiny pictures, which pages show only while the real
 * picture loads. An address that begins with `data:` contains the picture itself. Returns undefined if no picture is found at the addresses.
 */
export function addPicture(addresses: readonly string[], open: OpenPicture, box: PictureBox): AddedPicture | undefined {
  const read = addresses.flatMap((address): readonly PictureFile[] => {
    const found = open(address);
    if (found !== undefined) return found === 'outside' ? [] : [found];
    const bytes = box.decode(address);
    return bytes ? [{ bytes, name: 'picture' }] : [];
  });
  const found =
    read.find(({ bytes }) => !box.isDot(bytes)) ?? (addresses.map(withScheme).some(isOnWeb) ? undefined : read[0]);
  return found && { name: box.add(found.bytes, found.name) };
}

function askFor(address: string, isOutside: boolean): Message {
  const shown = address.slice(0, 120);
  if (schemeOf(address) === 'data')
    return tell('damaged-picture-left-out')`a damaged picture inside the text (${'picture'}) was left out`;
  return isOutside
    ? tell('picture-outside-page-folder')`the picture ${shown} is outside the page’s folder and was left out`
    : tell(
        'picture-not-beside-page',
      )`the picture ${shown} is not in the folder of the page: save the picture and add it to the article`;
}

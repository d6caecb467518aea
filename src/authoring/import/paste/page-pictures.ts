/** Takes the pictures of a saved page from the page itself and its folder. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Addresses } from '../from-html/address-rules.ts';
import type { PictureBox } from './picture-box.ts';
import { readCapped } from './read-capped.ts';

/** Bytes of a picture, and its name on the disk or on the web. */
interface PictureFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Function that finds a picture by the address in a page. Returns `outside` for a file outside of the page's folder. */
export type OpenPicture = (address: string) => PictureFile | 'outside' | undefined;

/**
 * Returns a function that finds the pictures of the page `file` in the folder of the page. For a picture on the web, finds a file with the
 * name of the picture: a browser that saves a page may leave the address of a picture as it was.
 */
export function besidePage(file: string): OpenPicture {
  const folder = realpathSync(dirname(resolve(file)));
  const stem = basename(file).replace(/\.\w+$/, '');
  const folders = [`${stem}_files`, `${stem}.files`, '.'];
  return address => {
    const path = decode(address.replace(/[?#].*$/, ''));
    // A name without an extension, such as `640`, is often the name of several pictures.
    const isNamed = isOnWeb(address) && /\w\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path);
    const isLocal = !isOnWeb(address) && !/^[a-z][\w+.-]*:/i.test(address);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const places = isNamed ? folders.map(place => join(place, name)) : isLocal ? [path] : [];
    const found = places.map(place => resolve(folder, place)).find(isFile);
    if (found === undefined) return undefined;
    return isInside(found) ? { bytes: readCapped(found), name: basename(found) } : 'outside';
  };

  function isInside(path: string): boolean {
    return realpathSync(path).startsWith(folder + sep);
  }
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/**
 * Returns a function that adds the pictures of a page to `box`. If a picture has several addresses, uses the first that leads to a picture
 * larger than a dot, because a dot is only a placeholder until a browser loads the picture.
 */
export function pictureFrom(open: OpenPicture, box: PictureBox): Addresses['picture'] {
  return ({ address, others, alt, caption }) => {
    const all = [address, ...others];
    const read = all.map(readPicture).filter(picture => picture !== undefined);
    const found = read.find(({ bytes }) => !box.isDot(bytes)) ?? (all.some(isOnWeb) ? undefined : read[0]);
    const name = found && box.add(found.bytes, found.name);
    if (found === undefined) askFor(address);
    return name === undefined ? undefined : { src: name, alt: box.describe(name, alt), caption };
  };

  function readPicture(address: string): PictureFile | undefined {
    const found = open(address);
    if (found !== undefined) return found === 'outside' ? undefined : found;
    const bytes = box.decode(address);
    return bytes && { bytes, name: 'picture' };
  }

  function askFor(address: string): void {
    const shown = address.slice(0, 120);
    box.questions.push(
      /^data:/i.test(address)
        ? tell('damaged-picture-left-out')`a damaged picture inside the text (${'picture'}) was left out`
        : open(address) === 'outside'
          ? tell('picture-outside-page-folder')`the picture ${shown} is outside the page’s folder and was left out`
          : tell(
              'picture-not-beside-page',
            )`the picture ${shown} is not in the folder of the page: save the picture and add it to the article`,
    );
  }
}

const isOnWeb = (address: string) => /^(?:https?:)?\/\//i.test(address);

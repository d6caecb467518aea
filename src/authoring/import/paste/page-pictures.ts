/** Takes the pictures of a saved page from the page itself and its folder. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Addresses } from '../from-html/address-rules.ts';
import type { PictureBox } from './picture-box.ts';
import { readCapped } from './read-capped.ts';

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
  const stem = basename(file).replace(/\.\w+$/, '');
  const folders = [`${stem}_files`, `${stem}.files`, '.'];
  return address => {
    const path = decode(address.replace(/[?#].*$/, ''));
    // Several pictures on the web often share a name without an extension, such as `640`.
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

/** Returns a function that adds the pictures of a page to `box`, and asks the editor for missing pictures. */
export function pictureFrom(open: OpenPicture, box: PictureBox): Addresses['picture'] {
  const pictures = picturesFrom(open, box);
  return ({ address, others, alt, caption }) => {
    const name = pictures.add([address, ...others]);
    if (name === 'missing') box.questions.push(askFor(address, pictures.isOutside(address)));
    return name === undefined || name === 'missing' ? undefined : { src: name, alt: box.describe(name, alt), caption };
  };
}

/** Finds the pictures of a text by their addresses in the text. */
interface Pictures {
  /**
   * Adds a picture to the box and returns its new name. If the picture has several addresses, skips addresses of tiny pictures, which pages
   * show only while the real picture loads. Returns `missing` if no picture is found at the addresses. Returns undefined if browsers cannot
   * show the picture.
   */
  add(addresses: readonly string[]): string | undefined;
  /** Returns whether an address leads to a file outside the folder of the text. */
  isOutside(address: string): boolean;
}

/** Returns an object that finds pictures with `open`. Decodes a picture itself if its address begins with `data:`. */
export function picturesFrom(open: OpenPicture, box: PictureBox): Pictures {
  return {
    add: all => {
      const read = all.map(readPicture).filter(picture => picture !== undefined);
      const found = read.find(({ bytes }) => !box.isDot(bytes)) ?? (all.some(isOnWeb) ? undefined : read[0]);
      return found === undefined ? 'missing' : box.add(found.bytes, found.name);
    },
    isOutside: address => open(address) === 'outside',
  };

  function readPicture(address: string): PictureFile | undefined {
    const found = open(address);
    if (found !== undefined) return found === 'outside' ? undefined : found;
    const bytes = box.decode(address);
    return bytes && { bytes, name: 'picture' };
  }
}

function askFor(address: string, isOutside: boolean): Message {
  const shown = address.slice(0, 120);
  if (/^data:/i.test(address))
    return tell('damaged-picture-left-out')`a damaged picture inside the text (${'picture'}) was left out`;
  return isOutside
    ? tell('picture-outside-page-folder')`the picture ${shown} is outside the page’s folder and was left out`
    : tell(
        'picture-not-beside-page',
      )`the picture ${shown} is not in the folder of the page: save the picture and add it to the article`;
}

const isOnWeb = (address: string) => /^(?:https?:)?\/\//i.test(address);

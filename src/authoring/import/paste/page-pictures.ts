/** Takes the pictures of a saved page from the page itself and its folder. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Message } from '../../../message.ts';
import type { Addresses } from '../from-html/address-rules.ts';
import type { PictureBox } from './picture-box.ts';
import { readCapped } from './read-capped.ts';

/** Returns a function that adds the pictures of the page `file` to `box`, and asks the editor for missing pictures. */
export function pictureFrom(file: string, box: PictureBox): Addresses['picture'] {
  const pictures = picturesBeside(file, box);
  return ({ address, others, alt, caption }) => {
    const name = pictures.add([address, ...others]);
    if (name === 'missing') box.questions.push(askFor(address, pictures.isOutside(address)));
    return name === undefined || name === 'missing' ? undefined : { src: name, alt: box.describe(name, alt), caption };
  };
}

/** Picture of a text, by its addresses. */
interface Pictures {
  /**
   * Adds a picture to the box and returns its new name. If the picture has several addresses, uses the first that leads to a picture larger than
   * a dot, because a dot is only a placeholder until a browser loads the picture. Returns `missing` if no address leads to a file in the folder
   * of the text, and undefined if browsers cannot show the picture.
   */
  add(addresses: readonly string[]): string | undefined;
  /** Returns whether an address leads to a file outside the folder of the text. */
  isOutside(address: string): boolean;
}

/** Finds pictures in the folder of the text `file`. */
export function picturesBeside(file: string, box: PictureBox): Pictures {
  const folder = realpathSync(dirname(resolve(file)));
  return {
    add: all => {
      const read = all.map(readPicture).filter(picture => picture !== undefined);
      const found = read.find(({ bytes }) => !box.isDot(bytes)) ?? (all.some(isOnWeb) ? undefined : read[0]);
      return found === undefined ? 'missing' : box.add(found.bytes, found.name);
    },
    isOutside: address => {
      const path = pathOf(address);
      return path !== undefined && !isInside(path);
    },
  };

  function readPicture(address: string): { readonly bytes: Uint8Array; readonly name: string } | undefined {
    const path = pathOf(address);
    const bytes = path === undefined ? box.decode(address) : isInside(path) ? readCapped(path) : undefined;
    return bytes && { bytes, name: path === undefined ? 'picture' : basename(path) };
  }

  function pathOf(address: string): string | undefined {
    if (isOnWeb(address) || /^[a-z][\w+.-]*:/i.test(address)) return undefined;
    const path = resolve(folder, decode(address.replace(/[?#].*$/, '')));
    return existsSync(path) && statSync(path).isFile() ? path : undefined;
  }

  function isInside(path: string): boolean {
    return realpathSync(path).startsWith(folder + sep);
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

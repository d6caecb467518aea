/** Takes the pictures of a saved page from the page itself and its folder. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { decode } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Addresses } from '../from-html/address-rules.ts';
import type { PictureBox } from './picture-box.ts';
import { readCapped } from './read-capped.ts';

/**
 * Returns a function that adds the pictures of the page `file` to `box`. If a picture has several addresses, uses the first that leads to a
 * picture larger than a dot, because a dot is only a placeholder until a browser loads the picture.
 */
export function pictureFrom(file: string, box: PictureBox): Addresses['picture'] {
  const folder = realpathSync(dirname(resolve(file)));
  return ({ address, others, alt, caption }) => {
    const all = [address, ...others];
    const read = all.map(readPicture).filter(picture => picture !== undefined);
    const found = read.find(({ bytes }) => !box.isDot(bytes)) ?? (all.some(isOnWeb) ? undefined : read[0]);
    const name = found && box.add(found.bytes, found.name);
    if (found === undefined) askFor(address);
    return name === undefined ? undefined : { src: name, alt: box.describe(name, alt), caption };
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

  function askFor(address: string): void {
    const path = pathOf(address);
    const shown = address.slice(0, 120);
    box.questions.push(
      /^data:/i.test(address)
        ? tell('damaged-picture-left-out')`a damaged picture inside the text (${'picture'}) was left out`
        : path !== undefined && !isInside(path)
          ? tell('picture-outside-page-folder')`the picture ${shown} is outside the page’s folder and was left out`
          : tell(
              'picture-not-beside-page',
            )`the picture ${shown} is not in the folder of the page: save the picture and add it to the article`,
    );
  }
}

const isOnWeb = (address: string) => /^(?:https?:)?\/\//i.test(address);

/** Finds the targets of the links and pictures of a submitted Markdown file. */
import { isWebUrl } from '../../../addresses.ts';
import { tell } from '../../../language/messages/tell.ts';
import { isPlaceholder, placeholder } from '../archive/archive-resolver.ts';
import { wordsOfName } from '../body/pictures.ts';
import type { Resolver } from '../body/resolver.ts';
import type { Note } from '../changes.ts';
import { keepSafeLink } from '../from-html/html-to-markdown.ts';
import { addPicture, besidePage } from './page-pictures.ts';
import type { PictureBox } from './picture-box.ts';

/**
 * Creates a resolver for the Markdown file `path`. The resolver adds the pictures in the folder of this file to `box` and turns pictures on
 * the web into links. The resolver replaces a link to a file with the text of the link, because an import leaves out linked files.
 */
export function resolverFor(path: string, box: PictureBox, note: Note): Resolver {
  const open = besidePage(path);
  const names = new Map<string, string | undefined>();
  return {
    link: address => {
      const href = address.startsWith('#') ? address : keepSafeLink(address);
      if (href !== undefined) return { href };
      note('dead-links-made-text', address);
      return { plain: 'words' };
    },
    picture: (address, isCover = false) => {
      if (isPlaceholder(address)) return { src: address };
      if (isWebUrl(address)) return { href: address };
      if (!names.has(address)) {
        const added = addPicture([address], open, box);
        if (!added && isCover) return { gone: true };
        names.set(address, added?.name);
        if (!added)
          box.questions.push(
            tell(
              'picture-beside-markdown',
            )`the picture ${address.slice(0, 120)} was not imported: put the picture file beside the article, and add the picture to the text`,
          );
      }
      const name = names.get(address);
      return name === undefined ? { gone: true } : { src: placeholder('file', name) };
    },
    describe: ({ alt, caption, address }) => {
      const name = names.get(address);
      return name === undefined ? alt.trim() || caption.trim() || wordsOfName(address) : box.describe(name, alt);
    },
  };
}

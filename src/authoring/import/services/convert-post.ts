/** Converts the HTML of a post to Markdown. */
import { decodeEntities } from '../body/plain-text.ts';
import type { Note } from '../changes.ts';
import { addressesOfPicture, attribute } from '../from-html/address-rules.ts';
import { elementsOf, unwrap, wordsOf } from '../from-html/nodes.ts';
import { convertPieces, parseContent, writeContent } from '../wordpress/convert-html.ts';
import type { HtmlContext } from '../wordpress/html-context.ts';
import { Pieces } from '../wordpress/pieces.ts';
import type { Post, ServiceExport } from './post.ts';

export interface PostContext {
  readonly service: ServiceExport;
  readonly note: Note;
  /** Returns the address to write for a picture: the path of its local copy, or the address itself. */
  locate(address: string): string;
}

export function convertPost(post: Post, { service, note, locate }: PostContext): string {
  const address = (written: string) => service.address(decodeEntities(written));
  const context: HtmlContext = {
    uploads: {
      get: () => undefined,
      of: () => [],
      ofFile: () => undefined,
      locate: written => locate(address(written)),
    },
    pieces: new Pieces(),
    note,
    id: '',
    sharedBlock: () => undefined,
    address,
  };
  const body = parseContent(post.html, context);
  service.settle(body, post, note);
  unlinkPictures(body, service);
  convertPieces(body, context);
  return writeContent(body, context);
}

/** Removes a link around a picture if it leads to a larger copy of the same picture. The picture then gets the address of the larger copy. */
function unlinkPictures(body: Element, { picturePath }: ServiceExport): void {
  for (const anchor of elementsOf(body, 'a[href]')) {
    const images = elementsOf(anchor, 'img');
    const [image] = images;
    const target = decodeEntities(attribute(anchor, 'href'));
    if (!image || images.length > 1 || wordsOf(anchor) !== '' || picturePath(target) === undefined) continue;
    if (addressesOfPicture(image).some(address => picturePath(address) !== undefined))
      image.setAttribute('src', target);
    unwrap(anchor);
  }
}

/** Describes the cover picture of an article in the vocabulary of https://schema.org/. */
import type { ImageObject } from 'schema-dts';
import { addressOf } from '../../src/addresses.ts';
import type { Piece } from '../../src/catalogue/catalogue.ts';
import type { Frame } from '../../src/site/frame.ts';
import type { Cover } from '../../src/source/article/article.ts';
import { itselfOf, listParts } from '../../src/source/pictures/plan.ts';
import { party } from './parties.ts';

/** Returns a description of the cover picture, and the URLs of its crops in the three aspect ratios that search engines recommend. */
export function images(frame: Frame, cover: Cover, piece: Piece): readonly (ImageObject | string)[] {
  return [image(frame, cover, piece), ...listParts(cover, cover.focus).map(({ address }) => frame.url(address))];
}

function image(frame: Frame, cover: Cover, { photographer }: Piece): ImageObject {
  const { width, height } = itselfOf(cover) ?? cover;
  return {
    '@type': 'ImageObject',
    url: frame.url(addressOf.file(cover.file)),
    ...(width && { width: { '@type': 'QuantitativeValue', value: width } }),
    ...(height && { height: { '@type': 'QuantitativeValue', value: height } }),
    ...(cover.caption && { caption: cover.caption }),
    ...(cover.credit && { creditText: cover.credit }),
    ...(photographer.length > 0 && { creator: photographer.map(one => party(frame, one)) }),
  };
}

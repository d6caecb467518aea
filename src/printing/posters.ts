/** Gathers what posters show: the articles, their codes, and a figure for each article without a picture. */
import type { Figure, Poster } from '../../layouts/print/poster.ts';
import { drawPoster } from '../../layouts/print/poster.ts';
import type { Piece } from '../catalogue/catalogue.ts';
import { tell } from '../language/messages/tell.ts';
import type { BareFrame } from '../site/frame.ts';
import type { PageCode } from '../site/kind.ts';
import { everyElement, parseNodes, textOf } from '../site/tree.ts';
import type { Job } from './jobs.ts';

/** Returns the job that prints the poster of an article. */
export const posterJob = (frame: BareFrame, piece: Piece, code: PageCode): Job => {
  const { year, slug, title, body, cover, file } = piece.article;
  const poster: Poster = { piece, code, figure: cover ? undefined : firstFigure(body) };
  return {
    file: `poster-${year}-${slug}-${frame.language}.pdf`,
    codes: [code],
    style: 'poster',
    draw: look => drawPoster(frame, look, poster),
    tooLong: {
      what: tell('poster-too-long')`the headline of ${file} is too long for a poster: "${title}"`,
      cure: tell('shorten-headline')`write a shorter headline or a shorter summary`,
    },
  };
};

/** Returns the first of the figures in large type in a rendered article; undefined if there are none. */
function firstFigure(body: string): Figure | undefined {
  for (const { name, attributes, children } of everyElement(parseNodes(body))) {
    if (name !== 'dl' || attributes.get('class') !== 'numbers') continue;
    const parts = [...everyElement(children)];
    const of = (wanted: string) => textOf(parts.find(part => part.name === wanted)?.children ?? []).trim();
    const [value, meaning] = [of('dd'), of('dt')];
    if (value !== '') return { value, meaning };
  }
  return undefined;
}

/** Gathers what a wall newspaper shows. */
import { drawWall, type WallStory } from '../../layouts/print/wall.ts';
import { tell } from '../language/messages/tell.ts';
import type { BareFrame } from '../site/frame.ts';
import { parseNodes, textOf } from '../site/tree.ts';
import { listBlocks } from './body.ts';
import type { Collection } from './collection.ts';
import type { Job } from './jobs.ts';

/** Maximum number of articles on a sheet. */
const mostOnSheet = 4;

/** Number of sheets up to which a wall newspaper grows so that its articles need not be cut. */
const mostSheets = 4;

/** Number of letters that fit on a sheet beside the headlines, in the smallest type. */
const lettersOnSheet = 6000;

/** Number of letters that need as much room as a Chinese character. */
const lettersInWide = 2.5;

/** Returns the job that prints the wall newspaper of a week or a column. */
export function wallJob(frame: BareFrame, { id, title, pieces, kind }: Collection): Job {
  const hasKickers = kind === 'week';
  const stories = pieces.map(({ piece, code }): WallStory => ({ piece, code, ...listBlocks(piece.article.body) }));
  const letters = pieces.reduce((sum, { piece }) => sum + lettersOf(piece.article.body), 0);
  const wanted = Math.min(mostSheets, stories.length, Math.ceil(letters / lettersOnSheet));
  const sheets = spread(stories, Math.max(wanted, Math.ceil(stories.length / mostOnSheet)));
  return {
    file: `wall-${id}-${frame.language}.pdf`,
    codes: pieces.map(({ code }) => code),
    style: 'wall',
    draw: look => drawWall(frame, look, { title, sheets, hasKickers }),
    tooLong: {
      what: tell('wall-too-long')`the headlines and summaries of ${title} are too long for a wall newspaper`,
      cure: tell('shorten-headlines')`write shorter headlines or summaries`,
    },
  };
}

const wide = /[\u2e80-\uffef]/g;

/** Returns the length of a rendered text as a number of Latin letters that need as much room. */
function lettersOf(body: string): number {
  const text = textOf(parseNodes(body));
  return text.length + (lettersInWide - 1) * (text.match(wide)?.length ?? 0);
}

/** Spreads items over a number of groups, as evenly as possible and in their order. */
function spread<T>(items: readonly T[], groups: number): readonly (readonly T[])[] {
  const starts = Array.from({ length: groups + 1 }, (_, i) => Math.ceil((i * items.length) / groups));
  return starts.slice(1).map((end, i) => items.slice(starts[i], end));
}

/** Gathers what a wall newspaper shows. */
import { drawWall } from '../../layouts/print/wall.ts';
import { eastAsian } from '../language/east-asian.ts';
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

/** Number of letters of the text that need as much room as a letter of the headline. */
const headlineLetters = 10;

/** Number of letters that need as much room as a Chinese character. */
const lettersInWide = 2.5;

/** Returns the job that prints the wall newspaper of a week or a column. */
export function wallJob(frame: BareFrame, { id, title, pieces, kind }: Collection): Job {
  const hasKickers = kind === 'week';
  const stories = pieces.map(({ piece, code }) => {
    const { title, summary, body } = piece.article;
    const letters = lettersOf(textOf(parseNodes(body))) + headlineLetters * lettersOf(title) + lettersOf(summary);
    return { piece, code, letters, ...listBlocks(body) };
  });
  const letters = stories.reduce((sum, story) => sum + story.letters, 0);
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

/** Returns the length of a text as a number of Latin letters that need as much room. */
const lettersOf = (text: string): number =>
  text.length + (lettersInWide - 1) * [...text].filter(letter => eastAsian.test(letter)).length;

/** Spreads articles over sheets, in their order, so that the fullest sheet is as empty as possible. No sheet has more than four articles. */
function spread<Story extends { readonly letters: number }>(
  stories: readonly Story[],
  sheets: number,
): readonly (readonly Story[])[] {
  if (sheets === 1) return [stories];
  const most = Math.min(mostOnSheet, stories.length - sheets + 1);
  const fewest = Math.max(1, stories.length - (sheets - 1) * mostOnSheet);
  const options = Array.from({ length: most - fewest + 1 }, (_, i) => [
    stories.slice(0, fewest + i),
    ...spread(stories.slice(fewest + i), sheets - 1),
  ]);
  const fullest = (option: readonly (readonly Story[])[]) =>
    Math.max(...option.map(sheet => sheet.reduce((sum, { letters }) => sum + letters, 0)));
  return options.reduce((best, option) => (fullest(option) < fullest(best) ? option : best));
}

/** Gathers what a booklet shows. */
import { type Chapter, drawBooklet } from '../../layouts/print/booklet.ts';
import { directionOf } from '../language/languages.ts';
import { articleText } from '../site/article-text.ts';
import type { BareFrame } from '../site/frame.ts';
import { helpLines } from '../site/help-lines.ts';
import { wholeText } from './body.ts';
import type { Collection } from './collection.ts';
import type { Job } from './jobs.ts';

/** Returns the job that prints the booklet of a week or a column, and again on sheets to fold. */
export function bookletJob(frame: BareFrame, { id, kind, title, pieces }: Collection): Job {
  const chapters = pieces.map(({ piece, code }): Chapter => {
    const prefix = `${piece.article.year}-${piece.article.slug}:`;
    const text = wholeText(articleText(frame, piece, piece.article.body), prefix);
    const help = piece.help.length > 0 && wholeText(helpLines(frame, piece.help).toString(), prefix);
    return { piece, code, text, help };
  });
  return {
    file: `booklet-${id}-${frame.language}.pdf`,
    codes: pieces.map(({ code }) => code),
    style: 'booklet',
    draw: (look, pages) => drawBooklet(frame, look, { title, chapters, hasKickers: kind === 'week' }, pages),
    booklet: { chapters: chapters.length, direction: directionOf(frame.language) },
  };
}

/** The kinds of `halfsky print`: turns what a user selects into documents to print. */
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { idOfSelection, type Selection } from '../catalogue/selection.ts';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import { spellWeek } from '../language/spell-dates.ts';
import { boardJob } from '../printing/boards.ts';
import { bookletJob } from '../printing/booklets.ts';
import type { Collection } from '../printing/collection.ts';
import type { Job } from '../printing/jobs.ts';
import { posterJob } from '../printing/posters.ts';
import { wallJob } from '../printing/walls.ts';
import { assignCodes } from '../site/codes/assign-codes.ts';
import { type BareFrame, bareFrames } from '../site/frame.ts';
import type { PageCode } from '../site/kind.ts';
import { UsageError } from './arguments.ts';
import { findNamed, findSelected, type Wish } from './article-operands.ts';
import type { FoundPiece } from './find-article.ts';
import { findPlace } from './find-place.ts';
import type { PrintKind } from './print-kind.ts';
import { editionOf } from './selection.ts';

/** Functions that list the documents of each kind. */
export const jobsOf: Readonly<Record<PrintKind, (wish: Wish) => readonly Job[]>> = {
  poster: listPosters,
  board: listBoards,
  wall: wish => [wallJob(...collectionOf(wish))],
  booklet: wish => [bookletJob(...collectionOf(wish))],
};

function listBoards(wish: Wish): readonly Job[] {
  const { given, catalogue } = wish;
  const place = findPlace(given.option('place'), catalogue);
  return [boardJob(frameOf(wish, editionOf(given, catalogue)), place, catalogue)];
}

function listPosters(wish: Wish): readonly Job[] {
  const codes = codesOf(wish.catalogue);
  return piecesOf(wish).map(({ edition, piece }) => posterJob(frameOf(wish, edition), piece, codes(piece)));
}

/**
 * Returns the articles that the command line names, or the articles of the week or the column.
 * @throws UsageError if there are none, or if the command line names articles and a week or a column
 * @throws PublicationError if the sender of a named story, or of every selected story, does not allow print
 */
function piecesOf(wish: Wish): readonly FoundPiece[] {
  const { given, catalogue } = wish;
  const [, ...named] = given.operands;
  if (named.length > 0) return findNamed(named, wish);
  const [newest] = editionOf(given, catalogue).pieces;
  if (given.option('week') === undefined && given.option('column') === undefined)
    throw new UsageError(
      tell('article-missing')`the article is missing`,
      newest &&
        tell(
          'name-article-or-selection',
        )`write the file or the address of an article, such as ${newest.article.address}, or use --week or --column`,
    );
  const { edition, pieces } = findSelected(wish);
  return pieces.map(piece => ({ edition, piece }));
}

/** Returns the articles of the week or the column, with the frame of their language. */
function collectionOf(wish: Wish): readonly [BareFrame, Collection] {
  const { edition, pieces: selected, selection } = findSelected(wish);
  const frame = frameOf(wish, edition);
  const { kind } = selection;
  const codes = codesOf(wish.catalogue);
  const pieces = leadFirst(selected, edition, selection).map(piece => ({ piece, code: codes(piece) }));
  const title =
    selection.kind === 'week' ? spellWeek(selection.week, edition.language) : frame.say(selection.column.title);
  return [frame, { kind, id: idOfSelection(selection), title, pieces }];
}

/** Returns the articles, oldest first, but begins with the lead of the column, or with the newest article of the week. */
function leadFirst(pieces: readonly Piece[], edition: Edition, selection: Selection): readonly Piece[] {
  const lead =
    selection.kind === 'week' ? pieces.at(-1) : edition.columns.find(({ of }) => of.id === selection.column.id)?.lead;
  return lead && pieces.includes(lead) ? [lead, ...pieces.filter(piece => piece !== lead)] : pieces;
}

/**
 * Returns a function that returns the code of an article.
 * @throws CommandError if the publication has no codes
 */
function codesOf(catalogue: Catalogue): (piece: Piece) => PageCode {
  const { codeOf } = assignCodes(catalogue);
  return ({ article }) => {
    const code = codeOf(article.address);
    if (code) return code;
    throw new CommandError(
      tell('print-needs-codes')`the articles have no QR codes, so a print could not lead to them`,
      tell('switch-codes-on')`write "codes: true" into newsroom/site.yaml, then build and publish the site`,
    );
  };
}

function frameOf({ catalogue }: Wish, { language }: Pick<Edition, 'language'>): BareFrame {
  const frame = bareFrames(catalogue).get(language);
  if (!frame) throw new Error(`there is no edition in ${language}`);
  return frame;
}

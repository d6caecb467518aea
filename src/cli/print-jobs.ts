/** The kinds of `halfsky print`: turns what a user selects into documents to print. */
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { type Selection, selectPieces } from '../catalogue/selection.ts';
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
import { type ParsedArguments, UsageError } from './arguments.ts';
import { type FoundPiece, findArticle } from './find-article.ts';
import { findPlace } from './find-place.ts';
import type { PrintKind } from './print-kind.ts';
import { keepPrintable, refuseUnprintable, type Unprintable } from './printable.ts';
import { editionOf, refuseSelection, selectionOf } from './selection.ts';

/** The command line, and the publication that it is about. */
export interface Wish {
  readonly given: ParsedArguments;
  readonly catalogue: Catalogue;
  /** Problems of printing stories whose senders do not allow print, by the files of the stories. */
  readonly unprintable: Unprintable;
  /** Path of the publication folder. */
  readonly site: string;
}

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
 * Returns the articles that the command line names, or those of the week or the column.
 * @throws UsageError if there are none, or if the command line names articles and a week or a column
 * @throws PublicationError if the sender of a named story, or of every selected story, does not allow print
 */
function piecesOf({ given, catalogue, unprintable, site }: Wish): readonly FoundPiece[] {
  const [, ...named] = given.operands;
  if (named.length > 0) {
    refuseSelection(given);
    const language = given.option('lang') === undefined ? undefined : editionOf(given, catalogue).language;
    const found = [...new Set(named)].map(name => findArticle(name, { catalogue, site, language }));
    refuseUnprintable(
      found.map(({ piece }) => piece),
      unprintable,
    );
    return found;
  }
  const edition = editionOf(given, catalogue);
  if (given.option('week') === undefined && given.option('column') === undefined)
    throw new UsageError(
      tell('article-missing')`the article is missing`,
      tell(
        'name-article-or-selection',
      )`write the file or the address of an article, such as ${edition.pieces[0]?.article.address ?? ''}, or use --week or --column`,
    );
  const selected = selectPieces(edition, selectionOf(given, catalogue, edition));
  return keepPrintable(selected, unprintable, given.voice).map(piece => ({ edition, piece }));
}

/** Returns the articles of the week or the column, with the frame of their language. */
function collectionOf(wish: Wish): readonly [BareFrame, Collection] {
  const { given, catalogue, unprintable } = wish;
  const edition = editionOf(given, catalogue);
  const frame = frameOf(wish, edition);
  const selection = selectionOf(given, catalogue, edition);
  const { kind } = selection;
  const codes = codesOf(catalogue);
  const printable = keepPrintable(selectPieces(edition, selection), unprintable, given.voice);
  const pieces = leadFirst(printable, edition, selection).map(piece => ({ piece, code: codes(piece) }));
  if (selection.kind === 'column')
    return [frame, { kind, id: selection.column.id, title: frame.say(selection.column.title), pieces }];
  return [frame, { kind, id: selection.week.id, title: spellWeek(selection.week, edition.language), pieces }];
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

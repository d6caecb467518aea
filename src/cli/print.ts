/** `halfsky print KIND`: makes PDFs to print and put up. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadPublication } from '../build/load/load.ts';
import type { Catalogue, Edition, Piece } from '../catalogue/catalogue.ts';
import { selectPieces } from '../catalogue/selection.ts';
import { tell } from '../language/messages/tell.ts';
import { PublicationError } from '../problem.ts';
import { assignCodes } from '../site/codes/assign-codes.ts';
import { bareFrames } from '../site/frame.ts';
import { type Command, type ParsedArguments, UsageError } from './arguments.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions, nowOption, siteOption, urlOption } from './options.ts';
import { columnOption, editionOf, editionOption, selectionOf, weekOption } from './selection.ts';

const kinds = ['poster'] as const;

export const print: Command = {
  name: 'print',
  operands: ['KIND', '[ARTICLE…]'],
  help: tell('help-print')`Makes PDFs to print: posters (kind "poster").`,
  options: {
    week: weekOption,
    column: columnOption,
    lang: editionOption,
    site: siteOption,
    url: urlOption,
    out: { value: 'DIR', help: tell('help-print-out')`folder for the PDFs (default: print in the publication folder)` },
    now: nowOption,
  },
  async run(given) {
    const [kind = '', ...names] = given.operands;
    if (!kinds.some(known => known === kind))
      throw new UsageError(tell('no-such-print')`"${kind}" is nothing that halfsky can print`, adviseName(kind, kinds));
    const options = loadOptions(given);
    const { catalogue, problems, folder } = loadPublication(options);
    if (problems.length > 0) throw new PublicationError(problems);
    const edition = editionOf(given, catalogue);
    const { posterJob } = await import('../printing/posters.ts');
    const { printJobs } = await import('../printing/jobs.ts');
    const frame = bareFrames(catalogue).get(edition.language);
    const { codeOf } = assignCodes(catalogue);
    const jobs = piecesOf(given, catalogue, edition, names).flatMap(piece => {
      const code = codeOf(piece.article.address);
      return code && frame ? [posterJob(frame, piece, code)] : [];
    });
    const out = resolve(given.option('out') ?? join(options.site, 'print'));
    const files = await printJobs(jobs, { folder, basePath: catalogue.site.base.path });
    mkdirSync(out, { recursive: true });
    for (const { file, pdf } of files) writeFileSync(join(out, `.${file}`), pdf);
    for (const { file } of files) renameSync(join(out, `.${file}`), join(out, file));
    for (const { file, pages } of files) console.log(`${join(out, file)} ${pages}`);
    return 0;
  },
};

function piecesOf(
  given: ParsedArguments,
  catalogue: Catalogue,
  edition: Edition,
  names: readonly string[],
): readonly Piece[] {
  if (names.length === 0) return selectPieces(edition, selectionOf(given, catalogue, edition));
  return edition.pieces.filter(({ article }) => names.includes(article.address));
}

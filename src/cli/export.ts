/** `halfsky export`: writes the book of a week or of a column, a file that people can pass along. */

import { join } from 'node:path';
import { buildAssets } from '../build/assets.ts';
import { engineRoot, fingerprintPainter } from '../build/engine.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import { type Book, type BookKind, bookKinds, planBook } from '../site/books/book.ts';
import { bareFrames } from '../site/frame.ts';
import { type ParsedArguments, UsageError } from './arguments.ts';
import { checkUrl, loadPublished } from './load-published.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions } from './options.ts';
import { checkNames, readOut, refuseOneName, writeOut } from './out-files.ts';
import { editionOf, selectionOf } from './selection.ts';

/** Runs `halfsky export` and returns the exit code. */
export async function runExport(given: ParsedArguments): Promise<number> {
  const kinds = kindsOf(given.operands);
  // Two files need a folder, whatever the ending of a file name is.
  const endings = kinds.length > 1 ? [] : kinds.map(kind => `.${kind}`);
  const out = readOut(given.option('out') ?? '.', endings);
  refuseOneName(out, kinds.length);
  const options = loadOptions(given);
  const { catalogue, pictures, kept } = await loadPublished(options);
  checkUrl(catalogue.site, options.url);
  const edition = editionOf(given, catalogue);
  const selection = selectionOf(given, catalogue, edition);
  const frame = bareFrames(catalogue).get(edition.language);
  const book = frame && planBook(frame, edition, selection);
  if (!frame || !book) throw new Error(`the edition in ${edition.language} has no book`);
  const [{ indexPictures, makeBook }, { assets }] = await Promise.all([
    import('../site/books/make-book.ts'),
    buildAssets(kept),
  ]);
  const source = {
    ...{ frame, edition, book, pictures: indexPictures(catalogue, pictures) },
    styles: { html: assets.styles.book, epub: assets.ebookStyle },
    studio: { ...kept, painter: fingerprintPainter(engineRoot) },
  };
  const named = kinds.map(kind => ({ kind, name: out.name ?? `${book.name}.${kind}` }));
  checkNames(
    out.folder,
    named.map(({ name }) => name),
  );
  const files: [string, Uint8Array][] = [];
  for (const { kind, name } of named) files.push([name, await makeBook(kind, source)]);
  writeOut(out.folder, files);
  for (const [name, { length }] of files) console.log(given.voice.say(sayFile(join(out.folder, name), book, length)));
  if (book.pieces.length < book.total) console.log(given.voice.say(sayLimit(book)));
  return 0;
}

function kindsOf(operands: readonly string[]): readonly BookKind[] {
  const kinds = operands.map(operand => {
    const kind = bookKinds.find(candidate => candidate === operand);
    if (kind) return kind;
    throw new UsageError(tell('no-such-export')`halfsky cannot export "${operand}"`, adviseName(operand, bookKinds));
  });
  return [...new Set(kinds)];
}

function sayFile(file: string, { pieces: { length } }: Book, bytes: number): Message {
  const size = Math.ceil(bytes / 1000);
  return length === 1
    ? tell('exported-one-article')`${file}: 1 article, ${size} kB`
    : tell('exported-articles')`${file}: ${length} articles, ${size} kB`;
}

const sayLimit = ({ pieces, total }: Book): Message =>
  tell(
    'export-is-limited',
  )`a file contains at most ${pieces.length} articles: the newest of ${total}, as its first page says`;

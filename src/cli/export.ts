/** `halfsky export`: writes the articles of a week or of a column into one file that people can pass along. */

import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAssets } from '../build/assets.ts';
import { engineRoot, fingerprintEngine, fingerprintPainter } from '../build/engine.ts';
import { openKept, rememberFolder } from '../build/load/inputs.ts';
import { CommandError } from '../language/messages/command-error.ts';
import { tell } from '../language/messages/tell.ts';
import type { Message } from '../message.ts';
import { PublicationError } from '../problem.ts';
import { type Book, type BookKind, bookKinds, planBook } from '../site/books/book.ts';
import { bareFrames } from '../site/frame.ts';
import type { Site } from '../source/publication/newsroom.ts';
import { writeTogether } from '../store/write-together.ts';
import { type Command, UsageError } from './arguments.ts';
import { adviseName } from './name-advice.ts';
import { loadOptions, nowOption, privateOption, siteOption, urlOption } from './options.ts';
import { columnOption, editionOf, editionOption, selectionOf, weekOption } from './selection.ts';

export const exportCommand: Command = {
  name: 'export',
  operands: ['KIND…'],
  help: tell(
    'help-export',
  )`Writes the articles of a week or of a column into one file, to pass along. KIND is "html" for one page with its pictures, "epub" for an e-book, or both.`,
  options: {
    week: weekOption,
    column: columnOption,
    lang: editionOption,
    site: siteOption,
    private: privateOption,
    out: { value: 'DIR', help: tell('help-export-out')`folder for the files (default: the current folder)` },
    url: urlOption,
    now: nowOption,
  },
  async run(given) {
    const kinds = kindsOf(given.operands);
    const out = given.option('out') ?? '.';
    checkFolder(out);
    const options = loadOptions(given);
    const kept = openKept(options.site, fingerprintEngine());
    const { loadInThreads, obstaclesOf } = await import('../build/load/load.ts');
    const loaded = await loadInThreads({ ...options, kept });
    rememberFolder(kept);
    const { catalogue, pictures } = loaded;
    const obstacles = obstaclesOf(loaded);
    if (obstacles.length > 0) throw new PublicationError(obstacles);
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
    for (const kind of kinds) checkFile(join(out, `${book.name}.${kind}`));
    const files: [string, Uint8Array][] = [];
    for (const kind of kinds) files.push([`${book.name}.${kind}`, await makeBook(kind, source)]);
    mkdirSync(out, { recursive: true });
    writeTogether(out, files);
    for (const [name, { length }] of files) console.log(given.voice.say(sayFile(join(out, name), book, length)));
    if (book.pieces.length < book.total) console.log(given.voice.say(sayLimit(book)));
    return 0;
  },
};

function kindsOf(operands: readonly string[]): readonly BookKind[] {
  const kinds = operands.map(operand => {
    const kind = bookKinds.find(candidate => candidate === operand);
    if (kind) return kind;
    throw new UsageError(tell('no-such-export')`halfsky cannot export "${operand}"`, adviseName(operand, bookKinds));
  });
  return [...new Set(kinds)];
}

/** Throws UsageError if `out` or a folder above it is a file. */
function checkFolder(out: string): void {
  for (let path = resolve(out); ; path = resolve(path, '..')) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return;
    if (found) throw new UsageError(tell('not-a-folder')`${path} is not a folder`);
  }
}

/** Throws CommandError if a folder has the name of a file. */
function checkFile(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError(tell('folder-has-name')`${file} cannot be written, because a folder has this name`);
}

/** Throws UsageError if the publication has no address. Links in the files would lead to the author's own computer. */
function checkUrl({ roots }: Site, url: string | undefined): void {
  if (url !== undefined || roots.length > 0) return;
  throw new UsageError(
    tell(
      'export-needs-url',
    )`the files contain the address of the site, but the field "url" is missing in newsroom/site.yaml`,
    tell('add-url-or-write-option')`add a line such as "url: https://example.org/", or write --url`,
  );
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

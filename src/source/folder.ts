/** Publication folder on disk: lists files, checks which files may be read, and inspects pictures. */

import { hash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import type { Fault, LocatedProblem } from '../problem.ts';
import { checkUtf8, decodeText } from './decode-text.ts';
import { type FileFacts, type FolderFacts, type KnownBefore, KnownFacts, stampOfFile } from './file-facts.ts';
import { type Listing, listBelow } from './listing.ts';
import { findObstacle } from './obstacle.ts';
import { isActive } from './pictures/active-svg.ts';
import { formatOfName } from './pictures/format.ts';
import { inspect } from './pictures/inspect.ts';
import type { Picture } from './pictures/plan.ts';

/** Access to the files that an article or page can refer to: pictures, documents and tables. */
export interface Files {
  /** Inspects a picture, or returns the reason why it cannot be shown. */
  picture(file: string): Picture | Fault;
  /** Returns the reason why a file cannot be published; `undefined` if the file can be published. */
  fault(file: string): Fault | undefined;
  /** Reads a CSV table, or returns the reason why it cannot be read. */
  table(file: string): { readonly text: string } | Fault | LocatedProblem;
}

/**
 * Extensions of the files that may be published in addition to pictures: documents, tables, data, audio and video. Browsers do not run
 * these files as code of the site.
 */
const documents =
  /\.(?:pdf|epub|txt|rtf|docx?|odt|pptx?|odp|xlsx?|ods|csv|tsv|json|geojson|bib|ics|zip|mp3|m4a|og[ag]|opus|wav|flac|mp4|m4v|mov|webm|ogv|vtt|srt)$/i;

/** Publication folder. It never reads a file outside this folder, not even through a symbolic link. */
export class Folder implements Files {
  readonly root: string;
  /** True if the folder is an archive that is being imported. In an archive, pictures may be in any folder. */
  readonly #isArchive: boolean;
  readonly #realRoot: string;
  readonly #listed = new Map<string, Listing>();
  /** Files found by listing the folder. None of these files is behind a symbolic link. */
  readonly #plain = new Set<string>();
  readonly #known = new Map<string, ReturnType<Files['picture']>>();
  readonly #facts: KnownFacts;
  /** Hashes of the files that this object has looked at. It looks at each file only once, so that a build sees one state of the folder. */
  readonly #hashes = new Map<string, string>();
  /** Content of the file that was read last. A file is often read twice in a row: once to hash it, and once to inspect or parse it. */
  #latest: { readonly file: string; readonly bytes: Buffer } | undefined;

  constructor(
    root: string,
    { kind = 'publication', facts = new Map(), seen }: { kind?: 'publication' | 'archive' } & KnownBefore = {},
  ) {
    this.root = root;
    this.#isArchive = kind === 'archive';
    this.#facts = new KnownFacts(facts, file => this.stamp(file), seen);
    this.#realRoot = realpathSync.native(root);
  }

  /**
   * Returns the paths of all files in a folder and its subfolders, sorted and relative to `root`. The list is empty if the folder does not
   * exist. Does not change the Unicode form (NFC or NFD) of names.
   */
  list(below: string): readonly string[] {
    return this.listing(below).files;
  }

  /**
   * Returns the symbolic links below a folder that lead to folders. `list` does not follow these links, because links can lead outside or in
   * circles.
   */
  listFolderLinks(below: string): readonly string[] {
    return this.listing(below).folderLinks;
  }

  /** Lists a folder and its subfolders, once. */
  listing(below: string): Listing {
    return this.#listed.get(below) ?? this.takeListing(below, listBelow(this.root, below));
  }

  /** Takes the listing of a folder that was found just now. */
  takeListing(below: string, found: Listing): Listing {
    this.#listed.set(below, found);
    this.trust(found.plain);
    return found;
  }

  /** Records files that another thread found by listing the folder, so that this thread need not check the files again. */
  trust(files: readonly string[]): void {
    for (const file of files) this.#plain.add(file);
  }

  /**
   * Reads a text file in UTF-8. Removes the byte order mark, and converts line endings to `\n`. Returns a problem if the file cannot be read.
   */
  readText(file: string): string | LocatedProblem {
    return this.#refuse(file) ?? decodeText(file, this.readBytes(file));
  }

  /** Returns the reason why a file cannot be read as text in UTF-8; undefined if it can. */
  faultOfText(file: string): LocatedProblem | undefined {
    return this.#refuse(file) ?? checkUtf8(file, this.readBytes(file));
  }

  #refuse(file: string): LocatedProblem | undefined {
    const fault = this.#unreadable(file);
    return fault && { file, at: { line: 1, column: 1 }, ...fault };
  }

  /** Returns the file's size, inode, and times of modification and status change as a string, or `none` if the file does not exist. */
  stamp(file: string): string {
    return stampOfFile(join(this.root, file));
  }

  /** Returns cached data about the files of this folder, such as their hashes and the sizes of pictures. */
  get facts(): FolderFacts {
    return this.#facts.byFile;
  }

  /** Returns the cached data about a file as it was when it was read or seen last. */
  factsOf(file: string): FileFacts | undefined {
    return this.#facts.lastOf(file);
  }

  /** Adds data about files, such as hashes, that other threads or earlier builds have found. */
  learn(facts: FolderFacts): void {
    this.#facts.learn(facts);
  }

  /** Returns whether a file was found by listing the folder, and therefore is not behind a symbolic link. */
  isPlain(file: string): boolean {
    return this.#plain.has(file);
  }

  /** Returns the cached SHA-256 of a file in hexadecimal, or `undefined` if the hash is not cached. */
  knownHashOf(file: string): string | undefined {
    return this.#hashes.get(file) ?? this.#facts.of(file).hash;
  }

  /** Returns the SHA-256 of a file in hexadecimal, or `undefined` if the file cannot be read. */
  hashOf(file: string): string | undefined {
    const known = this.#hashes.get(file);
    if (known !== undefined) return known;
    if (this.#unreadable(file)) return undefined;
    const insight = this.#facts.of(file);
    const found = insight.hash ?? this.#facts.keep(file, { hash: hash('sha256', this.readBytes(file)) }, insight).hash;
    this.#hashes.set(file, found);
    return found;
  }

  /** Looks at a file again, and returns its SHA-256 as `hashOf` does. */
  hashAgain(file: string): string | undefined {
    this.forgetContent(file);
    return this.hashOf(file);
  }

  /** Forgets the content of a file, so that the next call reads the file again. */
  forgetContent(file: string): void {
    this.#hashes.delete(file);
    if (this.#latest?.file === file) this.#latest = undefined;
  }

  readBytes(file: string): Buffer {
    if (this.#latest?.file !== file) this.#latest = { file, bytes: readFileSync(join(this.root, file)) };
    return this.#latest.bytes;
  }

  fault(file: string): Fault | undefined {
    const fault = this.#unreadable(file);
    if (fault) return fault;
    if (!this.#isArchive && (!/^(?:articles|newsroom)\/./.test(file) || file.includes('/.'))) {
      return {
        what: tell(
          'file-outside-publication',
        )`${file} is not published, because the file is outside articles/ and newsroom/`,
        cure: tell('copy-it-beside-article')`copy the file into the folder of the article`,
      };
    }
    if (formatOfName(file) === 'SVG' && this.#isActive(file)) return activeFault(file);
    if (formatOfName(file) !== undefined || documents.test(file)) return undefined;
    return {
      what: tell('kind-of-file-not-published')`${file} has a file type that halfsky does not publish`,
      cure: tell('use-picture-or-document')`use a picture, a PDF or other document, a table, audio or video`,
    };
  }

  table(file: string): ReturnType<Files['table']> {
    if (!/\.csv$/i.test(file))
      return {
        what: tell('not-a-table')`${file} is not a CSV table`,
        cure: tell('export-as-csv')`export the table as CSV, then write the path of the CSV file here`,
      };
    const fault = this.fault(file);
    if (fault) return fault;
    const text = this.readText(file);
    return typeof text === 'string' ? { text } : text;
  }

  /** Returns the reason why a file cannot be read; `undefined` if the file can be read. */
  #unreadable(file: string): Fault | undefined {
    return this.#plain.has(file) ? undefined : findObstacle(this.root, this.#realRoot, file);
  }

  picture(file: string): ReturnType<Files['picture']> {
    const known = this.#known.get(file);
    if (known) return known;
    const measured = this.#measure(file);
    this.#known.set(file, measured);
    return measured;
  }

  #measure(file: string): ReturnType<Files['picture']> {
    const notPicture =
      this.#unreadable(file) ??
      (formatOfName(file) !== undefined
        ? undefined
        : {
            what: tell('not-a-picture')`${file} is not a picture`,
            cure: tell('use-picture-file')`use an AVIF, WebP, JPEG, PNG, GIF or SVG file`,
          });
    const fault = notPicture ?? this.fault(file);
    if (fault) return fault;
    const insight = this.#facts.of(file);
    const found =
      insight.picture ?? this.#facts.keep(file, { picture: inspect(file, this.readBytes(file)) }, insight).picture;
    if ('what' in found) return found;
    const hash = this.hashOf(file) ?? '';
    return { file, ...found, bytes: statSync(join(this.root, file)).size, hash };
  }

  /** Returns whether the cache records that the current content of a picture was decoded to the end without an error. */
  isKnownSound(file: string): boolean {
    return this.#facts.of(file).isSound ?? false;
  }

  noteSound(file: string): void {
    this.#facts.keep(file, { isSound: true }, this.#facts.of(file));
  }

  #isActive(file: string): boolean {
    const insight = this.#facts.of(file);
    return insight.isActive ?? this.#facts.keep(file, { isActive: isActive(this.readBytes(file)) }, insight).isActive;
  }
}

const activeFault = (file: string): Fault => ({
  what: tell('picture-has-program')`${file} contains a script`,
  cure: tell('export-plain-svg')`export the drawing again as a plain SVG without scripts`,
});

/** Publication folder on disk: lists files, checks which may be read, and inspects pictures. */

import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import type { Fault, LocatedProblem } from '../problem.ts';
import { formatOfName } from './pictures/format.ts';
import { type Inspected, inspect } from './pictures/inspect.ts';
import type { Picture } from './pictures/plan.ts';

/** Files that a text can refer to. */
export interface Files {
  /** Inspects a picture, or returns why it cannot be shown. */
  picture(file: string): Picture | Fault;
  /** Returns why a file cannot be published, or `undefined` if it can. */
  fault(file: string): Fault | undefined;
  /** Reads a CSV table, or returns why it cannot be read. */
  table(file: string): { readonly text: string } | Fault | LocatedProblem;
}

/** Files that no browser runs as code of the site: documents, tables, data, audio, video. */
const documents =
  /\.(?:pdf|epub|txt|rtf|docx?|odt|pptx?|odp|xlsx?|ods|csv|tsv|json|geojson|bib|ics|zip|mp3|m4a|og[ag]|opus|wav|flac|mp4|m4v|mov|webm|ogv|vtt|srt)$/i;
const activeSvg =
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|handler)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet/i;

/** Cached facts about the content of a file, valid as long as its stamp is the same. */
export interface FileFacts {
  readonly stamp: string;
  readonly hash?: string;
  readonly picture?: Inspected | Fault;
  readonly isActive?: boolean;
  /** For a picture: it was decoded to the end without an error. */
  readonly isSound?: boolean;
}

/** Cached facts by file. */
export type FolderFacts = Map<string, FileFacts>;

/** Age in milliseconds from which on a file's stamp is trusted. File systems record times only roughly. */
const trustedAge = 3000;

/** Publication folder. It never reads a file outside, not even through a symbolic link. */
export class Folder implements Files {
  readonly root: string;
  /** True for an archive that is being imported, whose pictures may be in any of its folders. */
  readonly #isArchive: boolean;
  readonly #realRoot: string;
  readonly #listed = new Map<string, Listing>();
  /** Files found by listing the folder, none of which is behind a symbolic link. */
  readonly #plain = new Set<string>();
  readonly #known = new Map<string, ReturnType<Files['picture']>>();
  readonly facts: FolderFacts;
  /** File that was read last. Files are hashed and then measured or parsed, one right after the other. */
  #latest: { readonly file: string; readonly bytes: Buffer } | undefined;

  constructor(
    root: string,
    { kind = 'publication', facts = new Map() }: { kind?: 'publication' | 'archive'; facts?: FolderFacts } = {},
  ) {
    this.root = root;
    this.#isArchive = kind === 'archive';
    this.facts = facts;
    this.#realRoot = realpathSync.native(root);
  }

  /**
   * Returns the paths of all files in a folder, sorted, or nothing if the folder does not exist. Names have the Unicode form of the disk.
   */
  list(below: string): readonly string[] {
    return this.#walk(below).files;
  }

  /** Returns symbolic links to folders. They are not followed, because they could lead outside or in circles. */
  listFolderLinks(below: string): readonly string[] {
    return this.#walk(below).folderLinks;
  }

  #walk(below: string): Listing {
    const known = this.#listed.get(below);
    if (known) return known;
    const found: { files: string[]; folderLinks: string[] } = { files: [], folderLinks: [] };
    const open = [below];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      for (const entry of readEntries(join(this.root, folder))) {
        if (entry.name.startsWith('.')) continue;
        const path = `${folder}/${entry.name}`;
        if (entry.isDirectory()) open.push(path);
        else if (entry.isSymbolicLink() && isFolder(join(this.root, path))) found.folderLinks.push(path);
        else found.files.push(path);
        if (entry.isFile()) this.#plain.add(path);
      }
    }
    found.files.sort();
    found.folderLinks.sort();
    this.#listed.set(below, found);
    return found;
  }

  /** Adds files that another thread found by listing the folder, so that they need no further check. */
  trust(files: readonly string[]): void {
    for (const file of files) this.#plain.add(file);
  }

  /** Reads a text file: UTF-8, without byte order mark, lines end with `\n`. */
  readText(file: string): string | LocatedProblem {
    const fault = this.#unreadable(file);
    if (fault) return { file, at: { line: 1, column: 1 }, ...fault };
    const bytes = this.readBytes(file);
    if (!isUtf8(bytes))
      return {
        file,
        at: firstForeignByte(bytes),
        what: tell('not-utf-8')`these bytes are not UTF-8 text`,
        cure: tell('save-as-utf-8')`save the file as UTF-8`,
      };
    const text = bytes.toString('utf8');
    const start = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    return start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start;
  }

  /** Returns a string that changes with the file: its size, its inode, and its times of modification and status change. */
  stamp(file: string): string {
    const found = statSync(join(this.root, file), { throwIfNoEntry: false });
    return found ? `${found.size}:${found.ino}:${found.mtimeMs}:${found.ctimeMs}` : 'none';
  }

  /** Merges facts that other threads or earlier builds have found. */
  learn(facts: FolderFacts): void {
    for (const [file, insight] of facts) {
      const known = this.facts.get(file);
      this.facts.set(file, known?.stamp === insight.stamp ? { ...known, ...insight } : insight);
    }
  }

  /** Returns whether listing the folder found the file. */
  isPlain(file: string): boolean {
    return this.#plain.has(file);
  }

  /** Returns the SHA-256 of a file if it is cached. */
  knownHashOf(file: string): string | undefined {
    return this.#insightOf(file).hash;
  }

  /** Returns the SHA-256 of a file, or `undefined` if the file may not be read. */
  hashOf(file: string): string | undefined {
    if (this.#unreadable(file)) return undefined;
    const insight = this.#insightOf(file);
    return insight.hash ?? this.#keep(file, { hash: hash('sha256', this.readBytes(file)) }, insight).hash;
  }

  #insightOf(file: string): FileFacts {
    const stamp = this.stamp(file);
    const known = this.facts.get(file);
    return known?.stamp === stamp ? known : { stamp };
  }

  /** Caches facts about a file, unless it was written only just now: it could change again within the same time stamp. */
  #keep<T extends Omit<FileFacts, 'stamp'>>(file: string, found: T, before: FileFacts): T {
    const changed = Number(before.stamp.slice(before.stamp.lastIndexOf(':') + 1));
    if (Date.now() - changed > trustedAge) this.facts.set(file, { ...before, ...found });
    else this.facts.delete(file);
    return found;
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
        what: tell('file-outside-publication')`${file} is outside articles/ and newsroom/, so it is not published`,
        cure: tell('copy-it-beside-article')`copy the file beside the article`,
      };
    }
    if (formatOfName(file) === 'SVG' && this.#isActive(file)) return activeFault(file);
    if (formatOfName(file) !== undefined || documents.test(file)) return undefined;
    return {
      what: tell('kind-of-file-not-published')`the file type of ${file} cannot be published`,
      cure: tell('use-picture-or-document')`use a picture, a PDF or other document, a table, audio or video`,
    };
  }

  table(file: string): ReturnType<Files['table']> {
    if (!/\.csv$/i.test(file))
      return {
        what: tell('not-a-table')`${file} is not a table`,
        cure: tell('export-as-csv')`export it as CSV and name the CSV file`,
      };
    const fault = this.fault(file);
    if (fault) return fault;
    const text = this.readText(file);
    return typeof text === 'string' ? { text } : text;
  }

  /** Returns why a file cannot be read, or `undefined` if it can. */
  #unreadable(file: string): Fault | undefined {
    if (this.#plain.has(file)) return undefined;
    const path = join(this.root, file);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (!entry)
      return {
        what: tell('no-such-file')`there is no file ${file}`,
        cure: tell('add-file-or-mend-name')`add the file, or correct its name`,
      };
    try {
      const real = realpathSync.native(path);
      if (!real.startsWith(this.#realRoot + sep)) {
        return {
          what: tell('file-leads-outside')`${file} leads outside the publication folder`,
          cure: tell('copy-file-itself')`copy the file itself into the folder`,
        };
      }
      if ((entry.isSymbolicLink() ? statSync(path) : entry).isFile()) return undefined;
      return {
        what: tell('is-a-folder')`${file} is a folder`,
        cure: tell('name-file-in-folder')`name a file in that folder`,
      };
    } catch {
      return {
        what: tell('link-leads-nowhere')`${file} is a broken symbolic link`,
        cure: tell('copy-file-itself')`copy the file itself into the folder`,
      };
    }
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
    const insight = this.#insightOf(file);
    const found =
      insight.picture ?? this.#keep(file, { picture: inspect(file, this.readBytes(file)) }, insight).picture;
    if ('what' in found) return found;
    const hash = this.hashOf(file) ?? '';
    return { file, ...found, bytes: statSync(join(this.root, file)).size, hash };
  }

  /** Returns whether the current content of a picture was decoded to the end without an error. */
  isKnownSound(file: string): boolean {
    return this.#insightOf(file).isSound ?? false;
  }

  noteSound(file: string): void {
    this.#keep(file, { isSound: true }, this.#insightOf(file));
  }

  #isActive(file: string): boolean {
    const insight = this.#insightOf(file);
    return insight.isActive ?? this.#keep(file, { isActive: isActive(this.readBytes(file)) }, insight).isActive;
  }
}

/** Returns whether an SVG contains code, also if it is written with `&#…;`. */
function isActive(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const decoded = text.replace(/&#(?:x([0-9a-f]+)|([0-9]+));?/gi, (_, hex: string | undefined, decimal: string) =>
    String.fromCharCode(hex ? Number.parseInt(hex, 16) : +decimal),
  );
  return activeSvg.test(text) || activeSvg.test(decoded);
}

const activeFault = (file: string): Fault => ({
  what: tell('picture-has-program')`${file} contains a script`,
  cure: tell('export-plain-svg')`export the drawing again as a plain SVG without scripts`,
});

interface Listing {
  readonly files: readonly string[];
  readonly folderLinks: readonly string[];
}

function readEntries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function firstForeignByte(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    const row = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (!isUtf8(row) || end === -1) {
      const column = new TextDecoder('utf8').decode(row).indexOf('\ufffd') + 1;
      return { line, column: Math.max(column, 1) };
    }
    line++;
    start = end + 1;
  }
}

/** The publication folder on disk: what lies in it, what may be read, what a picture is. */

import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { tell } from '../language/messages/tell.ts';
import type { Fault, LocatedProblem } from '../problem.ts';
import { formatOfName } from './pictures/format.ts';
import { type Inspected, inspect } from './pictures/inspect.ts';
import type { Picture } from './pictures/plan.ts';

/** The files of a publication, as far as a text can point at them. */
export interface Files {
  /** A picture, or why it cannot be shown. */
  picture(file: string): Picture | Fault;
  /** Why a file cannot be published, if so. */
  fault(file: string): Fault | undefined;
  /** The text of a table, or why there is none. */
  table(file: string): { readonly text: string } | Fault | LocatedProblem;
}

/** What no browser runs as a program of the site: documents, tables, data, sounds, films. */
const documents =
  /\.(?:pdf|epub|txt|rtf|docx?|odt|pptx?|odp|xlsx?|ods|csv|tsv|json|geojson|bib|ics|zip|mp3|m4a|og[ag]|opus|wav|flac|mp4|m4v|mov|webm|ogv|vtt|srt)$/i;
const activeSvg =
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|embed|object|handler)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet/i;

/** What is known of the content of a file as long as its stamp stays the same: it need not be read again. */
export interface Insight {
  readonly stamp: string;
  readonly hash?: string;
  readonly picture?: Inspected | Fault;
  readonly isActive?: boolean;
  /** Of a picture: it was decoded to its end. */
  readonly isSound?: boolean;
}

/** What earlier looks at the files brought to light, by file. */
export type Insights = Map<string, Insight>;

/** Milliseconds for which a file must have been left alone before its stamp is trusted: clocks of disks have a grain. */
const settled = 3000;

/** A publication folder. Nothing outside of it is ever read, not even through a symbolic link. */
export class Folder implements Files {
  readonly root: string;
  /** An archive on its way in: its pictures may lie anywhere in it. */
  readonly #isArchive: boolean;
  readonly #realRoot: string;
  readonly #listed = new Map<string, Listing>();
  /** Files that a walk through the folder itself has met: no symbolic link leads to them. */
  readonly #plain = new Set<string>();
  readonly #known = new Map<string, ReturnType<Files['picture']>>();
  readonly insights: Insights;
  /** What was read last: a file is hashed and measured, or hashed and parsed, one right after the other. */
  #latest: { readonly file: string; readonly bytes: Buffer } | undefined;

  constructor(
    root: string,
    { kind = 'publication', insights = new Map() }: { kind?: 'publication' | 'archive'; insights?: Insights } = {},
  ) {
    this.root = root;
    this.#isArchive = kind === 'archive';
    this.insights = insights;
    this.#realRoot = realpathSync.native(root);
  }

  /** Paths of all files below a folder, sorted; nothing if there is no such folder. Names are in the form the disk has them. */
  list(below: string): readonly string[] {
    return this.#walk(below).files;
  }

  /** Symbolic links to folders, which are not followed: they could lead anywhere, and in circles. */
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

  /** Files that another walk through the folder has met, one that did not follow links. */
  trust(files: readonly string[]): void {
    for (const file of files) this.#plain.add(file);
  }

  /** The text of a file: UTF-8, without BOM, lines ended by `\n`. */
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

  /** Changes when the file does: its size, its place on the disk, and when it was written and renamed last. */
  stamp(file: string): string {
    const found = statSync(join(this.root, file), { throwIfNoEntry: false });
    return found ? `${found.size}:${found.ino}:${found.mtimeMs}:${found.ctimeMs}` : 'none';
  }

  /** Takes over what others have found out of the files. */
  learn(insights: Insights): void {
    for (const [file, insight] of insights) {
      const known = this.insights.get(file);
      this.insights.set(file, known?.stamp === insight.stamp ? { ...known, ...insight } : insight);
    }
  }

  /** Whether a walk through the folder has met the file. */
  isPlain(file: string): boolean {
    return this.#plain.has(file);
  }

  /** SHA-256 of a file's bytes, if it is known without reading them. */
  knownHashOf(file: string): string | undefined {
    return this.#insightOf(file).hash;
  }

  /** SHA-256 of a file's bytes; undefined for one that may not be read. */
  hashOf(file: string): string | undefined {
    if (this.#unreadable(file)) return undefined;
    const insight = this.#insightOf(file);
    return insight.hash ?? this.#keep(file, { hash: hash('sha256', this.readBytes(file)) }, insight).hash;
  }

  #insightOf(file: string): Insight {
    const stamp = this.stamp(file);
    const known = this.insights.get(file);
    return known?.stamp === stamp ? known : { stamp };
  }

  /** What is found out of a file that has just been written may be out of date in the same moment: it is not kept. */
  #keep<T extends Omit<Insight, 'stamp'>>(file: string, found: T, before: Insight): T {
    const changed = Number(before.stamp.slice(before.stamp.lastIndexOf(':') + 1));
    if (Date.now() - changed > settled) this.insights.set(file, { ...before, ...found });
    else this.insights.delete(file);
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
        what: tell('file-outside-publication')`${file} does not lie in articles/ or newsroom/, so it is not published`,
        cure: tell('copy-it-beside-article')`copy it beside the article`,
      };
    }
    if (formatOfName(file) === 'SVG' && this.#isActive(file)) return activeFault(file);
    if (formatOfName(file) !== undefined || documents.test(file)) return undefined;
    return {
      what: tell('kind-of-file-not-published')`${file} is not a kind of file that is published`,
      cure: tell('use-picture-or-document')`use a picture, a PDF or another document, a table, a sound or a film`,
    };
  }

  table(file: string): ReturnType<Files['table']> {
    if (!/\.csv$/i.test(file))
      return {
        what: tell('not-a-table')`${file} is not a table`,
        cure: tell('export-as-csv')`export it as CSV and name that file`,
      };
    const fault = this.fault(file);
    if (fault) return fault;
    const text = this.readText(file);
    return typeof text === 'string' ? { text } : text;
  }

  /** Why a file cannot be read as one of the folder's own. */
  #unreadable(file: string): Fault | undefined {
    if (this.#plain.has(file)) return undefined;
    const path = join(this.root, file);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (!entry)
      return {
        what: tell('no-such-file')`there is no file ${file}`,
        cure: tell('add-file-or-mend-name')`add it, or mend its name`,
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
      return { what: tell('is-a-folder')`${file} is a folder`, cure: tell('name-file-in-folder')`name a file in it` };
    } catch {
      return {
        what: tell('link-leads-nowhere')`${file} is a symbolic link that leads nowhere`,
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

  /** Whether a picture was decoded to its end, as it is now. */
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

/** Whether a drawing has a program in it, also one that is written with `&#…;`. */
function isActive(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  const decoded = text.replace(/&#(?:x([0-9a-f]+)|([0-9]+));?/gi, (_, hex: string | undefined, decimal: string) =>
    String.fromCharCode(hex ? Number.parseInt(hex, 16) : +decimal),
  );
  return activeSvg.test(text) || activeSvg.test(decoded);
}

const activeFault = (file: string): Fault => ({
  what: tell('picture-has-program')`${file} has a program in it`,
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

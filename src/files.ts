/** The publication folder on disk: what lies in it, what may be read, what a picture measures. The only file that knows image-size. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { LocatedProblem } from './problem.ts';

export interface Fault {
  readonly what: string;
  readonly cure: string;
}

/** The files of a publication, as far as a text can point at them. */
export interface Files {
  /** Size in pixels where the file says it, or why the picture cannot be shown. */
  picture(file: string): { readonly width: number | undefined; readonly height: number | undefined } | Fault;
  /** Why a file cannot be published, if so. */
  fault(file: string): Fault | undefined;
}

const pictures = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const activeSvg = /<script|<foreignObject|\son[a-z]+\s*=|javascript:|<!ENTITY/i;

/** A publication folder. Nothing outside of it is ever read, not even through a symbolic link. */
export class Folder implements Files {
  readonly root: string;
  readonly #realRoot: string;
  readonly #known = new Map<string, ReturnType<Files['picture']>>();

  constructor(root: string) {
    this.root = root;
    this.#realRoot = realpathSync(root);
  }

  /** Paths of all files below a folder, sorted; nothing if there is no such folder. Names are in the form the disk has them. */
  list(below: string): readonly string[] {
    try {
      return readdirSync(join(this.root, below), { withFileTypes: true, recursive: true })
        .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.'))
        .map(entry => join(entry.parentPath, entry.name).slice(this.root.length).split(sep).filter(Boolean).join('/'))
        .sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** The text of a file: UTF-8, without BOM, lines ended by `\n`. */
  readText(file: string): string | LocatedProblem {
    const fault = this.fault(file);
    if (fault) return { file, at: { line: 1, column: 1 }, ...fault };
    const bytes = readFileSync(join(this.root, file));
    if (!isUtf8(bytes)) return { file, at: firstForeignByte(bytes), what: 'these bytes are not UTF-8 text', cure: 'save the file as UTF-8' };
    const text = bytes.toString('utf8');
    const start = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    return start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start;
  }

  readBytes(file: string): Buffer {
    return readFileSync(join(this.root, file));
  }

  fault(file: string): Fault | undefined {
    const path = join(this.root, file);
    try {
      if (!lstatSync(path).isSymbolicLink() && realpathSync(path) === join(this.#realRoot, file)) return undefined;
      const real = realpathSync(path);
      if (real.startsWith(this.#realRoot + sep)) return undefined;
      return { what: `${file} leads outside the publication folder`, cure: 'copy the file itself into the folder' };
    } catch {
      return { what: `there is no file ${file}`, cure: 'add it, or mend its name' };
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
    const fault = this.fault(file);
    if (fault) return fault;
    if (!pictures.test(file)) return { what: `${file} is not a picture`, cure: 'use an AVIF, WebP, JPEG, PNG, GIF or SVG file' };
    const bytes = this.readBytes(file);
    if (/\.svg$/i.test(file) && activeSvg.test(bytes.toString('utf8'))) {
      return { what: `${file} has a program in it`, cure: 'export the drawing again as a plain SVG without scripts' };
    }
    try {
      const { width, height, orientation } = imageSize(bytes);
      const turned = orientation !== undefined && orientation >= 5;
      return turned ? { width: height, height: width } : { width, height };
    } catch {
      return { what: `${file} cannot be read as a picture`, cure: 'export it again' };
    }
  }
}

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

/** Finds the files from which Jekyll makes no page: `exclude` and `include` in its settings, and names such as `_notes`. */

import type { Data } from '../front-matter/foreign-front-matter.ts';
import { readGlob } from './globs.ts';
import { textsIn } from './old-path.ts';

/** Folders and files that every version of Jekyll leaves out, unless `include` names them. */
const excludedByDefault = ['node_modules/', 'vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/'];

interface Pattern {
  readonly written: string;
  /** The pattern without a slash at its start. */
  readonly clean: string;
  readonly glob: RegExp | undefined;
}

function readPattern(written: string): Pattern {
  const clean = written.startsWith('/') ? written.slice(1) : written;
  return { written, clean, glob: readGlob(clean, { crossesFolders: true, hasBraces: false }) };
}

/** Returns whether a pattern matches a path or a beginning of it, as in Jekyll: `draft` also matches `drafts/`. */
const matches = ({ clean, glob }: Pattern, path: string, isFolder: boolean) =>
  path.startsWith(clean) || (isFolder && clean === `${path}/`) || glob?.test(path) === true;

export class JekyllFilter {
  readonly #excluded: readonly Pattern[];
  readonly #included: readonly Pattern[];

  constructor(settings: Data) {
    const included = textsIn(settings, 'include');
    const excluded = [...excludedByDefault, ...textsIn(settings, 'exclude')].filter(one => !included.includes(one));
    this.#included = included.map(readPattern);
    this.#excluded = excluded.map(readPattern);
  }

  /** Returns whether the setting `include` names this very file. */
  isNamed = (path: string): boolean => this.#included.some(({ clean }) => clean === path);

  /**
   * Returns why Jekyll skips an entry of a folder; undefined if it reads the entry. `base` is the path of the folder, with a slash at its end or
   * empty. `entry` is a name, or a path below the folder where Jekyll reads the whole folder at once.
   * Source: `lib/jekyll/entry_filter.rb` of Jekyll.
   */
  reasonAgainst(entry: string, base: string, isFolder: boolean): string | undefined {
    const name = entry.slice(entry.lastIndexOf('/') + 1);
    if (this.#included.some(one => matches(one, entry, isFolder) || matches(one, name, isFolder))) return undefined;
    // A pattern that is not understood may exclude everything.
    const excluding = this.#excluded.find(one => one.glob === undefined || matches(one, base + entry, isFolder));
    if (excluding !== undefined) return `exclude: ${excluding.written}`;
    const isSpecial = [entry, name].some(one => '._#~'.includes(one[0] ?? ' ')) || entry.endsWith('~');
    return isSpecial ? `${base}${entry}${isFolder ? '/' : ''}` : undefined;
  }
}

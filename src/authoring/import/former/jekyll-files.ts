/** Finds the files from which Jekyll makes no page: `exclude` and `include` in its settings, and names such as `_notes`. */

import type { Data } from '../front-matter/foreign-front-matter.ts';
import { readGlob } from './globs.ts';
import { textsIn } from './old-path.ts';

/** Folders and files that every version of Jekyll leaves out, unless `include` names them. */
const excludedByDefault = ['node_modules/', 'vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/'];

export class JekyllFilter {
  readonly #excluded: readonly string[];
  readonly #included: readonly string[];

  constructor(settings: Data) {
    this.#included = textsIn(settings, 'include');
    this.#excluded = [...excludedByDefault, ...textsIn(settings, 'exclude')].filter(
      one => !this.#included.includes(one),
    );
  }

  /** Returns whether the setting `include` names this very file. */
  isNamed = (path: string): boolean => this.#included.some(one => withoutSlash(one) === path);

  /**
   * Returns why Jekyll skips an entry of a folder; undefined if it reads the entry. `base` is the path of the folder, with a slash at its end or
   * empty. `entry` is a name, or a path below the folder where Jekyll reads the whole folder at once.
   * Source: `lib/jekyll/entry_filter.rb` of Jekyll.
   */
  reasonAgainst(entry: string, base: string, isFolder: boolean): string | undefined {
    const name = entry.slice(entry.lastIndexOf('/') + 1);
    if (this.#included.some(one => matches(one, entry, isFolder) || matches(one, name, isFolder))) return undefined;
    const excluding = this.#excluded.find(one => matches(one, base + entry, isFolder));
    if (excluding !== undefined) return `exclude: ${excluding}`;
    const isSpecial = [entry, name].some(one => '._#~'.includes(one[0] ?? ' ')) || entry.endsWith('~');
    return isSpecial ? `${base}${entry}${isFolder ? '/' : ''}` : undefined;
  }
}

const withoutSlash = (path: string) => (path.startsWith('/') ? path.slice(1) : path);

/** Returns whether a pattern matches a path or a beginning of it, as in Jekyll: `draft` also matches `drafts/`. */
function matches(pattern: string, path: string, isFolder: boolean): boolean {
  const clean = withoutSlash(pattern);
  if (path.startsWith(clean) || (isFolder && clean === `${path}/`)) return true;
  return readGlob(clean, { crossesFolders: true, hasBraces: false })?.test(path) === true;
}

/** Reads the `cascade` of Hugo: fields for the pages below a section, or for those that a target describes. */
import type { Data } from '../front-matter/foreign-front-matter.ts';
import { readGlob } from './globs.ts';
import { objectsIn, tableIn, textIn, valueIn } from './old-path.ts';

export interface CascadeRule {
  /** Names and patterns of the target; empty if all pages below the section are meant. */
  readonly target: Data;
  readonly data: Data;
}

/** Returns the rules in the front matter of a section or in the settings of a site. */
export function readCascades(data: Data): readonly CascadeRule[] {
  return objectsIn(valueIn(data, 'cascade')).map(rule => {
    const others = Object.entries(rule).filter(([name]) => !['_target', 'target'].includes(name.toLowerCase()));
    return { target: { ...tableIn(rule, '_target'), ...tableIn(rule, 'target') }, data: Object.fromEntries(others) };
  });
}

/** A page that a target may describe. */
interface Page {
  /** Kind of the page; undefined for an ordinary page. */
  readonly kind?: 'section';
  /** Undefined if the language is unknown. */
  readonly language: string | undefined;
  readonly folders: readonly string[];
  readonly name: string;
  /** Path of its file below the root of the content. */
  readonly path: string;
}

type Fit = 'yes' | 'no' | 'maybe';

/** Returns whether the target of a cascade fits a page. */
export function compareTarget(target: Data, page: Page): Fit {
  const fits = Object.keys(target).map(name => fitOf(name, textIn(target, name), page));
  return fits.includes('no') ? 'no' : fits.includes('maybe') ? 'maybe' : 'yes';
}

function fitOf(name: string, pattern: string | undefined, { kind, language, folders, name: own, path }: Page): Fit {
  if (pattern === undefined) return 'yes';
  const glob = readGlob(pattern.toLowerCase(), { crossesFolders: false, hasBraces: true });
  if (!glob) return 'maybe';
  const matches = (text: string) => glob.test(text.toLowerCase());
  if (name === 'kind') return matches(kind ?? 'page') ? 'yes' : 'no';
  if (name === 'lang') return language === undefined ? 'maybe' : matches(language) ? 'yes' : 'no';
  // Hugo builds a site in the environment `production`, unless the command says otherwise.
  if (name === 'environment') return matches('production') ? 'yes' : 'no';
  if (name !== 'path') return 'maybe';
  // Hugo before 0.123 compares the path of the file, later versions compare the path of the page.
  const both = [`/${path}`, `/${[...folders, own].join('/')}`].map(matches);
  return both.every(Boolean) ? 'yes' : both.some(Boolean) ? 'maybe' : 'no';
}

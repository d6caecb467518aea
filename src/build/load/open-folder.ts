/** Opens a publication folder: reads the settings on which the parsing of articles depends, and lists the files of articles. */
import { type Tables, wordsOf } from '../../language/strings/strings.ts';
import type { LocatedProblem } from '../../problem.ts';
import type { Settings } from '../../source/article/article.ts';
import { Folder } from '../../source/folder.ts';
import type { Site } from '../../source/publication/newsroom.ts';
import { readSite } from '../../source/publication/read-site.ts';
import { type ReadWords, readWords } from '../../source/publication/words.ts';
import { hashOf } from '../../store/cache.ts';
import type { Kept } from './inputs.ts';
import { type Bundle, bundle, type PackReader } from './kept-articles.ts';
import { parseFile } from './parse-file.ts';
import { writtenWords } from './written-words.ts';

/** Settings for opening a publication folder. */
export interface OpenOptions {
  /** Path of the publication folder. */
  readonly site: string;
  /** Address of the site, which overrides `url` in `site.yaml`. If undefined, `url` applies. */
  readonly url: string | undefined;
  /** The cache on disk: parsed articles, facts about files and the engine's fingerprint. If absent, every article is parsed. */
  readonly kept?: Kept;
  /** Callback that receives the file of an article each time when its body is read from the cache. */
  readonly noteText?: (file: string) => void;
}

/** A publication folder before its articles are parsed, with the settings for parsing. */
export interface OpenedFolder {
  readonly folder: Folder;
  readonly site: Site;
  readonly words: Tables;
  /** Missing interface strings, and notes about interface strings: see `ReadWords`. */
  readonly about: Pick<ReadWords, 'missing' | 'notes'>;
  readonly articleFiles: readonly string[];
  readonly settings: Settings;
  /** The article cache: its reader, and the list of its groups of articles. Undefined without a cache. */
  readonly kept: { readonly reader: PackReader; readonly bundles: readonly Bundle[] } | undefined;
  readonly problems: readonly LocatedProblem[];
}

/** Opens a publication folder: reads `site.yaml` and the interface strings, and lists the articles without reading them. */
export function openFolder({ site: root, url, kept, noteText }: OpenOptions): OpenedFolder {
  const folder = kept?.folder ?? new Folder(root);
  const problems: LocatedProblem[] = [];
  const articleFiles = folder.list('articles').filter(file => file.endsWith('.md'));
  const site = readSite(folder, articleFiles, url, problems);
  const { tables, ...about } = readWords(folder, { site, articleFiles }, problems);
  const { zone, languages, base, roots } = site;
  const words = (language: string) => wordsOf(tables, language);
  const settings: Settings = { zone, languages, base: { path: base.path }, roots, files: folder, words };
  // Interface strings that the Markdown renderer puts into articles. The cache key includes these strings: if a string changes, articles
  // must be parsed again.
  const written = languages.map(language => writtenWords(words(language)));
  const reader: PackReader | undefined = kept && {
    cache: kept.cache,
    key: hashOf(kept.engine, JSON.stringify({ zone, languages, base: settings.base, roots, written })),
    folder,
    parse: (file, files) => parseFile(file, folder, { ...settings, files }),
    noteText,
  };
  return {
    folder,
    site,
    words: tables,
    about,
    articleFiles,
    settings,
    kept: reader && { reader, bundles: bundle(articleFiles) },
    problems,
  };
}

/** A publication folder on disk → its catalogue, and every problem of every file. */
import { type Article, type Parsed, parseArticle, type Settings } from './article/article.ts';
import { parseFrontMatter } from './article/front-matter.ts';
import { buildCatalogue } from './catalogue/build.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type Moment, momentAt, readDate } from './dates.ts';
import { locateField } from './fields/yaml.ts';
import { Folder } from './files.ts';
import { isLocated, type LocatedProblem, type Problem, sortProblems } from './problem.ts';
import { readNewsroom, readSite } from './publication/read.ts';
import { findStrays } from './publication/strays.ts';

export interface LoadOptions {
  /** The publication folder. */
  readonly site: string;
  /** Replaces the `url` of `site.yaml`. */
  readonly url: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z; decides what is published. */
  readonly now: number;
  /** Also drafts and scheduled articles. */
  readonly preview: boolean;
  /** Articles that were read before and need not be read again; for serving. */
  readonly memory?: ArticleMemory;
  /** Words that the renderer of texts writes itself. */
  words(language: string): ReturnType<Settings['words']>;
}

export interface Loaded {
  readonly catalogue: Catalogue;
  readonly folder: Folder;
  /** Sorted; empty if nothing is wrong. */
  readonly problems: readonly LocatedProblem[];
}

/** Articles as they were read, by file and by the stamp of the file at that time. */
export class ArticleMemory {
  readonly #known = new Map<string, { readonly stamp: string; readonly parsed: Parsed<Article> }>();

  recall(file: string, stamp: string, read: () => Parsed<Article>): Parsed<Article> {
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known.parsed;
    const parsed = read();
    this.#known.set(file, { stamp, parsed });
    return parsed;
  }

  clear(): void {
    this.#known.clear();
  }
}

/** Reads everything. With problems, the catalogue holds what could be read: enough to show, not to publish. */
export function loadPublication({ site: root, url, now, preview, words, memory }: LoadOptions): Loaded {
  const folder = new Folder(root);
  const problems: LocatedProblem[] = [];
  const articleFiles = folder.list('articles').filter(file => file.endsWith('.md'));
  const site = readSite(folder, articleFiles, url, problems);
  const settings: Settings = { zone: site.zone, languages: site.languages, base: site.base, files: folder, words };
  const newsroom = readNewsroom(folder, site, settings, problems);
  const unread = new Set(problems.map(({ file }) => file));
  problems.push(...findStrays(folder));
  const articles: Article[] = [];
  const read = (file: string): Parsed<Article> => {
    const text = folder.readText(file);
    return typeof text === 'string' ? parseArticle(file, text, settings) : { problems: [text] };
  };
  for (const file of articleFiles) {
    const { value, problems: faults } = memory?.recall(file, folder.stamp(file), () => read(file)) ?? read(file);
    problems.push(...faults);
    if (value) articles.push(value);
    else unread.add(file.normalize('NFC'));
  }
  const moment: Moment = momentAt(now, site.zone);
  const { catalogue, problems: more } = buildCatalogue({ newsroom, articles, unread, now: moment, preview });
  return { catalogue, folder, problems: sortProblems([...problems, ...more.map(problem => locate(problem, folder))]) };
}

/** Finds the line of a field; the file is read again, because problems are rare and articles are many. */
function locate(problem: Problem, folder: Folder): LocatedProblem {
  if (isLocated(problem)) return problem;
  const path = Array.isArray(problem.at) ? problem.at : [];
  const text = folder.readText(problem.file);
  if (typeof text === 'string' && problem.file.endsWith('.yaml')) return { ...problem, at: locateField(text, path) };
  const matter = typeof text === 'string' ? parseFrontMatter(problem.file, text) : undefined;
  if (!matter || !('data' in matter)) return { ...problem, at: { line: 1, column: 1 } };
  const { line, column } = locateField(matter.source.yaml, path);
  return { ...problem, at: { line: line + matter.source.linesBefore, column } };
}

/** A time on the command line: an ISO date, or milliseconds. Undefined if it is neither. */
export function parseTime(text: string): number | undefined {
  const read = readDate(text, 'UTC');
  return 'millis' in read ? read.millis : undefined;
}

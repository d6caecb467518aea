/** Computes translation coverage: a table that shows editors which articles are translated into which languages. */

import type { Article } from '../source/article/article.ts';
import { workOf } from '../source/article/place.ts';
import type { Catalogue, Piece } from './catalogue.ts';

/** Status of an article in one language. `behind`: the original has changed since this translation was updated. */
type CoverageStatus = 'original' | 'translated' | 'behind' | 'draft' | 'scheduled' | 'missing';

/** Status of one article in one language. */
export interface CoverageCell {
  readonly language: string;
  readonly status: CoverageStatus;
  /** File of the article in this language. Absent if there is none. */
  readonly file?: string;
  /** For status `behind`: the day on which the original changed. */
  readonly since?: string;
}

/** One article, with one cell per language, in the order of the publication's languages. */
interface CoverageRow {
  readonly year: string;
  readonly slug: string;
  readonly title: string;
  /** Path of the file of the original article. */
  readonly file: string;
  readonly language: string;
  readonly cells: readonly CoverageCell[];
}

/** Numbers of articles by status in one language, for one year or for all years. Ignores articles whose original is in that language. */
export interface CoverageTotal extends Readonly<Record<Exclude<CoverageStatus, 'original'>, number>> {
  /** Year; absent for the total of all years. */
  readonly year?: string;
  readonly language: string;
  readonly articles: number;
}

/** Table with one row per article, one cell per language in each row, and totals. */
export interface Coverage {
  readonly languages: readonly string[];
  /** Articles, newest year first, sorted by slug within a year. */
  readonly rows: readonly CoverageRow[];
  /** Totals of all years together, followed by the totals of each year, newest year first. Each period has one entry per language. */
  readonly totals: readonly CoverageTotal[];
}

/**
 * Computes the coverage of a catalogue that includes drafts. Leaves out articles with an expired original, because nobody will translate these
 * articles. If `language` is given, the table has cells for that language only, and leaves out articles whose original is in that language.
 */
export function coverTranslations({ site, editions }: Catalogue, language?: string): Coverage {
  const languages = site.languages.filter(each => language === undefined || each === language);
  const pieces = editions.flatMap(edition => [...edition.pieces, ...edition.expired]);
  const works = Map.groupBy(pieces, ({ article }) => workOf(article));
  const rows = [...works.values()]
    .flatMap(versions => {
      const original = versions.find(isOriginal) ?? versions[0];
      return original && original.state !== 'expired' ? [toRow(original.article, versions, languages)] : [];
    })
    .filter(row => row.language !== language)
    .sort((a, b) => compare(b.year, a.year) || compare(a.slug, b.slug));
  const years = [undefined, ...new Set(rows.map(({ year }) => year))];
  return { languages, rows, totals: years.flatMap(year => languages.map(each => toTotal(rows, each, year))) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Returns whether an article is an original. Only translations have a translator. */
const isOriginal = ({ article: { translator = [] } }: Piece) => translator.length === 0;

function toRow(original: Article, versions: readonly Piece[], languages: readonly string[]): CoverageRow {
  const { year, slug, title, file, language } = original;
  const cells = languages.map((each): CoverageCell => {
    const piece = versions.find(({ article }) => article.language === each);
    return piece ? toCell(piece, original) : { language: each, status: 'missing' };
  });
  return { year, slug, title, file, language, cells };
}

function toCell({ article, state, drift }: Piece, original: Article): CoverageCell {
  const { language, file } = article;
  if (state === 'draft' || state === 'scheduled') return { language, status: state, file };
  if (drift) return { language, status: 'behind', file, since: drift.changed.day };
  return { language, status: article === original ? 'original' : 'translated', file };
}

function toTotal(rows: readonly CoverageRow[], language: string, year: string | undefined): CoverageTotal {
  const counts = { translated: 0, behind: 0, draft: 0, scheduled: 0, missing: 0 };
  let articles = 0;
  for (const row of rows) {
    if (row.language === language || (year !== undefined && row.year !== year)) continue;
    const status = row.cells.find(cell => cell.language === language)?.status;
    if (status === undefined || status === 'original') continue;
    articles++;
    counts[status]++;
  }
  return { ...(year !== undefined && { year }), language, articles, ...counts };
}

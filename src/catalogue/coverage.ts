/** Which article is there in which language: a table for editors. Pure. */
import type { Article } from '../source/article/article.ts';
import type { Catalogue, Piece } from './catalogue.ts';

export type CoverageStatus = 'original' | 'translated' | 'behind' | 'draft' | 'scheduled' | 'missing';

/** One article in one language. */
export interface CoverageCell {
  readonly language: string;
  readonly status: CoverageStatus;
  /** Absent where it is missing. */
  readonly file?: string;
  /** Of what is behind: the day on which the original changed. */
  readonly since?: string;
}

/** One article in all languages of the publication, in their order. */
export interface CoverageRow {
  readonly year: string;
  readonly slug: string;
  readonly title: string;
  /** Of the original. */
  readonly file: string;
  readonly language: string;
  readonly cells: readonly CoverageCell[];
}

/** How many articles of a year that were first written in another language are there in this one. */
export interface CoverageTotal extends Readonly<Record<Exclude<CoverageStatus, 'original'>, number>> {
  /** Absent: of all years. */
  readonly year?: string;
  readonly language: string;
  readonly articles: number;
}

export interface Coverage {
  readonly languages: readonly string[];
  /** Newest year first, within it by slug. */
  readonly rows: readonly CoverageRow[];
  /** All years first, then the newest; for each, languages in the order of the publication. */
  readonly totals: readonly CoverageTotal[];
}

/**
 * Of a catalogue that holds drafts too. Articles whose original has expired are left out: nobody will translate them.
 * `language`: only what was first written in another one, and how far it has come in this one.
 */
export function coverTranslations({ site, editions }: Catalogue, language?: string): Coverage {
  const languages = site.languages.filter(each => language === undefined || each === language);
  const pieces = editions.flatMap(edition => [...edition.pieces, ...edition.expired]);
  const works = Map.groupBy(pieces, ({ article: { year, slug } }) => `${year}/${slug}`);
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

/** What has a translator was written somewhere else first. */
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

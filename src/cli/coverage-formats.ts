/** The table of translations as text, JSON and CSV. */
import type { Coverage, CoverageCell, CoverageTotal } from '../catalogue/coverage.ts';

export type CoverageFormat = 'text' | 'json' | 'csv';

export function formatCoverage(coverage: Coverage, format: CoverageFormat): string {
  if (format === 'json') return JSON.stringify(coverage, null, 2);
  return format === 'csv' ? toCsv(coverage) : toText(coverage);
}

/** A line an article below its year; then how many there are. File names are of one width, unlike headlines in Chinese. */
function toText({ languages, rows, totals }: Coverage): string {
  const head = ['', ...languages];
  const body = rows.map(({ file, cells }) => [`  ${file}`, ...cells.map(describe)]);
  const widths = head.map((word, i) =>
    [word, ...body.map(line => line[i] ?? '')].reduce((most, { length }) => Math.max(most, length), 0),
  );
  const print = (words: readonly string[]) =>
    words
      .map((word, i) => word.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = rows.flatMap(({ year }, i) => [
    ...(rows[i - 1]?.year === year ? [] : [print([year, ...languages])]),
    print(body[i] ?? []),
  ]);
  return [...lines, ...(lines.length > 0 ? [''] : []), ...totals.map(describeTotal)].join('\n');
}

const describe = ({ status, since }: CoverageCell) => (since === undefined ? status : `${status} since ${since}`);

function describeTotal({ year, language, articles, ...counts }: CoverageTotal): string {
  const of = `${language}${year === undefined ? '' : ` ${year}`}`;
  if (articles === 0) return `${of}: nothing to translate`;
  const { translated, behind, draft, scheduled, missing } = counts;
  const rest = Object.entries({ behind, draft, scheduled, missing }).filter(([, count]) => count > 0);
  return `${of}: ${translated} of ${articles} translated${rest.map(([word, count]) => `, ${count} ${word}`).join('')}`;
}

/** A line for each article and language that it was not first written in: https://www.rfc-editor.org/rfc/rfc4180 */
function toCsv({ rows }: Coverage): string {
  const head = ['year', 'slug', 'title', 'original', 'written in', 'language', 'status', 'changed', 'translation'];
  const lines = rows.flatMap(({ year, slug, title, file, language, cells }) =>
    cells
      .filter(cell => cell.language !== language)
      .map(cell => [year, slug, title, file, language, cell.language, cell.status, cell.since ?? '', cell.file ?? '']),
  );
  return [head, ...lines].map(line => line.map(quote).join(',')).join('\r\n');
}

const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

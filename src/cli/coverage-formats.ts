/** Formats the table of articles and their translations as text, JSON or CSV. */

import type { Coverage, CoverageCell, CoverageTotal } from '../catalogue/coverage.ts';
import { tell } from '../language/messages/tell.ts';
import type { Voice } from '../language/messages/voice.ts';
import { columnsOf } from '../language/text-width.ts';
import type { Message } from '../message.ts';
import type { coverageFormats } from './commands/translations.ts';

type CoverageFormat = (typeof coverageFormats)[number];

/** Formats the coverage table: as text in the language of `voice`, or as JSON or CSV for programs. */
export function formatCoverage(coverage: Coverage, format: CoverageFormat, voice: Voice): string {
  if (format === 'json') return JSON.stringify(coverage, null, 2);
  return format === 'csv' ? toCsv(coverage) : toText(coverage, voice);
}

/**
 * Formats one line per article, grouped by year, and then the totals. Lines begin with file names, which are easier to align than Chinese
 * headlines.
 */
function toText({ languages, rows, totals }: Coverage, { say }: Voice): string {
  const head = ['', ...languages];
  const body = rows.map(({ file, cells }) => [`  ${file}`, ...cells.map(cell => say(describe(cell)))]);
  const widths = head.map((word, i) =>
    [word, ...body.map(line => line[i] ?? '')].reduce((most, text) => Math.max(most, columnsOf(text)), 0),
  );
  const print = (words: readonly string[]) =>
    words
      .map((word, i) => word + ' '.repeat(Math.max(0, (widths[i] ?? 0) - columnsOf(word))))
      .join('  ')
      .trimEnd();
  const lines = rows.flatMap(({ year }, i) => [
    ...(rows[i - 1]?.year === year ? [] : [print([year, ...languages])]),
    print(body[i] ?? []),
  ]);
  return [...lines, ...(lines.length > 0 ? [''] : []), ...totals.map(total => describeTotal(total, say))].join('\n');
}

const statuses: Readonly<Record<CoverageCell['status'], Message>> = {
  original: tell('status-original')`original`,
  translated: tell('status-translated')`translated`,
  behind: tell('status-behind')`behind`,
  draft: tell('status-draft')`draft`,
  scheduled: tell('status-scheduled')`scheduled`,
  missing: tell('status-missing')`missing`,
};

const describe = ({ status, since }: CoverageCell) =>
  since === undefined ? statuses[status] : tell('status-since')`${statuses[status]} since ${since}`;

function describeTotal({ year, language, articles, ...counts }: CoverageTotal, say: Voice['say']): string {
  const of = `${language}${year === undefined ? '' : ` ${year}`}`;
  if (articles === 0) return say(tell('nothing-to-translate')`${of}: nothing to translate`);
  const { translated, behind, draft, scheduled, missing } = counts;
  const rest = [
    behind > 0 && tell('count-of-behind')`, ${behind} behind`,
    draft > 0 && tell('count-of-drafts')`, ${draft} in draft`,
    scheduled > 0 && tell('count-of-scheduled')`, ${scheduled} scheduled`,
    missing > 0 && tell('count-of-missing')`, ${missing} missing`,
  ].filter(part => part !== false);
  return [tell('count-of-translated')`${of}: ${translated} of ${articles} translated`, ...rest].map(say).join('');
}

/** Formats one CSV row (RFC 4180) for each article and each language except the language of the original. */
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

import { describe, expect, it } from 'vitest';
import { selectPieces } from '../../src/catalogue/selection.ts';
import { parseWeek } from '../../src/language/weeks.ts';
import { aColumn, anArticle, catalogued } from '../builders.ts';

const health = aColumn('health');
const { editions } = catalogued(
  [
    anArticle({ slug: 'sunday-before', date: '2017-09-03' }),
    anArticle({ slug: 'monday', date: '2017-09-04', column: 'health' }),
    anArticle({ slug: 'sunday', date: '2017-09-10T23:59' }),
    anArticle({ slug: 'monday-after', date: '2017-09-11', column: 'health' }),
    anArticle({ slug: 'draft', date: '2017-09-05', draft: true, column: 'health' }),
  ],
  { columns: [health] },
).catalogue;
const week = parseWeek('2017-W36');
const slugs = (selection: Parameters<typeof selectPieces>[1]) =>
  selectPieces(editions[0], selection).map(({ article }) => article.slug);

describe('a selection', () => {
  it('has the published articles from Monday to Sunday, oldest first', () => {
    if (!week) throw new Error('not a week');
    expect(slugs({ kind: 'week', week })).toEqual(['monday', 'sunday']);
  });

  it('has the published articles of a column, oldest first', () => {
    expect(slugs({ kind: 'column', column: health })).toEqual(['monday', 'monday-after']);
  });
});

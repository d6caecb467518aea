/** Tests that each name of a field means only one field. */
import { describe, expect, it } from 'vitest';
import { articleShapes, fieldOfName, groupShapes, guessField, otherNamesOf } from '../../../src/source/fields/names.ts';
import type { FieldShape } from '../../../src/source/fields/shape.ts';

const split = (names = '') => names.split(' ').filter(name => name !== '');

/** Returns the names that belong to several fields of a group. */
function ambiguous(fields: FieldShape['fields']): readonly string[] {
  const names = Object.entries(fields).flatMap(([name, shape]) => [
    name,
    ...otherNamesOf(shape).filter(other => other !== name),
    ...split(shape.told?.hints),
  ]);
  return names.filter((name, i) => names.indexOf(name) !== i);
}

describe('another name of a field', () => {
  it('means one field alone', () => {
    expect(ambiguous(articleShapes)).toEqual([]);
    for (const [group, parts] of Object.entries(groupShapes)) expect(ambiguous(parts), group).toEqual([]);
  });

  it('is read in any letters, and within its group alone', () => {
    expect(['标题', '“标题”', 'HEADLINE', 'ｔａｇ'].map(name => fieldOfName(name))).toEqual([
      ...['title', 'title', 'title', 'tags'],
    ]);
    expect(fieldOfName('链接')).toBeUndefined();
    expect(fieldOfName('链接', 'source')).toBe('url');
  });

  it('is only a guess if it comes from other programs', () => {
    expect(fieldOfName('lastmod')).toBeUndefined();
    expect(guessField('lastmod')).toBe('updated');
  });
});

import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { replaceControls } from '../../../../src/authoring/import/body/control-characters.ts';
import { anArchive, someSettings } from '../builders.ts';

describe('control characters', () => {
  it.each([
    ['between two words become a space', 'processes\u0014including', 'processes including'],
    ['beside a space or a mark go', 'A word\u0090 and\u0000, \u0007another\u001b.', 'A word and, another.'],
    ['between Chinese characters go', '半\u0014边\u0081天', '半边天'],
    ['of Windows become the characters that they were there', 'It\u0092s \u0093so\u0094 \u0096 yes', 'It’s “so” – yes'],
    ['in a row count as one', 'one\u0001\u0002two', 'one two'],
    ['that are line ends and tabs stay', 'a\n\tb', 'a\n\tb'],
  ])('%s', (_, text, replaced) => {
    expect(replaceControls(text)).toBe(replaced);
  });

  it('are told with the words around them', () => {
    const told: string[] = [];
    replaceControls('Historical processes\u0014including this one', around => told.push(around));
    expect(told).toEqual(['Historical processes including this one']);
  });
});

describe('an archive with control characters', () => {
  const bodyOf = (text: string) => {
    const archive = anArchive({ 'posts/2020-01-22-a.md': `---\ntitle: "A\u0092s"\n---\n\n${text}\n` });
    const { texts, report } = importArchive(archive, someSettings());
    expect(report.leftOut).toEqual({});
    return texts.get('articles/2020/a.md')?.split('---\n').at(-1)?.trim();
  };

  it.each([
    ['archive c1 control', 'A word\u0090 and another.', 'A word and another.'],
    ['a noncharacter', 'A word\ufdd0 and another.', 'A word and another.'],
    [
      'archive control characters',
      'Historical processes\u0014including this one.',
      'Historical processes including this one.',
    ],
    ['a reference to one in raw HTML', '<p>It&#146;s so&#x81;</p>', '<p>It’s so</p>'],
    ['a reference to one in text', 'It&#146;s `&#146;`', 'It’s `&#146;`'],
    ['one in an address', '[a](https://example.org/a\u0014b)', '[a](https://example.org/ab)'],
  ])('is imported: %s', (_, text, body) => {
    expect(bodyOf(text)).toBe(body);
  });
});

import { expect, test } from 'vitest';
import { languages } from '../../../src/language/messages/voice.ts';
import { sectionNames } from '../../../src/site/desk/section.ts';
import { deskWords } from '../../../src/site/desk/words.ts';

/** Returns every string of a table with the path of its keys. Placeholders in the strings are filled with numbers. */
function wordsOf(table: object, within = ''): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const way = `${within}${key}`;
    if (typeof value === 'string') return [[way, value] as const];
    if (typeof value === 'function') return [[way, String(value(1234, 5678))] as const];
    return typeof value === 'object' && value ? wordsOf(value, `${way}.`) : [];
  });
}

const marks = new Set(['colon', 'joint', 'comma']);

test.each(languages)('the desk says everything in %s', language => {
  const english = new Map(wordsOf(deskWords.en));
  const words = wordsOf(deskWords[language]);
  expect(words.map(([way]) => way)).toEqual([...english.keys()]);
  expect(Object.keys(deskWords[language].sections)).toEqual(sectionNames);
  for (const [way, text] of words) {
    expect(text.trim(), way).not.toBe('');
    if (language !== 'en' && !marks.has(way)) expect(text, way).toMatch(/\p{Script=Han}/u);
  }
});

test('what stands in a gap is said', () => {
  for (const words of Object.values(deskWords)) {
    expect(words.changed('articles/2017/x.md', '5 May')).toMatch(/articles\/2017\/x\.md.*5 May/);
    expect(words.asOf('5 May', 'Asia/Shanghai')).toMatch(/5 May.*Asia\/Shanghai/);
    for (const say of [words.scheduled, words.expires, words.missing]) expect(say('5 May')).toContain('5 May');
    expect(words.more(1234)).toContain('1,234');
  }
});

/** Tests how stories are found in what services for forms deliver, and in mails. */
import { describe, expect, it } from 'vitest';
import { readSentLines } from '../../../../src/authoring/import/story/sent-lines.ts';
import { findSentStories } from '../../../../src/authoring/import/story/sent-stories.ts';

const answers = { story: 'We dug.', publish: 'yes' };
const pairs = Object.entries(answers).map(([name, value]) => ({ title: name.toUpperCase(), name, value }));

describe('a story in JSON is found', () => {
  it.each([
    ['as the form saves it', { date: '2026-12-01', ...answers }, [[], ['2026-12-01']]],
    ['in a list', [answers], [[0], []]],
    ['as pairs', pairs, [[], []]],
    [
      'with its data and the time around it',
      { payload: { data: { ...answers, ip: '1.2.3.4' }, created_at: '2026-12-01T10:00:00Z' } },
      [['payload', 'data'], ['2026-12-01T10:00:00Z']],
    ],
    [
      'in a list of submissions',
      { fields: ['story'], submissions: [{ _date: '2026-12-01T10:00:00+00:00', ...answers }] },
      [['submissions', 0], ['2026-12-01T10:00:00+00:00']],
    ],
  ])('%s', (_, json, [path, dates]) => {
    const [story, ...others] = findSentStories(json);
    expect(story).toMatchObject({ fields: answers, path, dates });
    expect(others).toEqual([]);
  });

  it('once, if the service repeats it in another form', () => {
    expect(findSentStories({ data: answers, ordered_human_fields: pairs })).toHaveLength(1);
  });

  it('each, if there are several', () => {
    const found = findSentStories([answers, { data: { ...answers, story: 'We planted.' } }]);
    expect(found.map(({ fields }) => fields.story)).toEqual(['We dug.', 'We planted.']);
  });

  it.each([[null], ['story'], [[]], [{ story: 1 }], [{ story: null }], [JSON.parse('{"__proto__": {"story": "a"}}')]])(
    'only where it is one: %j',
    json => {
      expect(findSentStories(json).map(({ fields }) => Object.keys(fields))).toEqual(
        JSON.stringify(json)?.includes('proto') ? [['story']] : [],
      );
    },
  );

  it('however deep it lies', () => {
    let deep: unknown = answers;
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(findSentStories(deep)).toHaveLength(1);
  });
});

describe('the lines of a mail', () => {
  it('are the answers, in the order of the form, and everything between belongs to the story', () => {
    const story = 'We dug.\n\nname=is no answer here\nage=guardian\nand a=b';
    const text = `Dear editors,\nlanguage=en\nheadline=The well\nstory=${story}\nname=\nbyline=none\n\nsigned=\npublish=yes\nage=adult\n\n-- \nSent from my phone\n`;
    expect(readSentLines(text)).toEqual({
      fields: {
        ...{ language: 'en', headline: 'The well', story, name: '' },
        ...{ byline: 'none', signed: '', publish: 'yes', age: 'adult' },
      },
      leftOut: ['Dear editors,', '--', 'Sent from my phone'],
    });
    expect(readSentLines('story=We dug.\nIt took weeks.')).toEqual({
      fields: { story: 'We dug.\nIt took weeks.' },
      leftOut: [],
    });
    expect(readSentLines('name=a\nage=adult')).toEqual({ fields: {}, leftOut: [] });
  });

  it('may be one line in the encoding of forms', () => {
    expect(readSentLines('language=en&story=We+dug%20it%0D%0A%E4%BA%95&publish=yes\n')).toEqual({
      fields: { language: 'en', story: 'We dug it\r\n井', publish: 'yes' },
      leftOut: [],
    });
  });
});

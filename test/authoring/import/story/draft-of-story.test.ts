/** Tests what of a story becomes public, and that any text stays the same text in Markdown and in the record. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRecord } from '../../../../src/authoring/import/story/consent-record.ts';
import { draftOf } from '../../../../src/authoring/import/story/draft-of-story.ts';
import { settleStory } from '../../../../src/authoring/import/story/settle-story.ts';
import { shipped, wordsOf } from '../../../../src/language/strings/strings.ts';
import { englishOf } from '../../../../src/message.ts';
import { parseArticle } from '../../../../src/source/article/parse-article.ts';
import { checkFields } from '../../../../src/source/fields/check.ts';
import { parseYaml } from '../../../../src/source/fields/yaml.ts';
import { Folder } from '../../../../src/source/folder.ts';
import { type Answers, answersAmong } from '../../../../src/source/stories/story-form.ts';
import { consentSchema } from '../../../../src/source/stories/story-schema.ts';
import { aFolder } from '../../../builders.ts';

const whole: Answers = { story: 'We dug.', byline: 'none', publish: 'yes', edit: 'yes', age: 'adult' };
const setting = { day: '2026-12-01', untitled: 'A reader’s story', isOfHouse: (name: string) => name === 'rong chen' };
const draft = (answers: Answers) => {
  const { text, remarks } = draftOf(
    { headline: 'The well', translate: 'yes', print: 'yes', ...whole, ...answers },
    setting,
  );
  return { by: /^by: (.*)$/m.exec(text)?.[1], text, told: remarks.map(englishOf) };
};

describe('the byline of the draft', () => {
  it.each([
    [{ byline: 'full', name: 'Wang Fang' }, 'Wang Fang', []],
    [{ byline: 'first', name: 'Wang Fang', signed: 'Fang' }, 'Fang', []],
    [{ byline: 'made-up', name: 'Wang Fang', signed: '"; draft: false' }, '"\\"; draft: false"', []],
    [{ byline: 'none', name: 'Wang Fang', signed: 'Fang' }, undefined, []],
    [{ byline: 'full' }, undefined, ['the sender wants a name to appear, but did not write it: ask which']],
    [
      { byline: 'first', name: 'Wang Fang' },
      undefined,
      ['the sender wants a name to appear, but did not write it: ask which'],
    ],
    [
      { byline: 'made-up', name: 'Wang Fang', signed: 'WANG  Fang' },
      undefined,
      ['the name to print is the same as the full name, so the draft has no byline: ask which name may appear'],
    ],
    [
      { byline: 'made-up', signed: 'Rong Chen' },
      undefined,
      ['the name to print belongs to somebody in newsroom/people/, so the draft has no byline: check who it is'],
    ],
  ])('follows the choice %j', (answers, by, told) => {
    expect(draft(answers)).toMatchObject({ by, told });
  });
});

it('the draft is a story, and tells what the sender does not allow', () => {
  expect(draft({}).text).toBe('---\ntitle: The well\ndate: 2026-12-01\nkind: story\ndraft: true\n---\n\nWe dug.\n');
  const { text, remarks } = draftOf({ ...whole, edit: 'no' }, setting);
  expect(text).toContain('title: "A reader’s story"\n');
  expect(remarks.map(englishOf)).toEqual([
    'the story has no headline: write one in the field "title"',
    'the sender does not allow changes of the text',
    'the sender does not allow translations',
    'the sender does not allow prints on notice boards',
  ]);
  expect(draft({ edit: 'ask' }).told).toEqual([
    'the sender wants to see the text before its publication',
    'the sender did not say how to be reached',
  ]);
});

/** Texts with everything that Markdown, YAML and HTML could take for something else. */
const tokens = fc.constantFrom(
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '---',
    '===',
    '***',
    '__',
    '~~',
    '`',
    '```',
    '<b>',
    '</script>',
    '<!--',
    '&amp;',
    '&#x200b;',
  ],
  ...[
    '[a](javascript:x)',
    '![',
    ']',
    '[^1]',
    '[^1]: ',
    ':::',
    '|',
    '|---|',
    '{{ a }}',
    '{% x %}',
    '\\',
    '\t',
    '    ',
    '\n',
    '\n\n',
  ],
  ...[
    'https://example.org/a_b',
    'title: x',
    ': ',
    ' #',
    '"',
    '’',
    '井',
    '“半边天”',
    '**是**',
    '。',
    'a',
    'We dug. ',
    '2017',
    '\u0007',
    '\u00ad',
  ],
);
const anyText = fc.array(fc.oneof({ weight: 4, arbitrary: tokens }, { weight: 1, arbitrary: fc.string() }), {
  minLength: 1,
  maxLength: 25,
});

/** Returns the text of HTML as a browser shows it. */
const shownIn = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}\p{P}\p{S}]/gu, '');

it('any text stays the same text: nothing of it runs, is lost, or becomes a heading, a link or a picture', () => {
  const files = new Folder(aFolder());
  const words = (language: string) => wordsOf(shipped, language);
  fc.assert(
    fc.property(anyText, parts => {
      const settled = settleStory(
        {
          fields: { ...whole, story: parts.join('') },
          dates: [],
          path: [],
          at: () => ({ line: 1, column: 1 }),
          remarks: [],
        },
        'a.json',
      );
      if (!('answers' in settled)) return;
      const { story = '' } = settled.answers;
      const { text } = draftOf(settled.answers, setting);
      const read = parseArticle('articles/2026/a.md', text, {
        ...{ zone: 'UTC', languages: ['en'], base: { path: '/' }, files, words },
      });
      expect(read.problems.map(({ what }) => englishOf(what))).toEqual([]);
      const body = read.value?.body ?? '';
      expect(body.replace(/<\/?(?:p|br|bdi|span)(?: [^>]*)?>/g, '')).not.toContain('<');
      expect(lettersOf(shownIn(body))).toBe(lettersOf(story));
      const record = writeRecord(settled.answers, {
        article: 'a.md',
        day: '2026-12-01',
        language: 'en',
        say: englishOf,
      });
      const { fields } = checkFields(consentSchema, parseYaml(record), {
        file: 'a.yaml',
        yaml: record,
        linesBefore: 0,
      });
      expect(answersAmong(fields ?? {})).toEqual({ ...settled.answers, translate: 'no', print: 'no' });
    }),
    { numRuns: 300 },
  );
});

/** Tests that the form loses nothing of an article when it opens its file and saves it again. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArticle, saveArticle } from '../../../src/site/form/article-file.ts';
import { fieldsOf } from '../../../src/site/form/fields.ts';
import { readFields } from '../../../src/site/form/form-field.ts';
import { everyKind } from '../../support/every-kind.ts';
import { fixtureFiles } from '../../support/fixture.ts';

const wishes = { language: 'en', languages: ['en', 'zh-Hans'], first: 'en' } as const;
const fieldsIn = (zone: string) => readFields(JSON.parse(JSON.stringify(fieldsOf({ ...wishes, zone }))));
const fields = fieldsIn('Asia/Shanghai');
type Values = Readonly<Record<string, unknown>>;

/** Opens a file, applies changes, and saves as the form does: trims texts and drops empty fields. */
function edit(file: string, change: Values, own = fields): string {
  const opened = openArticle(file, 'x.md', own);
  const values = { ...filledIn, ...opened, ...change };
  return saveArticle(trim(values), own);
}
const filledIn = { kind: 'news', draft: false };
const trim = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== '' && value !== undefined),
  );

const file = `---
# who wrote it, see the minutes
title: "2017-09-05"   # as the village counts
date: 2017-09-05 08:30:15
zebra: 0123
summary: >-
  Two lines of
  a summary.
by: chen
tags: [妇女, 2017, 0123, 'a, b']
kind: news
Apple:
    - {x: 1,y: 'two'}
    -   012
cover:
  src: stalls.png
  alt: "Stalls: many"
  focal: [1, 2]
corrections:
  - date: 2017-09-06
    text: It was "two".
    by: nobody
  - {date: 2017-09-07T10:00:00Z, text: 'And three.'}
draft: no
---

我*很*高兴，***很好***吗。

* one

- another list
+ a third

    code   \t

<div class="note">半边天</div>   
`;

describe('a file that is opened in the form', () => {
  it('is written byte for byte if nothing is changed, whatever stands in it', () => {
    expect(edit(file, {})).toBe(file);
    for (const text of [
      file.replaceAll('\n', '\r\n'),
      `\ufeff${file}`,
      `${file}\n\n`,
      file.trimEnd(),
      '---\ntitle: A\ndate: 2019-06-10\n---\n',
      '---\ntitle: A\ndate: 2019-06-10\n---',
      '---\ntitle: A\ndate: 2019-06-10\n---\n　　两格起。\n',
      '---\n{title: A, date: 2019-06-10}\n---\n\nx\n',
      '---\n  title: A\n  date: 2019-06-10\n---\n\nx\n',
      '---  \ntitle: |\n  A\n\n  B\ndate: "2019-06-10"\n---\t\nx',
      'No front matter.\n',
      '',
    ])
      expect(edit(text, {})).toBe(text);
  });

  it('changes in the field that is changed alone', () => {
    expect(edit(file, { summary: 'Another: one.' })).toBe(
      file.replace('>-\n  Two lines of\n  a summary.', '>-\n  Another: one.'),
    );
    expect(edit(file, { title: '12:30:45' })).toBe(file.replace('"2017-09-05"   #', '"12:30:45" #'));
    expect(edit(file, { by: ['chen', 'li'] })).toBe(file.replace('by: chen', 'by:\n  - chen\n  - li'));
    expect(edit(file, { tags: ['妇女', '0123', 'a, b', '妇联'] })).toBe(
      file.replace("[妇女, 2017, 0123, 'a, b']", "[妇女, 0123, 'a, b', 妇联]"),
    );
    expect(edit(file, { draft: true })).toBe(file.replace('draft: no', 'draft: true'));
    expect(edit(file, { kind: 'opinion' })).toBe(file.replace('kind: news', 'kind: opinion'));
  });

  it('keeps the line ends, the byte order mark and the fields that the form does not know, in the order they have', () => {
    const windows = `\ufeff${file.replaceAll('\n', '\r\n')}`;
    expect(edit(windows, { kind: 'opinion' })).toBe(windows.replace('kind: news', 'kind: opinion'));
    expect(edit(windows, { column: 'markets' })).toBe(windows.replace('tags: [', 'column: markets\r\ntags: ['));
    expect(edit(windows, { body: '新的。\n\n第二段。' })).toBe(
      `${windows.slice(0, windows.indexOf('我*很*'))}新的。\r\n\r\n第二段。   \r\n`,
    );
  });

  it('keeps what the form does not show of a group or an entry that is changed', () => {
    const { cover, corrections } = openArticle(file, 'x.md', fields);
    expect(cover).toEqual({ src: 'stalls.png', alt: 'Stalls: many' });
    expect(edit(file, { cover: { src: 'stalls.png', alt: 'Few' } })).toBe(file.replace('Stalls: many', 'Few'));
    const [first, second] = Array.isArray(corrections) ? corrections : [];
    expect(edit(file, { corrections: [{ ...first, text: 'It was "four".' }, second] })).toBe(
      file.replace('It was "two".', 'It was "four".'),
    );
    expect(edit(file, { corrections: [second] })).toBe(
      file.replace('  - date: 2017-09-06\n    text: It was "two".\n    by: nobody\n', ''),
    );
  });

  it('gets new fields at the place they have in the form, and loses the ones that are emptied', () => {
    expect(edit(file, { column: 'markets' })).toBe(file.replace('tags: [', 'column: markets\ntags: ['));
    expect(edit(file, { summary: '' })).toBe(file.replace('summary: >-\n  Two lines of\n  a summary.\n', ''));
    expect(edit('---\ntitle: A\ndate: 2019-06-10\n---\n', { summary: 'S' })).toBe(
      '---\ntitle: A\ndate: 2019-06-10\nsummary: S\n---\n',
    );
    expect(edit('Words.\n', { title: 'A', date: '2019-06-10T00:00:00+08:00' })).toBe(
      '---\ntitle: A\ndate: 2019-06-10T00:00:00+08:00\n---\nWords.\n',
    );
  });

  it('keeps what no field of the form can hold, until that field is filled in', () => {
    const odd = '---\ntitle: A\ndate: 2019-06-10\nby: {name: Li}\ncover: stalls.png\nsource: [x]\nkind:\n---\n';
    expect(openArticle(odd, 'x.md', fields)).not.toHaveProperty('by');
    expect(edit(odd, { summary: 'S' })).toBe(odd.replace('2019-06-10\n', '2019-06-10\nsummary: S\n'));
    expect(edit(odd, { by: ['li'] })).toBe(odd.replace('by: {name: Li}', 'by:\n  - li'));
  });

  it('is no longer the file it was where it cannot be read, and says which', () => {
    expect(() => openArticle('---\ntitle: a: b\n---\n', 'articles/2019/x.md', fields)).toThrow(
      /^articles\/2019\/x\.md could not be parsed: /,
    );
  });

  it('keeps all but its summary when that is changed three times: every article that ships, every one of the tests', () => {
    const shipped = globSync('articles/**/*.md').map(name => readFileSync(name, 'utf8'));
    const tested = [...fixtureFiles()].flatMap(([name, text]) =>
      /^articles\/.*\.md$/.test(name) ? [String(text)] : [],
    );
    expect(shipped.length).toBeGreaterThan(40);
    const summary = /^summary:.*\n(?:[ \t].*\n)*/m;
    for (const text of [...shipped, ...tested, everyKind]) {
      let now = text;
      for (const turn of [1, 2, 3]) now = edit(now, { summary: `Turn ${turn}.` });
      expect(openArticle(now, 'x.md', fields).summary).toBe('Turn 3.');
      expect(now.replace(summary, '')).toBe(text.replace(summary, ''));
    }
  }, 60_000);

  it('survives any text of its body and any change of a field, three times', () => {
    const sign = fc.constantFrom(
      '我',
      '*',
      '_',
      '**',
      '\n',
      '\n\n',
      '- ',
      '> ',
      ' ',
      '　',
      '\\',
      '`',
      '---',
      '\t',
      'x',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), fc.string({ minLength: 1 }), (signs, words) => {
        const head = '---\ntitle: A\ndate: 2019-06-10\n';
        const body = `---\n${signs.join('')}`;
        const summary = `S${words.trim()}`;
        let text = `${head}${body}`;
        for (const turn of [1, 2, 3]) text = edit(text, { summary: `${summary}${turn}` });
        expect(text.startsWith(head)).toBe(true);
        expect(text.endsWith(`\n${body}`)).toBe(true);
        expect(openArticle(text, 'x.md', fields).summary).toBe(`${summary}3`);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

describe('a date in the form', () => {
  const dated = (date: string) => `---\ntitle: A\ndate: ${date}\n---\n`;
  const shownIn = (zone: string, date: string) => openArticle(dated(date), 'x.md', fieldsIn(zone)).date;

  it.each([
    ['2017-09-05', '2017-09-05T00:00:00+08:00'],
    ['"2017-09-05"', '2017-09-05T00:00:00+08:00'],
    ['2017-09-05 08:30', '2017-09-05T08:30:00+08:00'],
    ['2017-09-05T08:30:15', '2017-09-05T08:30:00+08:00'],
    ['2017-09-04T20:30:15-04:00', '2017-09-05T08:30:00+08:00'],
    ['2017年9月5日', '2017-09-05T00:00:00+08:00'],
    ['1901-01-01', '1901-01-01T00:00:00+08:00'],
  ])('is the moment that the publication reads: %s', (written, shown) => {
    expect(shownIn('Asia/Shanghai', written)).toBe(shown);
    expect(edit(dated(written), { summary: 'S' })).toBe(dated(written).replace('\n---\n', '\nsummary: S\n---\n'));
  });

  it('is that of another zone in a publication of that zone', () => {
    expect(shownIn('America/New_York', '2017-09-05 08:30')).toBe('2017-09-05T08:30:00-04:00');
    expect(shownIn('UTC', '2017-09-05 08:30')).toMatch(/^2017-09-05T08:30:00(?:Z|\+00:00)$/);
  });

  it('is written with its offset once it is changed, and stays a day as long as it gets no hour', () => {
    const at = (date: string) => ({ date });
    expect(edit(dated('2017-09-05'), at('2017-09-06T00:00:00+08:00'))).toBe(dated('2017-09-06'));
    expect(edit(dated('2017-09-05'), at('2017-09-05T10:00:00+08:00'))).toBe(dated('2017-09-05T10:00:00+08:00'));
    expect(edit(dated('"2017-09-05 08:30"'), at('2017-09-05T10:00:00+08:00'))).toBe(dated('2017-09-05T10:00:00+08:00'));
  });

  it('is asked for where nobody has written one, or one that nobody can read', () => {
    expect(openArticle('---\ntitle: A\n---\n', 'x.md', fields).date).toBe('');
    expect(shownIn('Asia/Shanghai', '2017-02-30')).toBe('2017-02-30');
  });
});

describe('a new article', () => {
  it('has its fields in the order of the form, and quotation marks where YAML would guess', () => {
    const values = {
      title: '12:30:45',
      date: '2019-06-10T08:30:00+08:00',
      tags: ['0123', '妇女', 'yes'],
      kind: 'news',
      cover: { src: 'a b.png', alt: '“新”：办法', caption: '' },
      draft: false,
      body: '天不亮。',
    };
    expect(saveArticle(values, fields)).toBe(`---
title: '12:30:45'
date: 2019-06-10T08:30:00+08:00
tags:
  - '0123'
  - 妇女
  - 'yes'
kind: news
cover:
  src: a b.png
  alt: “新”：办法
draft: false
---

天不亮。
`);
    expect(saveArticle({ title: 'A' }, fields)).toBe('---\ntitle: A\n---\n');
  });
});

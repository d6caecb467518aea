import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { articleSchema } from '../../../src/source/article/schema.ts';
import { groups, knownNames } from '../../../src/source/fields/names.ts';
import { knownFields } from '../../../src/source/fields/types.ts';
import { mendFrontMatter } from '../../../src/source/mend/mend.ts';
import { kindOf } from '../../../src/source/mend/values.ts';
import { anArticleText, aPublication, captured, load } from '../../builders.ts';
import { slips } from './slips.ts';

const file = 'articles/2017/x.md';
/** A body with lines that look like front matter. */
const body = '\nA text with “marks”,  \n标题：x\n\n- draft: yes\n\ttags: a、b\n';
const person = { 'newsroom/people/women-voice.yaml': 'name: Women Voice\n' };

describe.each(Object.entries(slips))('what people get wrong: %s', (_, rows) => {
  describe.each(rows.map(row => ({ ...row })))('$slip', ({ text, en, zh, fixed }) => {
    const check = (site: string, ...words: readonly string[]) =>
      captured(() => main(['check', '--site', site, ...words]));
    const linesOf = (out: string) =>
      out
        .split('\n')
        .filter(line => line.startsWith(`${file}:`))
        .map(line => line.slice(file.length + 1));

    it('is told in English and in Chinese', async () => {
      const site = aPublication({ ...person, [file]: text + body });
      expect(linesOf((await check(site)).out)).toEqual(en);
      expect(linesOf((await check(site, '--lang', 'zh-Hans')).out)).toEqual(zh);
    });

    it(fixed === undefined ? 'is left to its author' : 'is put right, and stays so', async () => {
      const site = aPublication({ ...person, [file]: text + body });
      const read = () => readFileSync(join(site, file));
      await check(site, '--fix');
      expect(read()).toEqual(Buffer.from((fixed ?? text) + body));
      await check(site, '--fix');
      expect(read()).toEqual(Buffer.from((fixed ?? text) + body));
    });
  });
});

describe('the table', () => {
  it('has more than forty slips, in both languages', () => {
    const rows = Object.values(slips).flat();
    expect(rows.filter(({ fixed }) => fixed !== undefined).length).toBeGreaterThan(60);
    expect(rows.filter(({ text }) => /\p{Script=Han}/u.test(text)).length).toBeGreaterThanOrEqual(25);
    expect(new Set(rows.map(({ slip }) => slip)).size).toBe(rows.length);
  });
});

describe('what is known of fields', () => {
  const fields = knownFields(articleSchema('UTC'));

  it('is known of each field of articles and of no other', () => {
    expect(Object.keys(kindOf).toSorted()).toEqual([...fields].toSorted());
    expect([...knownNames].toSorted()).toEqual([...fields].toSorted());
    expect(Object.keys(groups).every(group => fields.includes(group))).toBe(true);
  });
});

describe('front matter that is right', () => {
  it.each([
    ['a title between curly quotation marks', 'title: “Women”'],
    ['a full-width colon in a text', 'summary: 女性：改革'],
    ['a text over several lines', 'summary: >\n  标题：x\n  tags: a, b'],
    ['a quoted text over several lines', 'summary: "Law\n  title: x"'],
    ['a name with a comma', 'by: Chen, Rong'],
    ['one name between quotation marks', 'by: "江苏省文化、旅游厅"'],
    ['a name with a mark of HTML', 'by: Smith &amp; Daughters'],
    ['a list over several lines', 'tags:\n  - law\n  - "a, b"'],
    ['a tag with a comma between quotation marks', 'tags: ["健康，教育"]'],
    ['a remark', 'tags: [law] # 标签：x'],
    ['a remark behind a date', 'updated: 2017-09-06 # 见报'],
    ['a remark on a line of its own', '# 标题：x # y\nsummary: A'],
    ['a hash in a text over several lines', 'summary: |\n  title: a # b\n  - 甲、乙'],
    ['a hash between quotation marks', 'summary: "C # 语言"'],
    ['a hash without blanks', 'summary: C# 语言'],
    ['a tag with a comma between quotation marks, in a list over several lines', 'tags:\n  - "法律、教育"'],
    ['a tag that is a title with a comma in it', 'tags: [《妇女、儿童》, 法律]'],
    ['a change on the day of publication', 'updated: 2017-09-05T00:00'],
    ['a name with a plain colon between quotation marks', 'by: "Studio: North"'],
    ['a date between quotation marks', 'updated: "2017-09-06"'],
    ['a group over several lines', 'source:\n  name: 来源：x\n  url: https://example.org/'],
  ])('is not touched: %s', async (_, yaml) => {
    const text = anArticleText('Text.\n', ...yaml.split('\n')).replace(
      'title: Ploughs and ballots\n',
      yaml.startsWith('title') ? '' : 'title: A\n',
    );
    expect(load({ [file]: text }).problems).toEqual([]);
    const site = aPublication({ [file]: text });
    await captured(() => main(['check', '--site', site, '--fix']));
    expect(readFileSync(join(site, file), 'utf8')).toBe(text);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '---',
      '———',
      ' ---',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      '　',
      ': ',
      '：',
      '标题',
      '日期',
      '标签',
      'title',
      'date',
      'tags',
      'cover',
      'source',
    ],
    ...[
      'by',
      'draft',
      '是',
      '2017年9月5日',
      '2017-09-05',
      '[',
      ']',
      '{',
      '}',
      '，',
      '、',
      '"',
      '“',
      '”',
      "'",
      '#',
      '- ',
      'a',
      'law',
      '|',
      '\ufeff',
      '  ',
    ],
  );
  const written = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));

  it('is mended once and for all, and keeps its last lines', () => {
    fc.assert(
      fc.property(written, text => {
        const begun = `---\ntitle: A\ndate: 5 Sept 2017\n${text}\n---\n\nThe body: “x”.\r\n标题：y\n`;
        const mended = mendFrontMatter(begun);
        if (!mended) return;
        expect(mended.text.endsWith('\n\nThe body: “x”.\r\n标题：y\n')).toBe(true);
        expect(mendFrontMatter(mended.text)).toBeUndefined();
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('is never a reason to fall over', () => {
    fc.assert(
      fc.property(written, text => {
        const mended = mendFrontMatter(text);
        if (mended) expect(mendFrontMatter(mended.text)).toBeUndefined();
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});

describe('the ids of help lines, in a file with another mistake,', () => {
  const helpIn = (written: string) =>
    mendFrontMatter(`---\ntitle：A\ndate: 2017-09-05\nhelp: ${written}\n---\n`)?.text.split('\n')[3];

  it.each(['night-line', 'false', 'no', '[night-line, clinic]'])('stay as they are: %s', written => {
    expect(helpIn(written)).toBe(`help: ${written}`);
  });

  it.each(['night-line, clinic', 'night-line、clinic', '［night-line，clinic］'])('become a list: %s', written => {
    expect(helpIn(written)).toBe('help: [night-line, clinic]');
  });
});

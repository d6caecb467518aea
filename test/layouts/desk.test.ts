import { describe, expect, test } from 'vitest';
import { deskPage, deskSectionPage } from '../../layouts/desk.ts';
import { deskFilePage } from '../../layouts/desk-file.ts';
import type { DeskFrame } from '../../layouts/desk-frame.ts';
import type { Language } from '../../src/language/messages/voice.ts';
import { type PlacedEntry, type PlacedSection, sectionNames } from '../../src/site/desk/section.ts';
import { deskWords } from '../../src/site/desk/words.ts';
import { aMoment, aNewsroom } from '../builders.ts';
import { findFault } from '../well-formed.ts';
import { textOf } from './drawn.ts';

const frame = (language: Language = 'en'): DeskFrame => ({
  language,
  words: deskWords[language],
  site: aNewsroom({ site: { name: { en: 'The Lantern', 'zh-Hans': '灯笼' }, zone: 'Asia/Shanghai' } }).site,
  style: { css: '', hash: 'sha256-none' },
  mark: '/assets/mark.svg',
});

const anEntry = (wishes: Partial<PlacedEntry> = {}): PlacedEntry => ({
  file: 'articles/2017/x.md',
  at: { line: 3, column: 7 },
  name: { text: 'Ploughs', language: 'en' },
  address: '/2017/x/',
  ...wishes,
});

const now = aMoment('2020-01-01T12:00+08:00', 'Asia/Shanghai');
const whole = (entries: readonly PlacedEntry[], name: PlacedSection['name']): PlacedSection => ({
  name,
  count: entries.length,
  entries,
});
const draw = (sections: readonly PlacedSection[], language?: Language) =>
  deskPage(frame(language), { now, sections, history: 'told' }).toString();

describe('the desk', () => {
  test.each(['en', 'zh-Hans'] as const)(
    'is well-formed in %s, with one heading of the page and one of each section',
    language => {
      const page = draw(
        sectionNames.map((name, i) => whole(i % 2 ? [anEntry()] : [], name)),
        language,
      );
      expect(findFault(page, 'html')).toBeUndefined();
      expect(page.match(/<h1>/g)).toHaveLength(1);
      expect(page.match(/<h2>/g)).toHaveLength(sectionNames.length);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).not.toMatch(/ style="| on\w+="/);
      expect(page).toContain(`href="/"`);
    },
  );

  test('counts every section at its top', () => {
    const page = draw([{ name: 'tags', count: 1000, entries: [anEntry()] }, whole([], 'drafts')]);
    const [contents = ''] = /<nav class="jumps"[\s\S]*?<\/nav>/.exec(page) ?? [];
    expect(textOf(contents)).toBe('Tags used once 1000 Drafts 0');
    expect(page).toContain('<a href="/desk/tags/">and 999 more');
  });

  test('folds what is empty', () => {
    expect(draw([whole([], 'drafts')])).toContain(
      '<details id="drafts"><summary><h2>Drafts</h2> <span class="none">There are no drafts.</span></summary>',
    );
  });

  test('leads to the page and to the line, also where a file has marks in its name', () => {
    const page = draw([whole([anEntry({ file: 'articles/2017/a b?#%.md' })], 'drafts')]);
    expect(page).toContain('<a href="/2017/x/">Ploughs</a>');
    expect(page).toContain(
      '<a href="/desk/file/articles/2017/a%20b%3F%23%25.md#L3"><code>articles/2017/a b?#%.md:3:7</code></a>',
    );
  });

  test('marks the language of what is not in its own', () => {
    const chinese = anEntry({ name: { text: '犁', language: 'zh-Hans' } });
    expect(draw([whole([chinese], 'drafts')])).toContain('<bdi lang="zh-Hans">犁</bdi>');
    const problem = { field: 'date', what: 'does not exist', cure: '请写日期' };
    expect(draw([whole([anEntry({ problem })], 'problems')], 'zh-Hans')).toContain(
      'date：<span lang="en">does not exist</span>；请写日期',
    );
  });

  test('escapes what files say', () => {
    const problem = { field: undefined, what: '<script>', cure: '"&' };
    expect(draw([whole([anEntry({ problem })], 'problems')])).toContain('&lt;script&gt;; &quot;&amp;');
  });

  test.each([
    ['none', 'This folder has no Git history'],
    ['asked', 'Git is still looking for translations'],
  ] as const)('says so when git has told nothing (%s)', (history, words) => {
    expect(deskPage(frame(), { now, sections: [], history }).toString()).toContain(words);
    expect(draw([])).not.toContain(words);
  });

  test.each([
    ['scheduled', { when: aMoment('2020-05-01T09:30', 'Asia/Shanghai') }, 'Readers see it from 1 May 2020, 09:30'],
    ['expiring', { when: aMoment('2020-01-05') }, 'Expires 5 January 2020'],
    ['codes', { when: aMoment('2020-01-05'), isPast: true }, 'Expired after 5 January 2020'],
    [
      'behind',
      { when: aMoment('2019-05-01'), original: 'articles/2017/y.md' },
      'articles/2017/y.md changed on 1 May 2019',
    ],
    ['missing', { languages: ['zh-Hans', 'fr'] }, 'Missing in Simplified Chinese, French'],
    ['alt', {}, 'This picture has no description yet'],
  ] as const)('says in a word what is %s', (name, wishes, words) => {
    expect(textOf(deskSectionPage(frame(), whole([anEntry(wishes)], name)).toString())).toContain(words);
  });
});

test('a file is shown line by line, each with an address of its own', () => {
  const page = deskFilePage(frame(), { file: 'articles/2017/x.md', text: 'a < b\n\n  c\n' }).toString();
  expect(findFault(page, 'html')).toBeUndefined();
  expect([...page.matchAll(/<li id="(L\d+)"><code>(.*)<\/code>/g)].map(([, id, text]) => [id, text])).toEqual([
    ['L1', 'a &lt; b'],
    ['L2', ''],
    ['L3', '  c'],
  ]);
});

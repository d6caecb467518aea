/** Tests the reasons in the report of an import: each says what to write, and similar reasons stand together. */
import { expect, test } from 'vitest';
import { printReport } from '../../../src/authoring/import/print-report.ts';
import { reasonOf } from '../../../src/authoring/import/reason.ts';
import { groupLeftOut } from '../../../src/authoring/import/report-facts.ts';
import { loadVoice } from '../../../src/language/messages/load-voice.ts';
import { tell } from '../../../src/language/messages/tell.ts';
import { english } from '../../../src/language/messages/voice.ts';
import { englishOf } from '../../../src/message.ts';
import { aMessage } from '../../builders.ts';
import { aText, importTexts } from './builders.ts';

const chart = '```chart\nbad\n```';
const { report } = importTexts({
  '_posts/2017-09-04-a.md': aText('title: A'),
  '_posts/2017-09-05-b.md': aText('title: B', chart),
  '_posts/c.md': aText('title: C\ndate: 2017-02-30'),
  '_posts/d.md': aText('title: D\ndate: 2018-04-31'),
  '_posts/latin.md': undefined,
});

test('the report says how to correct an article that the checks refuse, and a date that cannot be', async () => {
  expect(printReport(report, english, 3)).toContain(`
Not imported
  _posts/2017-09-05-b.md: the chart has no title; add a line that begins with "title:" and says what the chart shows
  _posts/c.md: 30 February 2017 does not exist; write a date such as 2017-02-28
  _posts/d.md: 31 April 2018 does not exist; write a date such as 2018-04-30
  _posts/latin.md: the file contains bytes that are not UTF-8 text
`);
  const chinese = printReport(report, await loadVoice('zh-Hans'), 3);
  expect(chinese).toContain('_posts/c.md: 2017年2月30日不存在；请写日期，例如 2017-02-28\n');
});

test('a field stands before its problem', () => {
  const [what, cure] = [aMessage('it is too long'), aMessage('shorten it')];
  expect(englishOf(reasonOf({ what, cure }))).toBe('it is too long; shorten it');
  expect(englishOf(reasonOf({ field: 'title', what, cure }))).toBe('title: it is too long; shorten it');
});

test('reasons of one kind are one group, whose details are left out', () => {
  expect(groupLeftOut(report).map(({ files, reason }) => [files.length, englishOf(reason)])).toContainEqual([
    2,
    '… … … does not exist; write a date such as …',
  ]);
  const seen = (n: number) =>
    reasonOf({ what: tell('as-in-this-test')`it has ${n} words`, cure: tell('as-in-another-test')`write ${n + 1}` });
  const leftOut = { a: seen(1), b: seen(2), c: aMessage('it is private') };
  expect(groupLeftOut({ ...report, leftOut }).map(({ reason }) => englishOf(reason))).toEqual([
    'it has … words; write …',
    'it is private',
  ]);
});

import { describe, expect, it } from 'vitest';
import { printReport } from '../../../src/authoring/import/print-report.ts';
import { toJson } from '../../../src/authoring/import/report.ts';
import { english } from '../../../src/language/messages/voice.ts';
import { aText, importTexts } from './builders.ts';

const many = Object.fromEntries(
  [1, 2, 3, 4, 5].flatMap(n => [
    [`_posts/2015-01-0${n}-a.md`, aText('title: A\nforum: 7\ntags: [Law, law, LAW]', 'Words <blink>here</blink>.')],
    [`_posts/2015-02-0${n}-b.md`, 'no front matter'],
    [`x${n}.pdf`, ''],
  ]),
);

describe('the report on the screen', () => {
  it('names a few files for each kind of change and for each reason', () => {
    expect(printReport(importTexts(many).report, english, 2).split('\n')).toEqual([
      'imported 5 of 10 articles from old-site (en)',
      'the articles contain 100.00 % of the 10 words that readers of the old texts see',
      'articles that do not state their language seem to be in the language en; if they are not, import again with --language',
      '',
      'Changes made by the import',
      '       5  HTML elements replaced with Markdown or with the text inside',
      '          _posts/2015-01-01-a.md, _posts/2015-01-02-a.md and 3 more',
      '       5  dates taken from the file name, because the front matter has no readable date',
      '          _posts/2015-01-01-a.md, _posts/2015-01-02-a.md and 3 more',
      '       5  addresses changed, because several articles of the same year had the same address',
      '          _posts/2015-01-01-a.md, _posts/2015-01-02-a.md and 3 more',
      '',
      'Fields left out, because halfsky does not know them',
      '       5  forum',
      '          _posts/2015-01-01-a.md, _posts/2015-01-02-a.md and 3 more',
      '',
      'Tags with more than one spelling',
      '  Law → LAW: _posts/2015-01-01-a.md, _posts/2015-01-02-a.md and 3 more',
      '  law → LAW: _posts/2015-01-01-a.md, _posts/2015-01-02-a.md and 3 more',
      '',
      'Not imported',
      '  _posts/2015-02-01-b.md: this article has no front matter',
      '  _posts/2015-02-02-b.md: this article has no front matter',
      '  and 3 more like these',
      '  x1.pdf: this file is not an article, and no imported article links to it',
      '  x2.pdf: this file is not an article, and no imported article links to it',
      '  and 3 more like these',
      '',
      'Public articles and drafts',
      '       5  public articles',
    ]);
  });

  it('ends with the numbers of public articles and of drafts, by reason', () => {
    const { report } = importTexts({
      'a.md': aText('title: A\ndate: 2015-01-02'),
      'b.md': aText('title: B\ndate: 2015-01-03'),
      'c.md': aText('title: C\ndate: 2099-01-01'),
      'd.md': aText('title: D\ndate: 2015-01-04\ndraft: true'),
      'e.md': aText('title: E\ndate: 2015-01-05\nstatus: pending'),
      'f.md': aText('title: F\ndate: 2015-01-06\nprivate: true\nexpires: 2016-01-01'),
      'g.md': aText('title: G\ndate: 2015-01-07\nexpires: 2016-01-01'),
      'about.md': aText('title: About\nlayout: page'),
    });
    const lines = printReport(report, english, 2).split('\n');
    expect(lines.slice(lines.indexOf('Public articles and drafts'))).toEqual([
      'Public articles and drafts',
      '       2  public articles',
      '       1  public pages',
      '       1  articles with a date in the future, which readers see from that date on',
      '       4  drafts, which readers do not see; to publish a draft, check the article and remove "draft: true" from its file',
      '             1  articles that are drafts in the archive',
      '             2  articles turned into drafts, because a field of the archive seems to hide the articles from readers',
      '             1  articles turned into drafts, because their expiry date has passed, or is not later than their publication date',
    ]);
    expect(toJson(report).visibility).toEqual({
      articles: 2,
      pages: 1,
      scheduled: 1,
      drafts: {
        'articles that are drafts in the archive': 1,
        'articles turned into drafts, because a field of the archive seems to hide the articles from readers': 2,
        'articles turned into drafts, because their expiry date has passed, or is not later than their publication date': 1,
      },
    });
  });

  it('names copied pictures, and no control character of a file name', () => {
    const file = '_posts/2015-01-02-a.md';
    const { report } = importTexts({
      [file]: aText('title: A', '![B](p.png)'),
      '_posts/p.png': undefined,
      'x\u001b[2J.pdf': '',
    });
    expect(printReport(report, english, 3)).toContain('       1  pictures copied\n          _posts/p.png\n');
    expect(printReport(report, english, 3)).toContain('  x [2J.pdf: ');
  });
});

it('the data for programs name every file for every kind of change', () => {
  const { details, droppedFrom, tagsMadeOneIn } = toJson(importTexts(many).report);
  const files = [1, 2, 3, 4, 5].map(n => `_posts/2015-01-0${n}-a.md`);
  expect(Object.keys(details)).toEqual(files);
  expect(details[files[0] ?? '']).toMatchObject({
    'HTML elements replaced with Markdown or with the text inside': ['blink'],
    'dates taken from the file name, because the front matter has no readable date': [],
  });
  expect([droppedFrom, tagsMadeOneIn]).toEqual([{ forum: files }, { Law: files, law: files }]);
});

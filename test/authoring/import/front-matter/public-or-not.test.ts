import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../src/authoring/import/report.ts';
import { aText, importTexts } from '../builders.ts';

/** Imports one article, and returns its path, the fields that decide whether readers see it, and the details of the report. */
function publish(fields: string, wishes = {}) {
  const { texts, report } = importTexts({ 'content/post/a.md': aText(`title: A\n${fields}`) }, wishes);
  const [[path = '', text = ''] = []] = texts;
  return { path, shown: text.match(/^(?:date|draft|expires): .*$/gm) ?? [], details: toJson(report).details };
}

describe('archive embargo: an article that its archive holds back', () => {
  it.each([
    ['date: 2015-01-02\npublishDate: 2099-01-01T09:00:00Z', '2099-01-01T09:00:00Z'],
    ['date: 2015-01-02\npublishdate: 2099-01-01', '2099-01-01'],
    ['date: 2015-01-02\nPress Embargo: 2099-01-01', '2099-01-01'],
    ['date: 2015-01-02\npublish: 2099-01-01', '2099-01-01'],
    ['date: 2015-01-02\nembargo_until: 1 January 2099', '2099-01-01'],
    ['date: 2015-01-02\npublished: "2099-01-01 9:00"', '2099-01-01T09:00:00'],
  ])('keeps the later date: %j', (fields, date) => {
    const { path, shown, details } = publish(fields);
    expect([path, shown]).toEqual(['articles/2099/a.md', [`date: ${date}`]]);
    expect(Object.values(details)).toEqual([
      {
        'dates replaced with later dates, because the archive does not publish the articles before the later dates': [
          date,
        ],
      },
    ]);
  });

  it('is a draft if nobody can read until when', () => {
    const { shown, details } = publish('date: 2015-01-02\npublishDate: after the verdict');
    expect(shown).toEqual(['date: 2015-01-02', 'draft: true']);
    expect(JSON.stringify(details)).toContain('publishDate: after the verdict');
  });

  it('shows its own date once the time has come', () => {
    expect(publish('date: 2015-01-02\npublishDate: 2016-01-01').shown).toEqual(['date: 2015-01-02']);
  });
});

describe('archive unpublished: an article that its archive keeps from readers', () => {
  it.each([
    'status: draft',
    'status: private',
    'private: true',
    'status: pending',
    'status: future',
    'post_status: trash',
    'visibility: members only',
    'status: something new',
    'hidden: true',
    'unlisted: yes',
    "listed: 'false'",
    'published: no',
    'public: false',
    'password: secret',
    'permalink: false',
    'build: {list: never}',
    '_build:\n  render: false',
    'eleventyExcludeFromCollections: true',
    'state: draft',
    'Workflow State: In Review',
  ])('is a draft, and the report says why: %j', field => {
    const { shown, details } = publish(`date: 2015-01-02\n${field}`);
    expect(shown).toEqual(['date: 2015-01-02', 'draft: true']);
    expect(Object.values(details).map(Object.keys)).toEqual([
      ['articles turned into drafts, because a field of the archive seems to hide the articles from readers'],
    ]);
  });

  it.each([
    'status: publish',
    'status: Published',
    'hidden: false',
    "listed: 'true'",
    'published: true',
    'private: no',
    'password: ""',
    'permalink: /a/',
    'state: Ohio',
  ])('is no draft if a field only says that readers may see it: %j', field => {
    expect(publish(`date: 2015-01-02\n${field}`).shown).toEqual(['date: 2015-01-02']);
  });

  it('is a draft once it has expired, with the day on which it expired', () => {
    const { shown, details } = publish('date: 2015-01-02\nexpiryDate: 2016-01-01');
    expect(shown).toEqual(['date: 2015-01-02', 'draft: true', 'expires: 2016-01-01T00:00']);
    expect(Object.values(details)).toEqual([
      {
        'articles turned into drafts, because their expiry date has passed, or is not later than their publication date':
          ['2016-01-01T00:00'],
      },
    ]);
  });

  it('is a draft without a word if the archive says so itself', () => {
    const { shown, details } = publish('date: 2015-01-02\ndraft: true');
    expect([shown, details]).toEqual([['date: 2015-01-02', 'draft: true'], {}]);
  });
});

describe('archive published is a date: a field that holds a date', () => {
  it.each([
    ["published: '2008-12-17 4:37:36'", '2008-12-17T04:37:36'],
    ['releaseDate: 2008-12-17', '2008-12-17'],
    ['posted: 17 December 2008', '2008-12-17'],
    ['publish_date: 2008-12-17', '2008-12-17'],
    ['timestamp: 1229488656', '2008-12-17T04:37:36Z'],
    ['published: 2008-12-17\ncreated: 2007-01-01', '2008-12-17'],
  ])('is the date of the article: %j', (fields, date) => {
    expect(publish(fields)).toEqual({ path: 'articles/2008/a.md', shown: [`date: ${date}`], details: {} });
  });

  it.each(['created: 2008-12-17', 'createdAt: 2008-12-17', 'date_created: 17 December 2008'])(
    'is the date, and is uncertain in the report, if it only tells when the file was created: %j',
    field => {
      const { shown, details } = publish(`published: true\n${field}`);
      expect(shown).toEqual(['date: 2008-12-17']);
      expect(Object.values(details)).toEqual([
        {
          'uncertain dates: taken from fields such as "created", because no field contains a date of publication': [
            field,
          ],
        },
      ]);
    },
  );

  it('is less likely than the day in the file name', () => {
    const { texts } = importTexts({ '_posts/2015-01-02-a.md': aText('title: A\ncreated: 2008-12-17') });
    expect(texts.get('articles/2015/a.md')).toContain('date: 2015-01-02\n');
  });

  it('is no reason to leave out a later field with a date', () => {
    const { texts, report } = importTexts({
      '_posts/2015-01-02-a.md': aText('title: A\ncreated: 2008-12-17\ntimestamp: 1229488656'),
    });
    expect(report.droppedFields).toEqual({});
    expect(texts.get('articles/2008/a.md')).toContain('date: 2008-12-17T04:37:36Z\n');
  });

  it('is certain if the editor names it', () => {
    const details = (wishes = {}) =>
      importTexts({ 'a.md': aText('title: A\ncreated: 2008-12-17') }, wishes).report.details;
    expect(details({ dateField: 'created' })).toEqual({});
    expect(details({ fieldMap: new Map([['created', 'date']]) })).toEqual({});
    expect(details()).toEqual({ 'a.md': { 'dates-from-creation': ['created: 2008-12-17'] } });
  });

  it.each(['written: 2008-12-17', 'datum: 2008-12-17', 'post_date_gmt: 2008-12-17', '日期: 2008年12月17日'])(
    'is the date, and is named in the report, if its name is unusual: %j',
    field => {
      const { shown, details } = publish(field);
      expect(shown).toEqual(['date: 2008-12-17']);
      expect(Object.values(details)).toEqual([
        {
          'uncertain dates: taken from fields with unusual names, because no field contains a date of publication': [
            field,
          ],
        },
      ]);
    },
  );

  it.each(['event_date: 2008-12-17', 'updated: 2008-12-17', 'written: 2008-12-17\nissue_date: 2009-01-01'])(
    'is no date of the article if it is that of something else, or one of several: %j',
    field => {
      expect(publish(field).path).not.toContain('articles/');
    },
  );

  it('is the date if the user names it', () => {
    const { shown } = publish('date: 2020-01-01\nevent_date: 2008-12-17', { dateField: 'Event Date' });
    expect(shown).toEqual(['date: 2008-12-17']);
  });
});

describe('archive hugo keys without case: a field in any spelling', () => {
  it.each([
    ['date: 2015-01-02\nexpirydate: 2099-01-01', ['date: 2015-01-02', 'expires: 2099-01-01T00:00']],
    ['Date: 2015-01-02\nDraft: true', ['date: 2015-01-02', 'draft: true']],
    ['DATE: 2015-01-02\nExpiry-Date: 2099-01-01', ['date: 2015-01-02', 'expires: 2099-01-01T00:00']],
    ['date: 2015-01-02\nunpublish_on: 2099-01-01', ['date: 2015-01-02', 'expires: 2099-01-01']],
    ['Date: 2015-01-02\nPublished: False', ['date: 2015-01-02', 'draft: true']],
    ['Publish Date: 2015-01-02', ['date: 2015-01-02']],
  ])('means the same: %j', (fields, shown) => {
    expect(publish(fields).shown).toEqual(shown);
  });

  it('brings title and author', () => {
    const { texts } = importTexts({
      'content/post/capital.md': aText('Title: Keys\nDate: 2015-01-02\nAuthor: Ana Lima\nDraft: true'),
    });
    expect(texts.get('articles/2015/capital.md')).toBe(
      '---\ntitle: Keys\ndate: 2015-01-02\nby: Ana Lima\ndraft: true\n---\n\nWords.\n',
    );
  });
});

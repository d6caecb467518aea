/**
 * Tests when an article expires. If `expires` is a day without a time, the article expires at the end of that day in the time zone of the
 * publication.
 */
import { describe, expect, it } from 'vitest';
import { type FileTree, frontMatter, load, problemsOf } from '../builders.ts';
import { drawn } from '../layouts/drawn.ts';

const call = (...fields: readonly string[]) => frontMatter('title: Call', 'date: 2017-09-01', ...fields);

const filesOf = (notice: string, zone = 'Asia/Shanghai'): FileTree => ({
  'newsroom/site.yaml': `name: A\nurl: https://lantern.example/\ntimezone: ${zone}\n`,
  'articles/2017/call.md': notice,
  'articles/2017/other.md': frontMatter('title: Other', 'date: 2017-08-01'),
});

/**
 * Returns how a notice appears at a time: the number of lists that contain it, whether it is hidden from search engines, and whether it is
 * marked as past.
 */
function seenAt(now: string, files: FileTree) {
  const page = drawn(files, { now: Date.parse(now) });
  const own = page('/2017/call/');
  return {
    lists: ['/', '/2017/', '/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml'].filter(address =>
      page(address).includes('/2017/call/'),
    ).length,
    hidden: own.includes('<meta name="robots" content="noindex">'),
    past: own.includes('class="state"'),
  };
}
const listed = { lists: 6, hidden: false, past: false };
const gone = { lists: 0, hidden: true, past: true };

describe('a notice expires a day early no more', () => {
  it('but is everywhere on its last day, and nowhere when the day has ended in the zone of the publication', () => {
    const files = filesOf(call('expires: 2017-09-05'));
    expect(seenAt('2017-09-05T12:00+08:00', files)).toEqual(listed);
    expect(seenAt('2017-09-05T23:59:59+08:00', files)).toEqual(listed);
    expect(seenAt('2017-09-06T00:00+08:00', files)).toEqual(gone);
  });

  it('nor later than its time, where it has one', () => {
    const files = filesOf(call('expires: 2017-09-05T18:00'));
    expect(seenAt('2017-09-05T17:59:59+08:00', files)).toEqual(listed);
    expect(seenAt('2017-09-05T18:00+08:00', files)).toEqual(gone);
    expect(seenAt('2017-09-05T08:59Z', filesOf(call('expires: 2017-09-05T09:00Z')))).toEqual(listed);
  });

  it('if it is published and expires on the same day', () => {
    const files = filesOf(frontMatter('title: Call', 'date: 2017-09-05', 'expires: 2017-09-05'));
    expect(load(files).problems).toEqual([]);
    expect(seenAt('2017-09-05T00:00+08:00', files)).toEqual(listed);
    expect(seenAt('2017-09-06T00:00+08:00', files)).toEqual(gone);
    const evening = filesOf(frontMatter('title: Call', 'date: 2017-09-05T20:00', 'expires: 2017-09-05'));
    expect(seenAt('2017-09-05T21:00+08:00', evening)).toEqual(listed);
  });

  it.each([
    ['UTC', '2017-09-05', '2017-09-06T00:00:00Z'],
    ['America/New_York', '2017-11-05', '2017-11-06T05:00:00Z'],
    ['Europe/Paris', '2018-03-25', '2018-03-25T22:00:00Z'],
    // the clocks of São Paulo changed at midnight, so the next day began at one o’clock
    ['America/Sao_Paulo', '2017-10-14', '2017-10-15T03:00:00Z'],
    ['Asia/Shanghai', '2017-12-31', '2017-12-31T16:00:00Z'],
    ['Asia/Shanghai', '2020-02-28', '2020-02-28T16:00:00Z'],
  ])('wherever it is: in %s until %s has ended', (zone, day, end) => {
    const files = filesOf(call(`expires: ${day}`), zone);
    expect(seenAt(new Date(Date.parse(end) - 1000).toISOString(), files)).toEqual(listed);
    expect(seenAt(end, files)).toEqual(gone);
  });

  it('nor is the site built again before', () => {
    const { until } = load(filesOf(call('expires: 2017-09-05')), { now: Date.parse('2017-09-04T12:00Z') });
    expect(new Date(until).toISOString()).toBe('2017-09-05T16:00:00.000Z');
  });
});

describe('what is over before it is published', () => {
  const told = (...fields: readonly string[]) => problemsOf(filesOf(frontMatter('title: Call', ...fields)));

  it('is a problem, for nobody would ever see it', () => {
    expect(told('date: 2017-09-05', 'expires: 2017-09-04')).toEqual([
      'articles/2017/call.md:4:10 expires: the expiry date is before the publication date; write 2017-09-05 or a later date; to hide the article, write "draft: true"',
    ]);
    expect(told('date: 2017-09-05T18:00', 'expires: 2017-09-05T12:00')).toHaveLength(1);
    expect(told('date: 2017-09-05T18:00', 'expires: 2017-09-05T18:00')).toHaveLength(1);
    expect(told('date: 2017-09-05', 'expires: 2016-09-05', 'draft: true')).toHaveLength(1);
  });

  it('is none where a moment is left', () => {
    for (const expires of ['2017-09-05', '2017-09-05T18:01', '2018-01-01'])
      expect(told('date: 2017-09-05T18:00', `expires: ${expires}`)).toEqual([]);
  });
});

/** Tests that readers in every time zone see the right day: feeds use the publication's zone, and a date without a time means noon. */
import { describe, expect, it } from 'vitest';
import { type FileTree, frontMatter } from '../../builders.ts';
import { outputsOf } from '../../layouts/drawn.ts';

interface Written {
  readonly rss: readonly string[];
  readonly atom: readonly string[];
  readonly json: readonly string[];
}

function feedsOf(files: FileTree, zone = 'Asia/Shanghai', now = '2026-11-02T12:00Z') {
  const site = `name: A\nurl: https://lantern.example/\ntimezone: ${zone}\n`;
  return outputsOf({ 'newsroom/site.yaml': site, ...files }, { now: Date.parse(now) });
}

function datesOf(files: FileTree, zone?: string, now?: string): Written {
  const outputs = feedsOf(files, zone, now);
  const all = (address: string, pattern: RegExp) =>
    [...(outputs.get(address)?.draw() ?? '').matchAll(pattern)].map(([, date = '']) => date);
  return {
    rss: all('/feed.xml', /<(?:pubDate|lastBuildDate)>([^<]*)/g),
    atom: all('/atom.xml', /<(?:published|updated)>([^<]*)/g),
    json: all('/feed.json', /"date_\w+": "([^"]*)"/g),
  };
}

const anArticle = (date: string, ...fields: readonly string[]): FileTree => ({
  [`articles/${date.slice(0, 4)}/wells.md`]: frontMatter('title: Wells', `date: ${date}`, ...fields),
});

/** Returns the day that a reader in this time zone sees for a date of a feed. */
const dayIn = (zone: string, date: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(date));

describe('feeds tell day-only articles a day early no more', () => {
  it('but at noon of the day, with the zone of the publication', () => {
    expect(datesOf(anArticle('2026-11-01'))).toEqual({
      rss: ['Sun, 01 Nov 2026 12:00:00 +0800', 'Sun, 01 Nov 2026 12:00:00 +0800'],
      atom: ['2026-11-01T12:00:00+08:00', '2026-11-01T12:00:00+08:00', '2026-11-01T12:00:00+08:00'],
      json: ['2026-11-01T12:00:00+08:00', '2026-11-01T12:00:00+08:00'],
    });
  });

  it.each(['Asia/Shanghai', 'Asia/Kolkata', 'Europe/Paris', 'UTC', 'America/Sao_Paulo', 'Australia/Brisbane'])(
    'so that readers in %s see the day, whichever program they read with',
    zone => {
      const { rss, atom, json } = datesOf(anArticle('2026-11-01'));
      for (const date of [...rss, ...atom, ...json]) expect(dayIn(zone, date)).toBe('2026-11-01');
    },
  );

  it.each([
    ['Europe/London', '2026-07-05', 'Sun, 05 Jul 2026 12:00:00 +0100'],
    ['Europe/London', '2026-01-05', 'Mon, 05 Jan 2026 12:00:00 +0000'],
    ['America/St_Johns', '2026-07-05', 'Sun, 05 Jul 2026 12:00:00 -0230'],
    ['UTC', '2026-07-05', 'Sun, 05 Jul 2026 12:00:00 +0000'],
    // summer time ended or began in the night before this noon
    ['America/New_York', '2026-11-01', 'Sun, 01 Nov 2026 12:00:00 -0500'],
    ['Europe/Paris', '2026-03-29', 'Sun, 29 Mar 2026 12:00:00 +0200'],
    ['Asia/Shanghai', '1949-10-01', 'Sat, 01 Oct 1949 12:00:00 +0800'],
    ['Asia/Shanghai', '1899-05-01', 'Mon, 01 May 1899 12:00:17 +0806'],
  ])('in %s on %s, too', (zone, day, expected) => {
    expect(datesOf(anArticle(day), zone).rss[0]).toBe(expected);
  });

  it('and leave a time as it is', () => {
    expect(datesOf(anArticle('2026-11-01T07:30')).rss[0]).toBe('Sun, 01 Nov 2026 07:30:00 +0800');
    expect(datesOf(anArticle('2026-10-31T20:00-05:00')).json[0]).toBe('2026-11-01T09:00:00+08:00');
  });

  it('nor are changes told a day early, or before the article itself', () => {
    const changed = datesOf(
      anArticle('2026-10-01', 'updated: 2026-10-05', 'corrections: [{date: 2026-10-07, text: B.}]'),
    );
    expect(changed.rss).toEqual(['Wed, 07 Oct 2026 12:00:00 +0800', 'Thu, 01 Oct 2026 12:00:00 +0800']);
    expect(changed.atom.slice(1)).toEqual(['2026-10-01T12:00:00+08:00', '2026-10-07T12:00:00+08:00']);
    expect(datesOf(anArticle('2026-10-01', 'updated: 2026-10-01T09:00')).json).toEqual([
      '2026-10-01T12:00:00+08:00',
      '2026-10-01T12:00:00+08:00',
    ]);
  });

  it('nor is a correction, in the feed of corrections', () => {
    const outputs = feedsOf(anArticle('2026-10-01', 'corrections: [{date: 2026-10-07, text: B.}]'));
    expect(outputs.get('/corrections/record/feed.xml')?.draw()).toContain(
      '<pubDate>Wed, 07 Oct 2026 12:00:00 +0800</pubDate>',
    );
  });

  it('and say the same whether they are built that morning, at night or a year later', () => {
    const built = (now: string) => datesOf(anArticle('2026-11-01'), 'Asia/Shanghai', now);
    const morning = built('2026-11-01T00:10Z');
    expect(morning.rss).toHaveLength(2);
    for (const now of ['2026-11-01T15:59Z', '2027-11-01T00:00Z']) expect(built(now)).toEqual(morning);
  });
});

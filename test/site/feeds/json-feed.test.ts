import { describe, expect, it } from 'vitest';
import { feedsOf, hostileFeeds, hostileFiles } from './hostile.ts';
import { findFeedFaults } from './rules/json-feed.ts';

const hub = { 'newsroom/site.yaml': `${hostileFiles['newsroom/site.yaml']}hub: https://hub.example/\n` };

describe('JSON Feed', () => {
  it('is what version 1.1 asks for, whatever is in it', () => {
    const feeds = [...hostileFeeds(), ...feedsOf({ ...hostileFiles, ...hub })].filter(
      ({ format }) => format === 'json',
    );
    expect(feeds.length).toBe(6);
    expect(feeds.flatMap(({ text }) => findFeedFaults(JSON.parse(text)))).toEqual([]);
  });

  it.each([
    ['without items', (feed: object) => ({ ...feed, items: undefined }), 'items is undefined'],
    ['with a language that is none', (feed: object) => ({ ...feed, language: 'EN' }), 'language is "EN"'],
    ['with a field of another version', (feed: object) => ({ ...feed, author: {} }), 'author is no field of JSON Feed'],
    [
      'with a hub without address',
      (feed: object) => ({ ...feed, hubs: [{ type: 'WebSub' }] }),
      'hubs is [{"type":"WebSub"}]',
    ],
    [
      'with an item without text',
      (feed: object) => ({ ...feed, items: [{ id: 'a' }] }),
      'items[0] lacks id or content',
    ],
    [
      'with two items of one id',
      (feed: object) => ({ ...feed, items: [1, 2].map(() => ({ id: 'a', content_html: 'A' })) }),
      'two items have one id',
    ],
    [
      'with an empty text',
      (feed: object) => ({ ...feed, items: [{ id: 'a', content_html: 'A', summary: '' }] }),
      'items[0].summary is ""',
    ],
    [
      'with a day instead of a time',
      (feed: object) => ({ ...feed, items: [{ id: 'a', content_html: 'A', date_published: '2019-01-01' }] }),
      'items[0].date_published is "2019-01-01"',
    ],
    [
      'with an attachment of no length',
      (feed: object) => ({
        ...feed,
        items: [
          {
            id: 'a',
            content_html: 'A',
            attachments: [{ url: 'https://a.example/', mime_type: 'image/png', size_in_bytes: 0 }],
          },
        ],
      }),
      'items[0].attachments is [{"url":"https://a.example/","mime_type":"image/png","size_in_bytes":0}]',
    ],
  ])('%s is seen to be none', (_, change, fault) => {
    const text = hostileFeeds().find(({ address }) => address === '/feed.json')?.text ?? '';
    expect(findFeedFaults(change(JSON.parse(text)))).toContain(fault);
  });
});

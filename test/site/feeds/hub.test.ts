import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeEach, describe, expect, it } from 'vitest';
import { anArticleText, type FileTree } from '../../builders.ts';
import { drawn } from '../../layouts/drawn.ts';

const publication = (...lines: readonly string[]): FileTree => ({
  'newsroom/site.yaml': ['name: The Lantern', 'url: https://lantern.example/', ...lines, ''].join('\n'),
  'articles/2017/wells.md': anArticleText('Six wells.\n', 'tags: [law]'),
});

describe('the hubs of a publication', () => {
  let page: (address: string) => string;
  beforeEach(() => {
    page = drawn(publication('hub: [https://hub.example/, "https://other.example/?a=1&b=2"]'));
  });
  const hubs = ['https://hub.example/', 'https://other.example/?a=1&b=2'];

  it.each(['/feed.xml', '/tags/law/feed.xml', '/corrections/record/feed.xml'])(
    'are named by %s beside its own address',
    address => {
      const links = parseRssFeed(page(address)).atom?.links ?? [];
      expect(links.map(({ rel, href }) => [rel, href])).toEqual([
        ['self', `https://lantern.example${address}`],
        ...hubs.map(hub => ['hub', hub]),
      ]);
    },
  );

  it('are named by Atom beside its own address', () => {
    const links = parseAtomFeed(page('/atom.xml')).links ?? [];
    expect(links.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://lantern.example/atom.xml'],
      ['alternate', 'https://lantern.example/'],
      ...hubs.map(hub => ['hub', hub]),
    ]);
  });

  it('are named by JSON Feed as what they are', () => {
    expect(parseJsonFeed(page('/feed.json'))).toMatchObject({
      feed_url: 'https://lantern.example/feed.json',
      hubs: hubs.map(url => ({ type: 'WebSub', url })),
    });
  });

  it('are named nowhere if there are none', () => {
    const without = drawn(publication());
    for (const address of ['/feed.xml', '/atom.xml', '/feed.json', '/tags/law/feed.xml'])
      expect(without(address)).not.toContain('hub');
  });
});

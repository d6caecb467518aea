/** Tests the picture of an article in feeds: one picture, in a format that phones can show. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { enclosureOf } from '../../../src/source/pictures/enclosure.ts';
import type { Picture } from '../../../src/source/pictures/plan.ts';
import { aDrawing, aPicture, type FileTree, frontMatter } from '../../builders.ts';
import { outputsOf } from '../../layouts/drawn.ts';

const withWords = aDrawing.replace('<path', '<text y="1">Well</text><path');

const filesOf = (drawing: string, site = ''): FileTree => ({
  'newsroom/site.yaml': `name: A\nurl: https://lantern.example/below/\n${site}`,
  'articles/2017/wells/index.md': frontMatter(
    'title: Wells',
    'date: 2017-09-05',
    'cover: {src: well.svg, alt: A well, credit: Li Na}',
  ),
  'articles/2017/wells/well.svg': drawing,
});

/** Returns the picture of the newest article in each format. */
function picturesIn(files: FileTree) {
  const outputs = outputsOf(files);
  const text = (address: string) => outputs.get(address)?.draw() ?? '';
  const [item] = parseRssFeed(text('/feed.xml')).items ?? [];
  const [entry] = parseAtomFeed(text('/atom.xml')).entries ?? [];
  const [plain] = parseJsonFeed(text('/feed.json')).items ?? [];
  return {
    rss: (item?.enclosures ?? []).map(({ url, type }) => [url, type]),
    atom: (entry?.links ?? [])
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, title }) => [href, type, title]),
    json: plain?.image,
    beside: [item?.media?.contents, item?.media?.thumbnails, plain?.attachments].filter(more => more !== undefined),
    credits: item?.media?.credits?.map(({ value }) => value),
  };
}

describe('enclosures are SVG no more, and stand once', () => {
  it('but the part of a drawing that is painted as JPEG anyway', () => {
    const { rss, atom, json, beside, credits } = picturesIn(filesOf(aDrawing));
    const address = expect.stringMatching(
      /^https:\/\/lantern\.example\/below\/assets\/pictures\/[\da-f]{20}-16x9\.jpg$/,
    );
    expect({ rss, atom, json }).toEqual({
      rss: [[address, 'image/jpeg']],
      atom: [[address, 'image/jpeg', 'A well']],
      json: address,
    });
    expect(beside).toEqual([]);
    expect(credits).toEqual(['Li Na']);
  });

  it('or, of a drawing with words, which is painted nowhere, the card', () => {
    const card = 'https://lantern.example/below/assets/cards/a.png';
    expect(picturesIn(filesOf(withWords, 'cards: true\n'))).toMatchObject({
      rss: [[card, 'image/png']],
      atom: [[card, 'image/png', 'A well']],
      json: card,
      beside: [],
    });
  });

  it('or, where there are no cards, the drawing', () => {
    expect(picturesIn(filesOf(withWords)).rss).toEqual([
      ['https://lantern.example/below/2017/wells/well.svg', 'image/svg+xml'],
    ]);
  });
});

describe('what stands for a lead picture', () => {
  const of = (wishes: Partial<Picture>) => enclosureOf({ ...aPicture(1600, 900), ...wishes }, undefined);

  it.each([
    ['JPEG', 'jpg', 'image/jpeg'],
    ['PNG', 'png', 'image/png'],
    ['GIF', 'gif', 'image/gif'],
    ['WebP', 'webp', 'image/webp'],
  ] as const)('is the picture itself where it is %s', (format, ending, type) => {
    expect(of({ format, file: `articles/2017/a.${ending}` })).toEqual({ address: `/2017/a.${ending}`, type });
  });

  it.each(['SVG', 'AVIF'] as const)('is a JPEG where it is %s', format => {
    expect(of({ format })).toEqual({ address: '/assets/pictures/00000000000000000000-16x9.jpg', type: 'image/jpeg' });
  });

  it('is cut around what matters in it', () => {
    expect(enclosureOf(aPicture(900, 1600), { x: 50, y: 20 })?.address).toMatch(/-16x9-50-20\.jpg$/);
  });

  it('is nothing where it would look different from every machine, or has no size', () => {
    expect(of({ hasText: true })).toBeUndefined();
    expect(of({ width: undefined, height: undefined })).toBeUndefined();
  });
});

/** Tests that every QR code of built sites leads to a page of the site, also when a phone sees it badly. */
import { describe, expect, inject, test } from 'vitest';
import { codeText } from '../../src/site/codes/symbol.ts';
import { decodeCodes, enlargeCode, views } from '../support/decode-codes.ts';
import type { BuiltSite } from '../support/setup.ts';
import { fileOfLink, readFolder } from '../support/site.ts';

const { fixture, fixtureBelow, shipped } = inject('sites');

const codesIn = ({ folder }: BuiltSite) => [...readFolder(folder)].filter(([path]) => /^q\/\d+\.png$/.test(path));

/** Returns the page to which a short address leads, as a path below the site. */
function targetOf(page: string, site: BuiltSite): string | undefined {
  const link = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(page)?.[1];
  return link === undefined ? undefined : fileOfLink(link, '/', site);
}

describe.each([fixture, fixtureBelow, shipped])('every code of $name', site => {
  const files = readFolder(site.folder);
  const codes = codesIn(site);
  /** Codes of the other two sites look alike, so one code in eight is also read as a phone sees it badly. */
  const isLooked = (i: number) => site === fixture || i % 8 === 0;

  test.each(Object.entries(views))(
    'is read by both decoders and leads to a page of the site, %s',
    async (name, view) => {
      expect(codes.length).toBeGreaterThan(30);
      for (const [i, [path, picture]] of codes.entries()) {
        if (name !== 'as it is' && !isLooked(i)) continue;
        const texts = await decodeCodes(await view(picture));
        for (const text of texts) {
          const short = fileOfLink(text ?? 'nothing is read', '/', site) ?? '';
          expect([path, short]).toEqual([path, path.replace('.png', '/index.html')]);
          expect(files.get(targetOf(files.get(short)?.toString('utf8') ?? '', site) ?? '')).toBeDefined();
        }
      }
    },
  );

  test('is on one page, which the code leads to', () => {
    for (const [path, content] of files) {
      const shown = [...content.toString('latin1').matchAll(/<img src="([^"]*\/q\/\d+\.png)"/g)];
      if (!path.endsWith('.html') || shown.length === 0) continue;
      const [picture = ''] = shown.map(([, address = '']) => fileOfLink(address, '/', site) ?? '');
      const short = files.get(picture.replace('.png', '/index.html'))?.toString('utf8') ?? '';
      expect([shown.length, targetOf(short, site)]).toEqual([1, path]);
      expect(files.has(picture)).toBe(true);
    }
  });
});

test.each(Object.entries(views))(
  'every code of a group in the shipped publication is read by both decoders and leads where its link leads, %s',
  async (_, view) => {
    const groups = [...readFolder(shipped.folder)].filter(([path]) => /^groups\/.*\.html$/.test(path));
    const codes = groups.flatMap(([, content]) => [
      ...content.toString('utf8').matchAll(/src="data:image\/png;base64,([^"]+)".*?<a [^>]*href="([^"]+)"/gs),
    ]);
    expect(codes.length).toBeGreaterThan(5);
    for (const [, picture = '', link = ''] of codes) {
      const seen = await view(await enlargeCode(Buffer.from(picture, 'base64'), 180 * 3));
      expect(await decodeCodes(seen)).toEqual([codeText(link), codeText(link)]);
    }
  },
);

test('short addresses are in no sitemap, feed or search index', () => {
  const listing = [...readFolder(fixture.folder)].filter(([path]) => /\.(?:xml|json|opml|txt|pf_fragment)$/.test(path));
  expect(listing.length).toBeGreaterThan(10);
  for (const [path, content] of listing)
    expect([path, /\/q\/\d/.test(content.toString('utf8'))]).toEqual([path, false]);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMovingPicture, aPhotograph, aPlainPhotograph } from '../source/pictures/photographs.ts';
import { writeFiles } from '../support/fixture.ts';
import { build, runHalfsky } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const home = mkdtempSync(join(tmpdir(), 'halfsky-pictures-'));
const site = join(home, 'site');
const words = ['--site', site, '--now', '2026-06-01', '--no-search'];
const article = (cover: string, text = '') => `---\ntitle: A\ndate: 2026-01-02\ncover: ${cover}\n---\n\n${text}\n`;

/** Returns the path and the content of every picture of the built site. */
const pictures = () =>
  [...readFolder(join(site, 'dist'))].filter(([path]) => /\.(?:avif|gif|jpe?g|png|webp)$/.test(path));
const page = (path: string) => readFolder(join(site, 'dist')).get(`${path}index.html`)?.toString('utf8') ?? '';

beforeAll(async () => {
  writeFiles(
    site,
    new Map<string, string | Buffer>([
      ['articles/2026/photo/index.md', article('{src: photo.jpg, alt: Noise, focus: 10% 90%}', '![Again](photo.jpg)')],
      ['articles/2026/photo/photo.jpg', await aPhotograph(2000, 1500, 6)],
      ['articles/2026/small/index.md', article('{src: small.png, alt: Brown}', '![It moves](moves.gif)')],
      ['articles/2026/small/small.png', await aPlainPhotograph(300, 200, 'png')],
      ['articles/2026/small/moves.gif', await aMovingPicture(200, 100, 'gif')],
    ]),
  );
  await build(words);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('pictures of a site', () => {
  test('carry no Exif, no place and no name, in any form', async () => {
    expect(pictures().length).toBeGreaterThan(12);
    for (const [path, content] of pictures()) {
      const { exif, xmp, iptc, orientation } = await sharp(content).metadata();
      expect({ exif, xmp, iptc, orientation: orientation ?? 1 }, path).toEqual({
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        orientation: 1,
      });
      expect(content.includes('Nobody'), path).toBe(false);
    }
  });

  test('stand upright, in several widths, AVIF first', async () => {
    const [, sources = ''] = /<figure class="story-cover"><picture>(.*?)<img/.exec(page('2026/photo/')) ?? [];
    const offered = [...sources.matchAll(/(\/assets\/\S+\.(avif|webp)) (\d+)w/g)];
    expect(offered.map(([, , format, width]) => `${format} ${width}`)).toEqual([
      ...[480, 960, 1500].map(width => `avif ${width}`),
      ...[480, 960, 1500].map(width => `webp ${width}`),
    ]);
    const files = readFolder(join(site, 'dist'));
    for (const [, address = '', , wanted] of offered) {
      const { width, height } = await sharp(files.get(address.slice(1))).metadata();
      expect([width, height]).toEqual([Number(wanted), Math.round((Number(wanted) * 2000) / 1500)]);
    }
  });

  test('lead in three shapes', async () => {
    const files = readFolder(join(site, 'dist'));
    const shapes = [...page('2026/photo/').matchAll(/assets\/pictures\/[\w-]+-(\d+x\d+)-10-90\.jpg/g)];
    const sizes = new Map<string, readonly [number, number]>();
    for (const [path, , shape = ''] of shapes.map(found => [found[0], '', found[1]])) {
      const { width, height } = await sharp(files.get(path ?? '')).metadata();
      sizes.set(shape, [width, height]);
    }
    expect(Object.fromEntries(sizes)).toEqual({ '16x9': [1200, 675], '4x3': [1200, 900], '1x1': [1200, 1200] });
  });

  test('are what they were, byte for byte, where nothing is to be mended', async () => {
    const files = readFolder(join(site, 'dist'));
    expect(files.get('2026/small/small.png')).toEqual(await aPlainPhotograph(300, 200, 'png'));
  });

  test('move, and stand still for readers who asked for less motion', async () => {
    const [, still = '', moving = ''] =
      /<source type="image\/webp" media="\(prefers-reduced-motion: reduce\)" srcset="\/(\S+) 200w"[^>]*><source type="image\/webp" srcset="\/(\S+) 200w"/.exec(
        page('2026/small/'),
      ) ?? [];
    const files = readFolder(join(site, 'dist'));
    expect((await sharp(files.get(still)).metadata()).pages ?? 1).toBe(1);
    expect((await sharp(files.get(moving), { animated: true }).metadata()).pages).toBe(3);
  });

  test('are not painted again, neither beside the old site nor without it', async () => {
    const before = new Map(pictures());
    const again = await runHalfsky(['build', ...words, '--profile']);
    expect(again.output).not.toContain('resizing');
    rmSync(join(site, 'dist'), { recursive: true });
    const anew = await runHalfsky(['build', ...words]);
    expect(anew.output).not.toContain('resizing');
    expect(new Map(pictures())).toEqual(before);
  });
});

describe('a picture that is damaged', () => {
  test('stops the build and the check, is named, and leaves the site as it was', async () => {
    const before = pictures().length;
    const bytes = await aPlainPhotograph(300, 200, 'png');
    bytes.fill(0, 60, bytes.length - 20);
    writeFileSync(join(site, 'articles/2026/small/small.png'), bytes);
    for (const command of ['build', 'check']) {
      const { code, output } = await runHalfsky([command, '--site', site, '--now', '2026-06-01']);
      expect(code, command).toBe(1);
      expect(output).toMatch(
        /articles\/2026\/small\/small\.png:1:1 the picture is damaged( \(.+\))?; export the picture again, or copy it again from its source/,
      );
    }
    expect(pictures().length).toBe(before);
  });
});

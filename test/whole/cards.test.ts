import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPlainPhotograph } from '../source/pictures/photographs.ts';
import { writeFiles } from '../support/fixture.ts';
import { build, runHalfsky } from '../support/publication.ts';
import { readFolder } from '../support/site.ts';

const home = mkdtempSync(join(tmpdir(), 'halfsky-cards-'));
const site = join(home, 'site');
const words = ['--site', site, '--now', '2026-06-01', '--no-search'];
const article = (title: string, cover = '') => `---\ntitle: ${title}\ndate: 2026-01-02\n${cover}---\n\nA text.\n`;
const cover = 'cover: {src: photo.jpg, alt: Brown}\n';

const files = () => readFolder(join(site, 'dist'));
const page = (path: string) => files().get(`${path}index.html`)?.toString('utf8') ?? '';
/** Returns the path of the preview picture of a page; an empty text if it has none. */
const shared = (path: string) =>
  /property="og:image" content="http:\/\/localhost\/([^"]+)"/.exec(page(path))?.[1] ?? '';
const cards = () => [...files().keys()].filter(path => path.startsWith('assets/cards/')).sort();

beforeAll(async () => {
  writeFiles(
    site,
    new Map<string, string | Buffer>([
      ['newsroom/site.yaml', 'name: A column\ncards: true\nlanguages: [en, zh-Hans, ar]\n'],
      ['articles/2026/bare/index.md', article('A headline and no picture')],
      ['articles/2026/led/index.md', article('A headline beside a picture', cover)],
      ['articles/2026/led/index.zh-Hans.md', article('半边天：一句话的来历', cover)],
      ['articles/2026/led/index.ar.md', article('نصف السماء', cover)],
      ['articles/2026/led/photo.jpg', await aPlainPhotograph(1600, 1200)],
    ]),
  );
  await build(words);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a publication with cards', () => {
  test('has one for each article, of the size that others show, in either script', async () => {
    const addresses = ['2026/bare/', '2026/led/', 'zh-Hans/2026/led/'].map(shared);
    expect([...addresses].sort()).toEqual(cards());
    for (const address of addresses) {
      const { format, width, height } = await sharp(files().get(address)).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    }
    expect(page('2026/led/')).toContain('<meta property="og:image:alt" content="A headline beside a picture">');
  });

  test('sets the lead picture beside the headline', async () => {
    const colour = async (path: string) => {
      const { data } = await sharp(files().get(shared(path)))
        .extract({ left: 1000, top: 300, width: 1, height: 1 })
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return [...data];
    };
    expect(await colour('2026/bare/')).toEqual([0xfb, 0xf6, 0xec]);
    const [red = 0, green = 0] = await colour('2026/led/');
    expect(red - green).toBeGreaterThan(50);
  });

  test('shows the picture alone where there are no letters for the headline', () =>
    expect(shared('ar/2026/led/')).toMatch(/^assets\/pictures\/[0-9a-f]+-16x9\.jpg$/));

  test('has the same cards when several machines draw them', async () => {
    const parts = [1, 2].map(number => join(home, `part-${number}`));
    for (const [i, part] of parts.entries()) await build([...words, '--out', part, '--shard', `${i + 1}/2`]);
    const joined = join(home, 'joined');
    const { code, output } = await runHalfsky(['join', ...parts, '--site', site, '--out', joined]);
    expect(code, output).toBe(0);
    const cardsIn = (folder: string) =>
      [...readFolder(folder)].filter(([path]) => path.startsWith('assets/cards/')).map(([, bytes]) => bytes);
    expect(cardsIn(joined)).toEqual(cardsIn(join(site, 'dist')));
    // the two machines draw three cards in total, so none is drawn twice
    expect(parts.map(part => cardsIn(part).length).reduce((a, b) => a + b)).toBe(3);
  });

  test('draws a card anew only when it says something else, and then at another address', async () => {
    const before = files();
    const old = cards();
    rmSync(join(site, 'dist'), { recursive: true });
    rmSync(join(site, '.cache'), { recursive: true });
    await build(words);
    for (const path of old)
      expect(
        files()
          .get(path)
          ?.equals(before.get(path) ?? Buffer.alloc(0)),
        path,
      ).toBe(true);
    writeFiles(site, new Map([['articles/2026/bare/index.md', article('Another headline')]]));
    await build(words);
    expect(cards().filter(path => !old.includes(path))).toEqual([shared('2026/bare/')]);
    expect(cards()).toHaveLength(3);
  });
});

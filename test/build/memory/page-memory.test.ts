import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Beginning, PageMemory } from '../../../src/build/memory/page-memory.ts';
import { Cache, hashOf } from '../../../src/store/cache.ts';
import { aFolder } from '../../builders.ts';

const ploughs = { file: 'articles/2017/ploughs.md' };
const wells = { file: 'articles/2017/wells.md' };

/** Returns a site of two articles whose pages are digested anew in each build. */
function aSite(cache = new Cache(aFolder())) {
  const recorded = new Map<string, string>();

  /** Digests the pages with the given memory of earlier builds. Returns the addresses whose digests were computed. */
  return function build(
    pages: Readonly<Record<string, (memory: PageMemory) => void>>,
    {
      texts = {},
      shape = 'a shape',
      rest = 'other inputs',
      isSameTime = true,
      sizes = {},
      whileListing = () => {},
    }: {
      texts?: Readonly<Record<string, string>>;
      shape?: string;
      rest?: string;
      isSameTime?: boolean;
      sizes?: Readonly<Record<string, number>>;
      whileListing?: (memory: PageMemory) => void;
    } = {},
  ): readonly string[] {
    const memory = new PageMemory(cache, '/site');
    whileListing(memory);
    const versions: Beginning['versions'] = new Map(
      [ploughs, wells].map(({ file }) => [
        file,
        { digest: hashOf(texts[file] ?? 'a text'), shape: hashOf(shape), hash: hashOf('a file') },
      ]),
    );
    const fileOf = (value: object) => [ploughs, wells].find(article => article === value)?.file;
    const before = new Map(recorded);
    memory.begin({ versions, fileOf, rest, recorded: isSameTime ? path => before.get(path) : undefined });
    memory.endListing();
    const computed: string[] = [];
    for (const [address, gather] of Object.entries(pages)) {
      const digest = memory.recall(
        address,
        of => sizes[of],
        () => {
          computed.push(address);
          memory.gather({ kind: 'page', address, language: 'en' }, () => {
            gather(memory);
            return [ploughs, wells];
          });
          return `digest of ${address}`;
        },
      );
      if (digest !== undefined) recorded.set(`${address.slice(1)}index.html`, digest);
    }
    memory.save();
    return computed;
  };
}

const pages = {
  '/': (memory: PageMemory) => {
    memory.noteArticle(ploughs);
    memory.noteArticle(wells);
  },
  '/ploughs/': (memory: PageMemory) => memory.noteArticle(ploughs),
  '/wells/': (memory: PageMemory) => memory.noteText(wells.file),
  '/about/': () => {},
};

describe('the digest of a page', () => {
  test('is recalled when nothing changed', () => {
    const build = aSite();
    expect(build(pages)).toEqual(['/', '/ploughs/', '/wells/', '/about/']);
    expect(build(pages)).toEqual([]);
    expect(build(pages)).toEqual([]);
  });

  test('is computed when an article changed that the page was made from, and no other', () => {
    const build = aSite();
    build(pages);
    expect(build(pages, { texts: { [ploughs.file]: 'another text' } })).toEqual(['/', '/ploughs/']);
    expect(build(pages, { texts: { [ploughs.file]: 'another text', [wells.file]: 'a new text' } })).toEqual([
      '/',
      '/wells/',
    ]);
  });

  test.each([
    ['a field of an article is another one', { shape: 'another shape' }],
    ['anything but an article changed', { rest: 'other names of people' }],
    ['other articles may be published by now', { isSameTime: false }],
  ])('is computed for every page when %s', (_, changed) => {
    const build = aSite();
    build(pages);
    expect(build(pages, changed)).toEqual(Object.keys(pages));
  });

  test('is computed again if the kept data of the page is gone', () => {
    const folder = aFolder();
    const build = aSite(new Cache(folder));
    build(pages);
    for (const name of readdirSync(folder)) if (name.startsWith('page-data-')) rmSync(join(folder, name));
    // No text can change a page without articles.
    expect(build(pages)).toEqual(['/', '/ploughs/']);
    expect(build(pages)).toEqual([]);
  });

  test('is computed when a file whose size the page states has another size', () => {
    const build = aSite();
    const sized = { ...pages, '/book/': (memory: PageMemory) => memory.noteSize('/book.epub', 100) };
    build(sized, { sizes: { '/book.epub': 100 } });
    expect(build(sized, { sizes: { '/book.epub': 100 } })).toEqual([]);
    expect(build(sized, { sizes: { '/book.epub': 120 } })).toEqual(['/book/']);
  });

  test('is computed for every page when a text changed that was read before the pages', () => {
    const build = aSite();
    const whileListing = (memory: PageMemory) => memory.noteText(wells.file);
    build(pages, { whileListing });
    expect(build(pages, { whileListing })).toEqual([]);
    expect(build(pages, { whileListing, texts: { [ploughs.file]: 'another' } })).toEqual(['/', '/ploughs/']);
    const both = { [ploughs.file]: 'another', [wells.file]: 'another' };
    expect(build(pages, { whileListing, texts: both })).toEqual(Object.keys(pages));
  });

  test('is computed again and again for a page that is made from an unknown article', () => {
    const build = aSite();
    const strange = { '/strange/': (memory: PageMemory) => memory.noteArticle({ file: 'elsewhere' }) };
    build(strange);
    expect(build(strange)).toEqual(['/strange/']);
  });

  test('is computed for a new page', () => {
    const build = aSite();
    build(pages);
    expect(build({ ...pages, '/new/': () => {} })).toEqual(['/new/']);
  });
});

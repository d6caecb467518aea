import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bodiesOf,
  bundle,
  type PackReader,
  type Read,
  readPack,
  takeFrom,
} from '../../../src/build/load/kept-articles.ts';
import type { Article, Parsed } from '../../../src/source/article/article.ts';
import { type Files, Folder } from '../../../src/source/folder.ts';
import { Cache } from '../../../src/store/cache.ts';
import { anArticle, aPublication } from '../../builders.ts';

const file = 'articles/2017/ploughs.md';
const picture = 'articles/2017/board.svg';
const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="2"/>`;

const withPicture = () => aPublication({ [file]: 'text', [picture]: svg(3) });

interface Taking {
  readonly key: string;
  readonly asks: (files: Files) => void;
  readonly files: Article['files'];
}

/** Reads the only article of a publication from its pack (a cache file of articles), and records whether the article was parsed. */
function take(
  root: string,
  { key = 'engine', asks = (_: Files) => {}, files = [] }: Partial<Taking> = {},
): Read & { readonly wasParsed: boolean } {
  let wasParsed = false;
  const parse = (_: string, around: Files): Parsed<Article> => {
    wasParsed = true;
    asks(around);
    return { value: anArticle({ body: '<p>犁 and plough</p>', files }), problems: [] };
  };
  const reader: PackReader = { cache: new Cache(join(root, 'cache')), key, folder: new Folder(root), parse };
  const pack = readPack({ name: 'all', files: [file] }, reader);
  const read = takeFrom(pack, file, bodiesOf(pack, reader));
  if (!read) throw new Error(`${file} was not read`);
  return { ...read, wasParsed };
}

describe('an article that was read before', () => {
  test('is not parsed again, and is the same in everything', () => {
    const root = withPicture();
    const first = take(root);
    const second = take(root);
    expect([first.wasParsed, second.wasParsed]).toEqual([true, false]);
    expect(second.value).toEqual(first.value);
    expect(second.value?.body).toBe('<p>犁 and plough</p>');
    expect(second.digest).toBe(first.digest);
  });

  test('is parsed again when its text is another one, and stands for something else', () => {
    const root = withPicture();
    const first = take(root);
    writeFileSync(join(root, file), 'other text');
    const second = take(root);
    expect(second.wasParsed).toBe(true);
    expect(second.digest).not.toBe(first.digest);
  });

  test('is parsed again when another engine reads it, and stands for something else', () => {
    const root = withPicture();
    const first = take(root);
    const second = take(root, { key: 'other' });
    expect(second.wasParsed).toBe(true);
    expect(second.digest).not.toBe(first.digest);
  });

  test('is parsed again when a table that it asked about has changed', () => {
    const table = 'articles/2017/a.csv';
    const root = aPublication({ [file]: 'text', [table]: 'Year,Women' });
    const asks = (files: Files) => {
      files.table(table);
    };
    const first = take(root, { asks });
    expect(take(root, { asks }).wasParsed).toBe(false);
    writeFileSync(join(root, table), 'Year,Men');
    const changed = take(root, { asks });
    expect(changed.wasParsed).toBe(true);
    expect(changed.digest).not.toBe(first.digest);
  });

  test('is parsed again when a picture that it asked about has changed', () => {
    const root = withPicture();
    const asks = (files: Files) => void files.picture(picture);
    take(root, { asks });
    expect(take(root, { asks }).wasParsed).toBe(false);
    writeFileSync(join(root, picture), svg(6));
    expect(take(root, { asks }).wasParsed).toBe(true);
  });
});

test('an article that is read again has the same shape, however its lists were made', () => {
  const emptied = new Array<Article['files'][number]>(3);
  emptied.length = 0; // V8 keeps such a list in another form than `[]`
  expect(take(withPicture(), { files: emptied }).shape).toBe(take(withPicture()).shape);
});

describe('the bodies of kept articles', () => {
  const files = ['articles/2017/a.md', 'articles/2017/b.md'];
  const open = () => {
    const root = aPublication(Object.fromEntries(files.map(name => [name, `text of ${name}`])));
    const parsed: string[] = [];
    const reader = (): PackReader => ({
      ...{ cache: new Cache(join(root, 'cache')), key: 'engine', folder: new Folder(root) },
      parse: name => {
        parsed.push(name);
        return { value: anArticle({ body: `<p>${name}</p>` }), problems: [] };
      },
    });
    const bodies = () => readdirSync(join(root, 'cache')).filter(name => name.startsWith('bodies-'));
    const read = () => readPack({ name: 'all', files }, reader());
    return { root, parsed, reader, bodies, read };
  };

  test('of unchanged articles are used again beside that of a changed one', () => {
    const { root, parsed, reader, read } = open();
    read();
    writeFileSync(join(root, 'articles/2017/b.md'), 'other text');
    const pack = read();
    expect(parsed).toEqual([...files, 'articles/2017/b.md']);
    const bodyOf = bodiesOf(pack, reader());
    expect(files.map(name => takeFrom(pack, name, bodyOf)?.value?.body)).toEqual(files.map(name => `<p>${name}</p>`));
  });

  test('are not needed until a page shows one: a build that lost them in the meantime parses the article again', () => {
    const { root, parsed, reader, bodies, read } = open();
    read();
    const pack = read();
    for (const name of bodies()) rmSync(join(root, 'cache', name));
    const bodyOf = bodiesOf(pack, reader());
    expect(takeFrom(pack, 'articles/2017/a.md', bodyOf)?.value?.body).toBe('<p>articles/2017/a.md</p>');
    expect(parsed).toEqual([...files, 'articles/2017/a.md']);
  });

  test('that are missing from the cache make the whole group new', () => {
    const { root, parsed, bodies, read } = open();
    read();
    for (const name of bodies()) rmSync(join(root, 'cache', name));
    read();
    expect(parsed).toEqual([...files, ...files]);
    expect(bodies()).toHaveLength(1);
  });
});

describe('kept articles that another thread reads, as in a fresh checkout with a kept cache', () => {
  test.each([1, 2, 15, 40])('can be handed over, %i of them', count => {
    const names = Array.from({ length: count }, (_, i) => `articles/2017/a${i}.md`);
    const root = aPublication(Object.fromEntries(names.map(name => [name, 'text'])));
    const body = `<p>${'犁 and plough. '.repeat(100)}</p>`;
    let parsed = 0;
    const parse = (): Parsed<Article> => {
      parsed++;
      return { value: anArticle({ body }), problems: [] };
    };
    const readerNow = (): PackReader => ({
      ...{ cache: new Cache(join(root, 'cache')), key: 'engine', folder: new Folder(root), parse },
    });
    const read = () => {
      const pack = readPack({ name: 'all', files: names }, readerNow());
      return structuredClone(pack, { transfer: pack.bodies ? [pack.bodies.buffer] : [] });
    };
    const { bodies, ...first } = read();
    const kept = read();
    expect(parsed).toBe(count);
    expect(kept).toEqual(first);
    expect(bodies?.buffer.byteLength).toBe(count * Buffer.byteLength(body));
    const bodyOf = bodiesOf(kept, readerNow());
    for (const name of names) expect(takeFrom(kept, name, bodyOf)?.value?.body).toBe(body);
  });
});

describe('articles are kept together', () => {
  const year = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => `articles/${name}/a${String(i).padStart(4, '0')}.md`);

  test('by folder', () => {
    expect(bundle(['articles/2016/a.md', 'articles/2017/b.md', 'articles/2017/c/index.md'])).toEqual([
      { name: 'articles/2016', files: ['articles/2016/a.md'] },
      { name: 'articles/2017', files: ['articles/2017/b.md', 'articles/2017/c/index.md'] },
    ]);
  });

  test('in parts of a large folder, each article always in the same', () => {
    const files = year('2017', 1200);
    const bundles = bundle(files);
    expect(bundles.map(({ files: some }) => some.length).every(length => length > 250 && length < 350)).toBe(true);
    expect(bundles.flatMap(({ files: some }) => some).sort()).toEqual(files);
    const without = bundle(files.slice(0, -1));
    const changed = without.filter(({ name, files: some }) =>
      bundles.every(other => other.name !== name || other.files.length !== some.length),
    );
    expect(changed.length).toBe(1);
  });
});

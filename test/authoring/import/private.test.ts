/**
 * Tests that no import publishes private or unpublished words: searches every byte of every file that an import writes, and for unpublished
 * articles every byte of the built site.
 */
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { build } from '../../support/publication.ts';
import {
  hiddenInArchive,
  hiddenInItems,
  mails,
  pages,
  type SentInput,
  texts,
  unpublishedFields,
  unpublishedItems,
  unpublishedPaths,
  words,
} from './private-inputs.ts';
import { type AnItem, anItem, writeExport } from './wordpress/builders.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'halfsky-private-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Returns the secret words of an input: one word that occurs nowhere else, with letters and digits only. */
const secretOf = (place: string) => `zq${hash('sha256', place).slice(0, 12)}`;
const hide = (text: string, secret: string) => text.replaceAll('secret', secret);

/** Asserts that no file below a folder contains the secret words of these inputs. */
function expectNone(root: string, places: readonly string[]): void {
  const files = readAll(root);
  expect(places.filter(place => files.some(text => text.includes(secretOf(place))))).toEqual([]);
}

/**
 * Returns the content of every file below a folder; decompresses the files of the search index. Leaves out the page of the report, which shows
 * an editor the sources as they are. No build publishes that page.
 */
const readAll = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== 'import-report.html')
    .map(entry => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return `${entry.name}\n${(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1')}`;
    });

/** Writes a file, and returns its path. */
function write(path: string, content: string | Buffer): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const now = ['--now', '2020-01-01'];
const shown = 'One lamp was lit';

describe('an article that somebody sends', () => {
  const inputs = [...texts, ...words, ...pages, ...mails];

  it.each(inputs.map((input): [string, string, SentInput] => [input.kind, input.name, input]))(
    'as %s has no words that nobody should see: %s',
    async (kind, name, { file, content }) => {
      const place = join(folder, `${kind} ${name}`);
      const secret = secretOf(`${kind}${name}`);
      const path = write(join(place, file), await content(secret));
      mkdirSync(join(place, 'site/articles'), { recursive: true });
      expect(await main(['import', kind, path, '--site', join(place, 'site'), ...now])).toBe(0);
      const files = readAll(join(place, 'site'));
      expect(files.filter(text => text.includes(shown))).toHaveLength(1);
      expect(files.filter(text => text.includes(secret))).toEqual([]);
    },
  );
});

describe('an archive', () => {
  it.each(hiddenInArchive)('has no words that nobody should see in its articles: %s', async (name, body) => {
    const place = join(folder, `archive ${name}`);
    const text = `---\ntitle: A lamp\ndate: 2017-09-05\n---\n\n${shown}.\n\n${hide(body, secretOf(name))}\n\nThe end.\n`;
    write(join(place, 'old/content/post', name.includes('MDX') ? 'a.mdx' : 'a.md'), text);
    expect(await main(['import', 'archive', join(place, 'old'), '--site', join(place, 'site'), ...now])).toBe(0);
    expect(readAll(join(place, 'site')).filter(file => file.includes(shown))).toHaveLength(1);
    expectNone(join(place, 'site'), [name]);
  });

  it('has no mail addresses and telephone numbers of its authors, and no fields that readers did not see', async () => {
    const place = join(folder, 'fields');
    const secret = secretOf('fields');
    const fields = [
      `author: "Ada Abbott <${secret}@home.example>"`,
      `authors: [{name: Bo Li, email: ${secret}@home.example, phone: 0000-${secret}}]`,
      `internal_comment: ${secret}`,
      `contact: {mail: ${secret}@home.example}`,
    ];
    write(join(place, 'old/_config.yml'), `title: Old\nemail: ${secret}@home.example\n`);
    write(join(place, 'old/_data/authors.yml'), `ada: {name: Ada, phone: 0000-${secret}}\n`);
    const head = `---\ntitle: A lamp\ndate: 2017-09-05\n${fields.join('\n')}\n---\n`;
    write(join(place, 'old/_posts/2017-09-05-a.md'), `${head}\n${shown}.\n`);
    expect(await main(['import', 'archive', join(place, 'old'), '--site', join(place, 'site'), ...now])).toBe(0);
    expect(readAll(join(place, 'site')).filter(file => file.includes(shown))).toHaveLength(1);
    expectNone(join(place, 'site'), ['fields']);
  });

  it('shows no unpublished article on the site', async () => {
    const place = join(folder, 'unpublished');
    const text = (secret: string, field = '') =>
      `---\ntitle: Title ${secret}\ndate: 2017-09-05\n${field}\n---\n\nText ${secret}.\n`;
    write(join(place, 'old/content/post/public.md'), `---\ntitle: A lamp\ndate: 2017-09-05\n---\n\n${shown}.\n`);
    for (const [i, field] of unpublishedFields.entries())
      write(join(place, `old/content/post/field-${i}.md`), text(secretOf(field), field));
    for (const path of unpublishedPaths)
      write(join(place, 'old', path), text(secretOf(path)).replace(path.includes('2099') ? /date: .*/ : '', ''));
    expect(await main(['import', 'archive', join(place, 'old'), '--site', join(place, 'site'), ...now])).toBe(0);
    await build(['--site', join(place, 'site'), '--out', join(place, 'dist'), ...now]);
    expect(readAll(join(place, 'dist')).some(file => file.includes(shown))).toBe(true);
    expectNone(join(place, 'dist'), [...unpublishedFields, ...unpublishedPaths]);
  });
});

describe('a WordPress export', () => {
  const importItems = async (place: string, items: readonly Omit<AnItem, 'id'>[]) => {
    const written = items.map((item, i) => anItem({ id: i + 1, ...item }));
    const path = write(join(place, 'export.xml'), [...writeExport(written, { authors: [['ada', 'Ada']] })].join(''));
    expect(await main(['import', 'wordpress', path, '--site', join(place, 'site'), ...now])).toBe(0);
  };

  it.each(hiddenInItems)('has no words that nobody should see in its articles: %s', async (name, item) => {
    const place = join(folder, `item ${name}`);
    const hidden: Omit<AnItem, 'id'> = JSON.parse(hide(JSON.stringify(item), secretOf(name)));
    await importItems(place, [{ content: `<p>${shown}.</p>`, ...hidden }]);
    const files = readAll(join(place, 'site'));
    expect(files.filter(file => file.includes(shown))).toHaveLength(1);
    expect(files.filter(file => file.includes('ada@old.example'))).toEqual([]);
    expectNone(join(place, 'site'), [name]);
  });

  it('shows no unpublished item on the site', async () => {
    const place = join(folder, 'unpublished items');
    await importItems(place, [
      { content: `<p>${shown}.</p>` },
      ...unpublishedItems.map(([name, { excerpt = '', ...item }]) => ({
        ...item,
        title: `Title ${secretOf(name)}`,
        excerpt: hide(excerpt, secretOf(name)),
        content: `<p>Text ${secretOf(name)}.</p>`,
      })),
    ]);
    await build(['--site', join(place, 'site'), '--out', join(place, 'dist'), ...now]);
    expect(readAll(join(place, 'dist')).some(file => file.includes(shown))).toBe(true);
    expectNone(
      join(place, 'dist'),
      unpublishedItems.map(([name]) => name),
    );
  });
});

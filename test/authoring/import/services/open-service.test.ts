import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPublication } from '../../../../src/build/load/load.ts';
import { parseCommandLine } from '../../../../src/cli/arguments.ts';
import { importCommand } from '../../../../src/cli/commands/import.ts';
import { runImport } from '../../../../src/cli/import.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const table = [
  'post_id,post_date,is_published,type,audience,title',
  '1.well,2022-08-12T12:11:23.230Z,true,newsletter,everyone,The well',
  '2.paid,2022-08-13T12:11:23.230Z,true,newsletter,only_paid,For some',
].join('\n');
const picture = 'https://substack-post-media.s3.amazonaws.com/public/images/ab.png';
const substack = {
  'posts.csv': table,
  'posts/1.well.html': `<p>Words.</p><img src="${picture}" alt="A well">`,
  'posts/2.paid.html': '<p>Secret words.</p>',
  'posts/1.well.opens.csv': 'reader@secret.example',
  'email_list.csv': 'reader@secret.example',
};

let folder = '';
const write = (path: string, content: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const run = (...words: readonly string[]) => runImport(parseCommandLine(importCommand, words));
const importFrom = (kind: string, path: string, ...others: readonly string[]) =>
  run(kind, join(folder, path), '--site', join(folder, 'new'), ...others);
async function writeZip(path: string, files: Readonly<Record<string, string | Buffer>>) {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { createFolders: false });
  write(path, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
}
const temporary = () => readdirSync(tmpdir()).filter(name => name.startsWith('halfsky-import-'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('halfsky import substack', () => {
  it('reads the ZIP file, publishes what everybody could read, and leaves no temporary files', async () => {
    await writeZip('export.zip', { ...substack, '../escaped.txt': 'x' });
    await expect(importFrom('substack', 'export.zip')).rejects.toThrow('which leads outside the unpacked folder');
    await writeZip('export.zip', substack);
    const before = temporary();
    write('copies/ab.png', png);
    expect(await importFrom('substack', 'export.zip', '--uploads', join(folder, 'copies'))).toBe(0);
    expect(temporary()).toEqual(before);
    const loaded = loadPublication({
      site: join(folder, 'new'),
      url: undefined,
      now: Date.UTC(2026, 0, 1),
      preview: false,
    });
    expect(loaded.problems).toEqual([]);
    expect(loaded.catalogue.editions[0].pieces.map(({ article }) => article.address)).toEqual(['/2022/well/']);
    expect(readFileSync(join(folder, 'new/articles/2022/well/ab.png')).equals(png)).toBe(true);
    expect(readFileSync(join(folder, 'new/articles/2022/paid.md'), 'utf8')).toContain('draft: true');
    const report = JSON.parse(readFileSync(join(folder, 'new/import-report.json'), 'utf8'));
    expect(report.leftOut).toEqual({
      'email_list.csv': 'this file is not an article, and no imported article links to it',
    });
    expect(JSON.stringify(report)).not.toContain('secret.example');
    expect(readFileSync(join(folder, 'new/import-report.html'), 'utf8')).toContain('&lt;p&gt;Words.&lt;/p&gt;');
  });

  it('reads the unpacked folder, and follows no link out of it', async () => {
    for (const [name, content] of Object.entries(substack)) write(`export/${name}`, content);
    write('outside.html', '<p>Outside</p>');
    rmSync(join(folder, 'export/posts/1.well.html'));
    symlinkSync(join(folder, 'outside.html'), join(folder, 'export/posts/1.well.html'));
    expect(await importFrom('substack', 'export')).toBe(0);
    expect(existsSync(join(folder, 'new/articles/2022/well.md'))).toBe(false);
  });
});

describe('halfsky import', () => {
  it('reads the JSON file of Ghost, the ZIP file of Medium and the feed of Blogger', async () => {
    const post = {
      id: '1',
      slug: 'well',
      title: 'The well',
      html: '<p>Words.</p>',
      status: 'published',
      published_at: '2022-08-12T12:11:23Z',
    };
    write('site.json', JSON.stringify({ db: [{ data: { posts: [post] } }] }));
    expect(await importFrom('ghost', 'site.json')).toBe(0);
    rmSync(join(folder, 'new'), { recursive: true });
    await writeZip('medium.zip', {
      'posts/2022-08-12_The-well-abcdef123456.html':
        '<article class="h-entry"><h1 class="p-name">The well</h1><section class="e-content"><h3 class="graf--title">The well</h3><p>Words.</p></section></article>',
    });
    expect(await importFrom('medium', 'medium.zip')).toBe(0);
    rmSync(join(folder, 'new'), { recursive: true });
    write(
      'feed.atom',
      "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='b'><entry><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>The well</title><content type='html'>Words.</content><published>2022-08-12T12:11:23Z</published><blogger:filename>/2022/08/well.html</blogger:filename></entry></feed>",
    );
    expect(await importFrom('blogger', 'feed.atom')).toBe(0);
    expect(readFileSync(join(folder, 'new/articles/2022/well.md'), 'utf8')).toContain(
      'aliases: ["/2022/08/well.html"]',
    );
  });

  it.each([
    ['no file', 'ghost', 'gone.json', [], 'there is no file'],
    ['no folder of pictures', 'ghost', 'a.json', ['--uploads', '/gone'], 'there is no folder /gone'],
    ['a file of pictures', 'ghost', 'a.json', ['--uploads', import.meta.filename], 'is not a folder'],
    ['a field for dates', 'ghost', 'a.json', ['--date-field', 'x'], '--date-field works only with the kind "archive"'],
    ['a map of fields', 'ghost', 'a.json', ['--map', 'a=title'], '--map works only with the kind "archive"'],
    ['another format', 'blogger', 'a.json', [], 'there is no export from Blogger in this file or folder'],
    ['a damaged ZIP file', 'medium', 'a.zip', [], 'the file is damaged, or is not a ZIP file'],
  ])('refuses %s', async (_, kind, path, options, message) => {
    write('a.json', '{}');
    write('a.zip', 'PK');
    await expect(async () => importFrom(kind, path, ...options)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('refuses a ZIP file with a file in the place of a folder', async () => {
    await writeZip('export.zip', { 'posts/a.html': 'x', 'posts/a.html/posts/b.html': 'y' });
    const before = temporary();
    await expect(importFrom('medium', 'export.zip')).rejects.toThrow('the file is damaged');
    expect(temporary()).toEqual(before);
  });
});

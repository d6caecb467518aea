import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPublication } from '../../../../src/build/load/load.ts';
import { parseCommandLine, UsageError } from '../../../../src/cli/arguments.ts';
import { importCommand } from '../../../../src/cli/commands/import.ts';
import { runImport } from '../../../../src/cli/import.ts';
import { englishOf } from '../../../../src/message.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let folder = '';
const write = (path: string, content: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const run = (...words: readonly string[]) => runImport(parseCommandLine(importCommand, words));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('archive from with slash: the address of the old site', () => {
  it.each([
    'https://example.org',
    'https://example.org/',
    'https://www.example.org/news/',
    'http://EXAMPLE.org:80/index.html?x#y',
  ])('is known in every spelling: %s', async from => {
    const linked = (words: string) =>
      `---\ntitle: A\n---\n\n${words} [about](/about/us/) ![P](https://example.org/p.png?w=9)\n`;
    write('old/_posts/2020-01-02-one-story.md', linked('[two](https://www.example.org/2020/01/03/two-story/)'));
    write('old/_posts/2020-01-03-two-story.md', linked('[one](https://example.org/2020/01/02/one-story/)'));
    write('old/p.png', png);
    expect(await run('archive', join(folder, 'old'), '--site', join(folder, 'new'), '--from', from)).toBe(0);
    const text = readFileSync(join(folder, 'new/articles/2020/one-story/index.md'), 'utf8');
    expect(text).toContain('aliases: ["/2020/01/02/one-story/"]');
    expect(text).toContain(`[two](../two-story/index.md) [about](${new URL('/about/us/', from).href}) ![P](p.png)`);
  });
});

describe('halfsky import archive', () => {
  it('makes a publication without problems, and a report that names every file', async () => {
    write(
      'old/_posts/2017-09-05-a.md',
      '---\ntitle: A\ntags: [C, C++]\nauthor: jane\n---\n\n![P](p.png) [b]({% post_url 2018-01-02-b %})\n',
    );
    write('old/_posts/2018-01-02-b.md', '\ufeff---\r\ntitle: B\r\n---\r\n\r\n<marquee>Words</marquee>\r\n');
    write('old/_posts/p.png', png);
    write('old/_posts/latin.md', Buffer.from([0x2d, 0x2d, 0x2d, 0xe9]));
    write('old/.hidden', 'x');
    write('old/.git/config', 'x');
    expect(await run('archive', join(folder, 'old'), '--site', join(folder, 'new'))).toBe(0);
    const { problems, catalogue } = loadPublication({
      site: join(folder, 'new'),
      url: undefined,
      now: Date.UTC(2026, 0, 1),
      preview: false,
    });
    expect(problems).toEqual([]);
    expect(catalogue.editions[0].pieces.map(({ article }) => article.address)).toEqual(['/2018/b/', '/2017/a/']);
    expect(readFileSync(join(folder, 'new/articles/2017/a/p.png')).equals(png)).toBe(true);
    const report = JSON.parse(readFileSync(join(folder, 'new/import-report.json'), 'utf8'));
    expect(
      [...Object.keys(report.imported), ...Object.keys(report.brought), ...Object.keys(report.leftOut)].sort(),
    ).toEqual([
      '.git',
      '.hidden',
      '_posts/2017-09-05-a.md',
      '_posts/2018-01-02-b.md',
      '_posts/latin.md',
      '_posts/p.png',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
  });

  it('leads to what is published at the time that it is told', async () => {
    write('old/_posts/2017-09-05-a.md', '---\ntitle: A\n---\n\nSee [b]({% post_url 2018-01-02-b %}).\n');
    write('old/_posts/2018-01-02-b.md', '---\ntitle: B\n---\n\nWords\n');
    for (const [now, text] of [
      ['2017-12-31', 'See b.'],
      ['2018-01-03', 'See [b](../2018/b.md).'],
    ] as const) {
      const site = join(folder, now);
      expect(await run('archive', join(folder, 'old'), '--site', site, '--now', now)).toBe(0);
      expect(readFileSync(join(site, 'articles/2017/a.md'), 'utf8')).toContain(text);
    }
  });

  it('says which words the interface lacks where the archive is in a language that it does not speak', async () => {
    write('old/_posts/2017-09-05-a.md', '---\ntitle: Puto\n---\n\nTeksto.\n');
    const site = join(folder, 'new');
    expect(await run('archive', join(folder, 'old'), '--site', site, '--language', 'eo')).toBe(0);
    expect(console.log).toHaveBeenCalledWith(
      `the interface is not translated into eo yet, so previews show English texts: run "npx halfsky strings eo --site ${site}" to create a file for the translation`,
    );
    const { problems, missingWords } = loadPublication({
      site,
      url: undefined,
      now: Date.UTC(2026, 0, 1),
      preview: false,
    });
    expect(problems).toEqual([]);
    expect(missingWords.map(({ what }) => englishOf(what))).toEqual(['the interface has no texts in eo']);
  });

  it('makes nothing where nothing can be imported', async () => {
    write('old/a.md', '---\ntitle: A\n---\n\nNo date.\n');
    expect(await run('archive', join(folder, 'old'), '--site', join(folder, 'new'))).toBe(1);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it.each([
    [
      'another kind',
      () => run('novel', 'x', '--site', 'y'),
      'halfsky cannot import "novel"; use one of text, markdown, word, page, mail, story, archive, wordpress, ghost, substack, medium, blogger',
    ],
    [
      'a folder that is not there',
      () => run('archive', `${folder}/none`, '--site', 'y'),
      /^there is no folder .*none; write the path of a folder that exists$/,
    ],
    [
      'a packed archive',
      () => {
        write('a.tar.gz', 'x');
        return run('archive', `${folder}/a.tar.gz`, '--site', 'y');
      },
      /is not a folder; unpack the archive first$/,
    ],
    [
      'an export that is not there',
      () => run('wordpress', `${folder}/none.xml`, '--site', `${folder}/new`),
      /^there is no file .*none\.xml$/,
    ],
    [
      'a folder without an export',
      () => run('wordpress', folder, '--site', `${folder}/new`),
      /contains no XML file; write the path of the exported XML file, or of the folder with the XML files of one export$/,
    ],
    [
      'uploads of an archive',
      () => run('archive', folder, '--site', `${folder}/new`, '--uploads', folder),
      '--uploads does not work with the kind "archive"; remove --uploads, because an archive already contains the pictures',
    ],
    [
      'the field of dates for an export',
      () => {
        write('a.xml', '');
        return run('wordpress', `${folder}/a.xml`, '--site', `${folder}/new`, '--date-field', 'posted');
      },
      '--date-field works only with the kind "archive"; remove --date-field, because a WordPress export already contains the dates',
    ],
    [
      'half an address of the old site',
      () => {
        write('a.md', '');
        return run('archive', folder, '--site', `${folder}/new`, '--from', 'https://[example');
      },
      '"https://[example" is not a full address; write a full address such as https://example.org/',
    ],
    [
      'no --site',
      () => run('archive', folder),
      '"halfsky import" needs --site DIR, the path of the new publication folder',
    ],
    [
      'a folder without Markdown',
      () => run('archive', folder, '--site', `${folder}/new`),
      /^.* contains no Markdown file; write the path of the folder with the unpacked archive/,
    ],
    [
      'a publication that has articles',
      () => {
        write('new/articles/x', '');
        return run('archive', folder, '--site', `${folder}/new`);
      },
      /already contains articles; write the path of a folder that does not exist yet$/,
    ],
    [
      'no language',
      () => {
        write('a.md', '');
        return run('archive', folder, '--site', `${folder}/new`, '--language', 'xx-yy');
      },
      /^"xx-yy" is not a language tag/,
    ],
    [
      'no time zone',
      () => {
        write('a.md', '');
        return run('archive', folder, '--site', `${folder}/new`, '--timezone', 'Moon');
      },
      /^there is no time zone "Moon"/,
    ],
  ])('says what is wrong with %s', async (_, use, message) => {
    const error: unknown = await use().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ message: typeof message === 'string' ? message : expect.stringMatching(message) });
  });
});

/** Tests e-books with EPUBCheck, the validator of the W3C: https://www.w3.org/publishing/epubcheck/ */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Edition } from '../../src/catalogue/catalogue.ts';
import type { Selection } from '../../src/catalogue/selection.ts';
import { parseWeek } from '../../src/language/weeks.ts';
import { booksOf, selectColumns } from '../support/books.ts';
import { fixtureNow, writeFiles } from '../support/fixture.ts';
import { findProgram, isLeftOut } from '../support/programs.ts';

const { shipped, fixture } = inject('sites');
const [java, epubcheck] = ['java', 'epubcheck'].map(findProgram);

/** Returns what EPUBCheck says about a file. Debian's program is a Java archive, which only some kernels start by itself. */
function ask(file: string): string {
  if (java === undefined || epubcheck === undefined)
    throw new Error('EPUBCheck is not on this machine, and these tests ask the real one: apt-get install epubcheck');
  // For a few seconds of work, Java's second compiler costs more than it saves.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const { stdout, stderr } = spawnSync(java, [...quick, '-jar', epubcheck, file], { encoding: 'utf8' });
  return stdout + stderr;
}
const clean = /^Messages: 0 fatals \/ 0 errors \/ 0 warnings/m;

describe.skipIf(isLeftOut(() => java !== undefined && epubcheck !== undefined))('EPUBCheck finds nothing wrong', () => {
  let home = '';
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'halfsky-epubcheck-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const files = globSync('**/*.epub', { cwd: shipped.folder }).sort();

  test('in the shipped publication, which has an e-book for each column and language', () => {
    expect(files).toHaveLength(6);
  });

  test.each(files)('in %s', file => {
    expect(ask(join(shipped.folder, file))).toMatch(clean);
  });

  test('in any column of the publication for tests, and in a week with corrections and sources', async () => {
    const select = (edition: Edition): readonly Selection[] => {
      const week = parseWeek('2017-W36');
      return [...selectColumns(edition), ...(week ? [{ kind: 'week', week } as const] : [])];
    };
    const books = await booksOf(fixture.source, { now: Date.parse(fixtureNow) }, select);
    expect(books).toHaveLength(4);
    for (const { book, make } of books) {
      const file = join(home, `${book.name}.epub`);
      writeFileSync(file, await make('epub'));
      expect(ask(file), book.name).toMatch(clean);
    }
  });

  test('in a column in Arabic with a drawing, charts, code, and marks of XML in its words', async () => {
    const site = join(home, 'arabic');
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><title>A</title><path d="M0 0h3v2z"/><text y="1">أ</text></svg>';
    writeFiles(
      site,
      Object.entries({
        'newsroom/site.yaml': 'name: الفانوس & "x" <y>\nurl: https://lantern.example/\nlanguages: [ar]\n',
        'newsroom/columns/lands.md': '---\ntitle: الأرض ]]> & <b>\n---\n',
        'articles/2017/a/index.md': `---\ntitle: "أرض ]]> & <b>"\ndate: 2017-09-05\ncolumn: lands\n---\n\nنص مع \`a < b\` و English.[^1] ثم[^1]\n\n## عنوان : 1\n\n![رسم](a.svg "شرح | مصدر")\n\n\`\`\`chart\ntype: line\ntitle: عدد\n\nسنة,قرى\n2015,12\n2016,30\n\`\`\`\n\n<details><summary>س</summary>\n\nج\n\n</details>\n\n[^1]: حاشية.\n`,
        'articles/2017/a/a.svg': drawing,
      }),
    );
    const [made] = await booksOf(site, { now: Date.UTC(2030, 0, 1) });
    const file = join(home, 'arabic.epub');
    writeFileSync(file, (await made?.make('epub')) ?? '');
    expect(ask(file)).toMatch(clean);
  });

  test('and it would notice a file that is none', () => {
    const file = join(home, 'none.epub');
    writeFileSync(file, 'no e-book');
    expect(ask(file)).not.toMatch(clean);
  });
});

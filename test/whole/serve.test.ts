import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { colourRules, everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { writeFiles } from '../support/fixture.ts';
import { engine } from '../support/publication.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';
import { findInvalid } from '../support/validator.ts';

const anArticle = (title: string, ...fields: readonly string[]) =>
  `---\n${[`title: ${title}`, 'date: 2017-09-05', ...fields].join('\n')}\n---\n\nA text.\n`;

/** Returns a free port. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

interface Served {
  readonly origin: string;
  readonly process: ChildProcess;
  /** Returns the whole output so far. */
  printed(): string;
}

/** Starts `halfsky serve` on a folder; resolves once it answers. */
async function startServing(folder: string, ...words: readonly string[]): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const program = join(engine, 'src/cli/halfsky.js');
  const served = spawn(process.execPath, [program, 'serve', '--site', folder, '--port', String(port), ...words]);
  let printed = '';
  served.stderr?.on('data', (text: Buffer) => {
    printed += text.toString();
  });
  await new Promise<void>(resolve => {
    served.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes(origin)) resolve();
    });
  });
  return { origin, process: served, printed: () => printed };
}

describe('serving while an author writes', () => {
  let browser: TestBrowser;
  let folder = '';
  let origin = '';
  let served: Served;
  let reader: Reader;
  const article = () => join(folder, 'articles/2017/ploughs.md');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'halfsky-serve-'));
    writeFiles(folder, [
      ['articles/2017/ballots.md', anArticle('Ballots')],
      ['articles/2017/ploughs.md', anArticle('Ploughs', 'draft: true')],
      ['articles/2030/later.md', anArticle('Later').replace('2017-09-05', '2999-01-01')],
    ]);
    served = await startServing(folder);
    ({ origin } = served);
    browser = await startBrowser(inject('browser'));
  });
  beforeEach(async () => {
    reader = await startReading(browser, origin);
  });
  afterEach(() => reader?.leave());
  afterAll(async () => {
    await browser?.close();
    served?.process.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  test('a draft and a scheduled article are shown and marked', async () => {
    await reader.open(`${origin}/2017/ploughs/`);
    await reader.page.getByText('Draft: only you see this').waitFor();
    await reader.open(`${origin}/2030/later/`);
    await reader.page.getByText('Scheduled: readers see this from 1 January 2999').waitFor();
  });

  test('a change shows by itself', async () => {
    await reader.open(`${origin}/2017/ploughs/`);
    writeFileSync(article(), anArticle('Ploughs and harvests', 'draft: true'));
    await reader.page.getByRole('heading', { name: 'Ploughs and harvests' }).waitFor();
  });

  test('a change shows by itself, also if the page was not listening yet', async () => {
    const { page } = reader;
    let listen = () => {};
    const mayListen = new Promise<void>(resolve => {
      listen = resolve;
    });
    await page.routeWebSocket(/.*/, async socket => {
      await mayListen;
      socket.connectToServer();
    });
    await reader.open(`${origin}/2017/ploughs/`);
    writeFileSync(article(), anArticle('Ploughs and sowing', 'draft: true'));
    await page.waitForTimeout(1500);
    listen();
    await page.getByRole('heading', { name: 'Ploughs and sowing' }).waitFor();
  });

  test('a problem shows on the page and in the terminal, and goes away when it is mended', async () => {
    await reader.open(`${origin}/`);
    writeFileSync(article(), anArticle('Ploughs').replace('2017-09-05', '2017-02-30'));
    const alert = reader.page.getByRole('alert');
    await alert.getByText('articles/2017/ploughs.md:3:7 date: 30 February 2017 does not exist').waitFor();
    expect(served.printed()).toContain('30 February 2017 does not exist');
    writeFileSync(article(), anArticle('Ploughs'));
    await alert.waitFor({ state: 'detached' });
    expect(served.printed()).toContain('all problems are solved');
  });

  test('search answers from what lies on disk now', async () => {
    await reader.open(`${origin}/search/?q=Ballots`);
    await reader.page.locator('.search-results a', { hasText: 'Ballots' }).waitFor();
  });
});

function git(folder: string, day: string, ...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Lin Yue', '-c', 'user.email=lin@lantern.example', '-c', 'commit.gpgsign=false'];
  const dates = { GIT_AUTHOR_DATE: `${day}T12:00Z`, GIT_COMMITTER_DATE: `${day}T12:00Z` };
  execFileSync('git', [...identity, ...words], { cwd: folder, stdio: 'pipe', env: { ...process.env, ...dates } });
}

describe('the desk', () => {
  let browser: TestBrowser;
  let root = '';
  let folder = '';
  let served: Served;
  let reader: Reader;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const section = (name: string) => reader.page.locator(`#${name}`);
  /** Opens a page. Waits for the results from git, because the overview reloads itself when they arrive. */
  const open = async (address: string, by = reader) => {
    await by.open(`${served.origin}${address}`);
    await by.page.getByText('Git is still looking').waitFor({ state: 'detached' });
  };
  const statusOf = async (path: string) => (await fetch(`${served.origin}${path}`)).status;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'halfsky-desk-'));
    folder = join(root, 'publication');
    writeFiles(root, [['secret.md', 'A secret.\n']]);
    writeFiles(folder, [
      ['secret.md', 'A secret.\n'],
      ['newsroom/site.yaml', 'name: The Lantern\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n'],
      ['newsroom/columns/law.md', '---\ntitle: Law\n---\n'],
      ['newsroom/people/rong.yaml', 'name: Rong Chen\n'],
      ['articles/2017/ballots.md', anArticle('Ballots', 'tags: [voting]', 'column: law')],
      ['articles/2017/ballots.zh-Hans.md', anArticle('选票', 'translator: He Ping', 'column: law', 'tags: [voting]')],
      ['articles/2017/ploughs.md', anArticle('Ploughs', 'draft: true')],
      ['articles/2017/call.md', anArticle('A call', 'expires: 2030-01-10')],
      ['articles/2030/later.md', anArticle('Later').replace('2017-09-05', '2031-01-02T09:30')],
      ['articles/2030/sooner.md', anArticle('Sooner').replace('2017-09-05', '2031-01-01T00:30+01:00')],
      ['articles/2017/hostile.md', `${anArticle('Hostile', 'draft: true')}\n</code><script>alert(1)</script>\n`],
    ]);
    git(folder, '2019-01-01', 'init', '--quiet');
    git(folder, '2019-01-01', 'add', '.');
    git(folder, '2019-01-01', 'commit', '--quiet', '-m', 'First');
    symlinkSync('../../secret.md', join(folder, 'articles/2017/inside.md'));
    symlinkSync('../../../secret.md', join(folder, 'articles/2017/outside.md'));
    served = await startServing(folder, '--now', '2030-01-01T12:00+08:00', '--lang', 'en');
    browser = await startBrowser(inject('browser'));
  });
  beforeEach(async () => {
    reader = await startReading(browser, served.origin);
  });
  afterEach(() => reader?.leave());
  afterAll(async () => {
    await browser?.close();
    served?.process.kill('SIGTERM');
    rmSync(root, { recursive: true, force: true });
  });

  test('is announced, and opens while nothing could be published yet', async () => {
    expect(served.printed()).toContain(`${served.origin}/desk/ is the editors’ overview`);
    await open('/desk/');
    await section('problems').getByText('articles/2017/hostile.md:9:8').waitFor();
    await section('problems').getByText('leads outside the publication folder').waitFor();
  });

  test('says what is scheduled, soonest first, in the time of the publication', async () => {
    await open('/desk/');
    const lines = await section('scheduled').locator('.detail').allTextContents();
    expect(lines).toEqual(['Readers see it from 1 January 2031, 07:30', 'Readers see it from 2 January 2031, 09:30']);
  });

  test('says what expires, what is a draft, what has no column, which tag and which person stands alone', async () => {
    await open('/desk/');
    const links = async (name: string) =>
      (
        await section(name)
          .locator('.subject a')
          .evaluateAll(all => all.map(a => a.getAttribute('href')))
      ).sort();
    expect(await links('expiring')).toEqual(['/2017/call/']);
    expect(await links('drafts')).toEqual(['/2017/hostile/', '/2017/ploughs/']);
    expect(await links('column')).toEqual([
      '/2017/call/',
      '/2017/hostile/',
      '/2017/ploughs/',
      '/2030/later/',
      '/2030/sooner/',
    ]);
    expect(await links('tags')).toEqual(['/tags/voting/']);
    expect(await links('people')).toEqual(['/people/rong/']);
    expect(await section('missing').textContent()).toContain('Missing in Simplified Chinese');
    expect(await reader.page.locator('nav a[href="#column"] + .count').textContent()).toBe('5');
  });

  test('is quiet about what is empty, and unfolds it when asked', async () => {
    await open('/desk/');
    const about = section('alt').getByText('Readers who cannot see these pictures');
    await section('alt').getByText('Every picture has a description.').waitFor();
    expect(await about.isVisible()).toBe(false);
    await section('alt').locator('summary').click();
    expect(await about.isVisible()).toBe(true);
  });

  test('follows its own links to the page and to the line of the file', async () => {
    await open('/desk/');
    await section('scheduled').getByText('articles/2030/later.md:3:7').click();
    await reader.page.waitForURL('**/desk/file/articles/2030/later.md#L3');
    expect(await reader.page.locator('li:target').textContent()).toBe('date: 2031-01-02T09:30');
    await open('/desk/');
    await section('drafts').getByRole('link', { name: 'Ploughs', exact: true }).click();
    await reader.page.getByText('Draft: only you see this').waitFor();
  });

  test('shows files as text: nothing in them runs', async () => {
    await open('/desk/file/articles/2017/hostile.md#L7');
    expect(await reader.page.locator('.source').textContent()).toContain('</code><script>alert(1)</script>');
    expect(await reader.page.locator('.source script').count()).toBe(0);
    expect(reader.faults).toEqual([]);
  });

  test('shows no file but those of articles and newsroom', async () => {
    expect(await statusOf('/desk/file/newsroom/site.yaml')).toBe(200);
    for (const path of [
      'secret.md',
      '../secret.md',
      'articles/../secret.md',
      'articles/..%2fsecret.md',
      'articles/%2e%2e/%2e%2e/secret.md',
      'articles/2017/..%5c..%5csecret.md',
      'articles/2017/inside.md',
      'articles/2017/outside.md',
      '/etc/passwd',
      '.git/config',
      'articles',
      'articles/',
      '',
    ]) {
      const answer = await fetch(`${served.origin}/desk/file/${path}`);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).not.toMatch(/A secret|root:|\[core\]/);
    }
    expect(await statusOf('/desk/nothing/')).toBe(404);
  });

  test('knows from git that an original has changed, and shows it by itself when a file does', async () => {
    await open('/desk/');
    await section('behind').getByText('Every translation is up to date.').waitFor();
    write('articles/2017/ballots.md', anArticle('Ballots and boxes', 'tags: [voting]', 'column: law'));
    await section('behind').getByText('articles/2017/ballots.md changed on 1 January 2030, 12:00').waitFor();
    git(folder, '2029-05-01', 'commit', '--quiet', '--all', '-m', 'Boxes');
    await open('/desk/');
    await section('behind').getByText('articles/2017/ballots.md changed on 1 May 2029, 20:00').waitFor();
    await section('behind').getByText('articles/2017/ballots.zh-Hans.md:').waitFor();
  });

  test('gives a long list a page of its own', async () => {
    await open('/desk/');
    mkdirSync(join(folder, 'articles/2018'));
    const tags = Array.from({ length: 60 }, (_, i) => `rare-${i + 10}`);
    write('articles/2018/rare.md', anArticle('Rare', `tags: [${tags.join(', ')}]`));
    await section('tags').getByRole('link', { name: 'and 11 more' }).click();
    await reader.page.getByRole('heading', { name: 'Tags used once 61' }).waitFor();
    expect(await reader.page.locator('.lines > li').count()).toBe(61);
    await reader.page.getByRole('link', { name: 'Back to the desk' }).click();
    expect(await section('tags').locator('.lines > li').count()).toBe(50);
  });

  test('still opens when the settings of the publication cannot be read', async () => {
    await open('/desk/');
    write('newsroom/site.yaml', 'name: [\n');
    await section('problems').getByText('newsroom/site.yaml:').first().waitFor();
    write('newsroom/site.yaml', 'name: The Lantern\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n');
    await section('problems').getByText('newsroom/site.yaml:').first().waitFor({ state: 'detached' });
  });

  test.each(['/desk/', '/desk/tags/', '/desk/file/articles/2017/hostile.md', '/desk/nothing/'])(
    '%s is valid HTML',
    async address => {
      const text = await (await fetch(`${served.origin}${address}`)).text();
      expect(await findInvalid(text, address)).toEqual([]);
    },
  );

  test.each(['/desk/', '/desk/tags/', '/desk/file/articles/2017/ploughs.md'])(
    '%s can be used by everyone, on a phone and in the dark',
    async address => {
      for (const width of [320, 1440]) {
        const other = await startReading(browser, served.origin, {
          colorScheme: 'light',
          viewport: { width, height: 800 },
        });
        try {
          await open(address, other);
          expect(await findViolations(other, everyRule)).toEqual([]);
          expect(await findOverflow(other), `${width}`).toBeLessThanOrEqual(0);
          await other.page.emulateMedia({ colorScheme: 'dark' });
          expect(await findViolations(other, colourRules)).toEqual([]);
          expect(other.faults).toEqual([]);
          await other.page.evaluate(() => {
            document.documentElement.style.fontSize = '200%';
          });
          expect(await findOverflow(other), `${width} with letters twice as large`).toBeLessThanOrEqual(0);
        } finally {
          await other.leave();
        }
      }
    },
  );
});

describe('the desk of a publication that speaks Chinese, and that git does not know', () => {
  test('says everything in Chinese', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'halfsky-desk-'));
    writeFiles(folder, [
      ['articles/2017/ballots.md', anArticle('Ballots').replace('2017-09-05', '2017-02-30')],
      ['articles/2030/later.md', anArticle('Later').replace('2017-09-05', '2999-01-02')],
    ]);
    const served = await startServing(folder, '--lang', 'zh-Hans');
    try {
      const text = await (await fetch(`${served.origin}/desk/`)).text();
      expect(text).toContain('<html lang="zh-Hans">');
      expect(text).toContain('编辑台');
      expect(text).toContain('2999年1月2日 起读者可见');
      expect(text).toContain('Git 不了解这个文件夹');
      expect(text).toMatch(/date：.*2017.*；/);
      expect(served.printed()).toContain('articles/2017/ballots.md:3:7 date: ');
    } finally {
      served.process.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

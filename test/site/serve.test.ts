import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../support/browser.ts';
import { writeFiles } from '../support/fixture.ts';
import { engine } from '../support/publication.ts';
import { type Reader, startReading } from '../support/reader.ts';

const anArticle = (title: string, ...fields: readonly string[]) =>
  `---\n${[`title: ${title}`, 'date: 2017-09-05', ...fields].join('\n')}\n---\n\nA text.\n`;

/** A port that nobody uses at this moment. */
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

describe('serving while an author writes', () => {
  let browser: Browser;
  let folder = '';
  let origin = '';
  let process_: ChildProcess;
  let printed = '';
  let reader: Reader;
  const article = () => join(folder, 'articles/2017/ploughs.md');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'halfsky-serve-'));
    writeFiles(folder, [
      ['articles/2017/ballots.md', anArticle('Ballots')],
      ['articles/2017/ploughs.md', anArticle('Ploughs', 'draft: true')],
      ['articles/2030/later.md', anArticle('Later').replace('2017-09-05', '2999-01-01')],
    ]);
    const port = await freePort();
    origin = `http://localhost:${port}`;
    process_ = spawn(process.execPath, [
      join(engine, 'src/cli/halfsky.js'),
      'serve',
      '--site',
      folder,
      '--port',
      String(port),
    ]);
    const started = new Promise<void>(resolve => {
      process_.stdout?.on('data', (text: Buffer) => {
        printed += text.toString();
        if (printed.includes(origin)) resolve();
      });
    });
    process_.stderr?.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    await started;
    browser = await launch(inject('browser'));
    reader = await startReading(browser, origin);
  });
  afterAll(async () => {
    await browser?.close();
    process_?.kill('SIGTERM');
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

  test('a problem shows on the page and in the terminal, and goes away when it is mended', async () => {
    await reader.open(`${origin}/`);
    writeFileSync(article(), anArticle('Ploughs').replace('2017-09-05', '2017-02-30'));
    const alert = reader.page.getByRole('alert');
    await alert.getByText('articles/2017/ploughs.md:3:7 date: 30 February 2017 does not exist').waitFor();
    expect(printed).toContain('30 February 2017 does not exist');
    writeFileSync(article(), anArticle('Ploughs'));
    await alert.waitFor({ state: 'detached' });
    expect(printed).toContain('no problems any more');
  });

  test('search answers from what lies on disk now', async () => {
    await reader.open(`${origin}/search/?q=Ballots`);
    await reader.page.locator('.search-results a', { hasText: 'Ballots' }).waitFor();
  });
});

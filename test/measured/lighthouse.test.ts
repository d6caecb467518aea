import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../src/printing/launch.ts';
import { aHeavyPhotograph } from '../source/pictures/photographs.ts';
import { leaveOutCards } from '../support/clean-copy.ts';
import { build, shareWork } from '../support/publication.ts';
import { type SiteServer, serve } from '../support/server.ts';

const { shipped } = inject('sites');
const home = mkdtempSync(join(tmpdir(), 'halfsky-lighthouse-'));
const source = join(home, 'site');
const article = 'before-you-scan';
/** Whether to measure speed, which needs an otherwise idle machine: `npm run bench:lighthouse`. */
const isMeasured = process.env.HALFSKY_LIGHTHOUSE === 'all';
/** Pages to test: one of each template, in English or Chinese. The benchmark tests every template in both languages. */
const pages = isMeasured
  ? ['', `2026/${article}/`, 'tags/law/', 'search/'].flatMap(page => [`/${page}`, `/zh-Hans/${page}`])
  : ['/', `/zh-Hans/2026/${article}/`, '/tags/law/', '/zh-Hans/search/'];
/** Size of the photograph in pixels. A larger photograph takes longer to convert to every format. */
const photograph = isMeasured ? { width: 2400, height: 1600 } : { width: 1200, height: 800 };

let browser: Browser | undefined;
let server: SiteServer | undefined;
let port = 0;

/** Copies this repository's publication, adds a photograph to an article, and builds the site. */
beforeAll(async () => {
  for (const folder of ['articles', 'newsroom'])
    cpSync(join(shipped.source, folder), join(source, folder), { recursive: true });
  leaveOutCards(source);
  const folder = join(source, 'articles/2026', article);
  writeFileSync(join(folder, 'photo.jpg'), await aHeavyPhotograph(photograph.width, photograph.height));
  for (const name of ['index.md', 'index.zh-Hans.md']) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace('src: cover.svg', 'src: photo.jpg'));
  }
  shareWork(shipped.source, source);
  server = await serve(join(source, 'dist'), { compress: true });
  await build(['--site', source, '--url', server.url, '--now', '2026-12-01']);
  port = await freePort();
  const found = inject('browser');
  browser = await launch({ ...found, arguments: [...found.arguments, `--remote-debugging-port=${port}`] });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(home, { recursive: true, force: true });
});

describe('on a phone of the middle class and a slow network', () => {
  test.each(pages)('%s has nothing to be desired', async page => {
    // other work on the machine can only slow a page down, so one good run of three is proof
    let report = await judge(page);
    for (let run = 1; isMeasured && run < 3 && report.scores.performance !== 100; run++) report = await judge(page);
    expect(report).toEqual({
      page,
      scores: {
        ...(isMeasured && { performance: 100 }),
        accessibility: 100,
        'best-practices': 100,
        seo: 100,
      },
      faults: [],
    });
  });

  test('the article shows its photograph, and comes in the first 14 kB', () => {
    for (const edition of ['', 'zh-Hans/']) {
      const text = readFileSync(join(source, 'dist', edition, '2026', article, 'index.html'), 'utf8');
      expect(text).toMatch(/<figure class="story-cover"><picture><source type="image\/avif"/);
      expect(gzipSync(text).length).toBeLessThanOrEqual(14 * 1024);
    }
  });
});

const wanted = [...(isMeasured ? ['performance'] : []), 'accessibility', 'best-practices', 'seo'];
/** Audits of performance that do not depend on the machine: no layout shift, nothing that blocks rendering, every picture with a size. */
const steady = ['cumulative-layout-shift', 'render-blocking-insight', 'unsized-images'];

/** Runs Lighthouse with its default settings for phones. */
async function judge(page: string) {
  const url = new URL(page, server?.url).href;
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: wanted,
    onlyAudits: isMeasured ? null : steady,
    ...(!isMeasured && {
      disableFullPageScreenshot: true,
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 100,
      cpuQuietThresholdMs: 0,
    }),
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(runtimeError.message);
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const faults = [...weighed.map(({ id }) => id), ...steady]
    .map(id => audits[id])
    .filter(audit => audit !== undefined && audit.score !== null && audit.score < 0.9)
    .map(audit => `${audit?.id} ${audit?.displayValue ?? ''}`.trim());
  return { page, scores, faults };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

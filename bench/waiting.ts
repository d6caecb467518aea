/**
 * `npm run bench:waiting`: measures how many seconds authors and readers wait: for `check`, for an edit to appear in the browser, and for
 * the first search result.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch } from '../src/printing/launch.ts';
import { findBrowser } from '../test/support/browser.ts';
import { askFurther, openWithQuestion } from '../test/support/first-answer.ts';
import { serve } from '../test/support/server.ts';
import { median } from './measure.ts';
import { writePublication } from './sites.ts';
import { align } from './summary.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, runs: { type: 'string', default: '7' } },
});
const articles = Number(values.articles);
const runs = Number(values.runs);

const folder = join(import.meta.dirname, 'work', String(articles));
const site = join(folder, 'ours');
const out = join(folder, 'out/waiting');
const command = resolve(import.meta.dirname, '../src/cli/halfsky.js');

const rows: string[][] = [['', 'asked', 'measured, median (range)']];

function note(what: string, asked: string, times: readonly number[], unit = 's', digits = 2): void {
  const say = (time: number) => time.toFixed(digits);
  const range = times.length > 1 ? ` (${say(Math.min(...times))}–${say(Math.max(...times))})` : '';
  rows.push([what, asked, `${say(median(times))} ${unit}${range}`]);
  console.log(rows.at(-1)?.join(': '));
}

/** Runs a halfsky command to its end and returns how many seconds it took. */
function run(...words: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [command, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', code => {
      if (code === 0) done((performance.now() - started) / 1000);
      else fail(new Error(`halfsky ${words.join(' ')} ended with ${code}`));
    });
  });
}

async function repeat(work: (i: number) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await work(i));
  return times;
}

/** Returns a port number that no program uses at this moment. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function untilAnswered(address: string): Promise<void> {
  for (;;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(done => setTimeout(done, 10));
  }
}

/** Measures the time from saving an article until the browser shows the change. */
async function editing(browser: Browser): Promise<void> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const started = performance.now();
  const server: ChildProcess = spawn(process.execPath, [command, 'serve', '--site', site, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilAnswered(`${origin}/`);
    note('serve: from the command to the first page', '–', [(performance.now() - started) / 1000]);
    const year = '2020';
    const file = readdirSync(join(site, 'articles', year)).find(name => /^[^.]+\.md$/.test(name)) ?? '';
    const path = join(site, 'articles', year, file);
    const before = readFileSync(path, 'utf8');
    const page = await browser.newPage();
    await page.goto(`${origin}/${year}/${file.replace('.md', '')}/`);
    try {
      const times = await repeat(async i => {
        await page.waitForTimeout(300);
        const saved = performance.now();
        writeFileSync(path, before.replace(/^title: .*$/m, `title: "Seen ${i}"`));
        await page.getByRole('heading', { level: 1, name: `Seen ${i}` }).waitFor();
        return (performance.now() - saved) / 1000;
      });
      note('serve: from saving an article to seeing it', '≤ 0.40, stretch 0.15', times);
    } finally {
      writeFileSync(path, before);
    }
    await page.close();
  } finally {
    server.kill('SIGTERM');
  }
}

/**
 * Slows the page down: applies the network of Chrome's preset "Slow 4G" (562.5 ms per request, 1.44 Mbit/s in both directions), and makes
 * the processor four times slower.
 */
async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const throughput = (1.6 * 1000 * 1000 * 0.9) / 8;
  const conditions = { offline: false, latency: 562.5, downloadThroughput: throughput, uploadThroughput: throughput };
  await session.send('Network.emulateNetworkConditions', conditions);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}

/**
 * Measures a search whose query is in the address of the search page. Measures the time until the first answer twice: from the request for
 * the page, and from the moment when the form appears.
 */
async function searching(browser: Browser): Promise<void> {
  const server = await serve(out, { compress: true });
  for (const [address, word, further] of [
    ['search/', 'harvest', 'women'],
    ['zh-Hans/search/', '妇女', '女权'],
  ] as const) {
    const shown: number[] = [];
    const bytes: number[] = [];
    const furtherBytes: number[] = [];
    const whole = await repeat(async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await slowDown(page);
      const seen = await openWithQuestion(page, `${server.url}${address}?q=${encodeURIComponent(word)}`);
      furtherBytes.push((await askFurther(page, further)) / 1000);
      await context.close();
      shown.push((seen.answer - seen.form) / 1000);
      bytes.push(seen.transferred / 1000);
      return seen.answer / 1000;
    });
    note(`${address}?q=${word}, slow 4G, 4 × slower: from the form to the first answer`, '< 3', shown);
    note(`${address}?q=${word}, slow 4G, 4 × slower: from the link to the first answer`, '–', whole);
    note(`${address}?q=${word}: transferred until the first answer`, '≤ 150, stretch 110', bytes, 'kB', 0);
    note(`${address}: transferred for a further question, ${further}`, '≤ 60', furtherBytes, 'kB', 0);
  }
  await server.close();
}

if (!existsSync(join(site, 'articles'))) writePublication(site, articles);
await run('check', '--site', site);
note('check, warm', '≤ 1.50', await repeat(() => run('check', '--site', site)));
await run('build', '--site', site, '--out', out);
const browser = await launch(await findBrowser());
await editing(browser);
await searching(browser);
await browser.close();
const table = align(rows);
console.log(`\n${table}`);
const head = `# What authors and readers wait for\n\nWritten by \`npm run bench:waiting\`: ${articles.toLocaleString('en')} articles, on a machine that is shared.\n`;
writeFileSync(join(import.meta.dirname, 'waiting.md'), `${head}\n${table}\n`);

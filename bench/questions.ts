/**
 * `npm run bench:questions`: builds the publication of the judged questions, asks all questions on its search pages, in a browser, and
 * prints recall, the share of right first answers and the share of answers without a wrong article, by language and by kind. `--wrong` lists
 * every question whose answer differs from the judgement; `--language he` asks the questions of one language.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../src/printing/launch.ts';
import { findBrowser } from '../test/support/browser.ts';
import { highWindow } from '../test/support/reader.ts';
import { serve } from '../test/support/server.ts';
import { type GivenAnswer, isRight, type Judged, score } from './question-scores.ts';
import {
  addressName,
  type JudgedQuestion,
  languages,
  type QuestionLanguage,
  readQuestions,
  writePublicationOfQuestions,
} from './question-sets.ts';
import { align } from './summary.ts';

const { values } = parseArgs({
  options: { wrong: { type: 'boolean', default: false }, language: { type: 'string' } },
});

function build(site: string): void {
  const command = resolve(import.meta.dirname, '../src/cli/halfsky.js');
  const words = [command, 'build', '--site', site, '--out', join(site, 'dist'), '--now', '2018-01-01'];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build ended with ${status}:\n${stderr}`);
}

/** Milliseconds for which a page must not change until its answer counts as complete. */
const calm = 150;
/** Milliseconds after which a page without a complete answer counts as broken. */
const longest = 120_000;

/** Reads the answer to `query` on a search page, once the page has stopped changing. */
async function readAnswer(page: Page, query: string): Promise<GivenAnswer> {
  const start = performance.now();
  let before = '';
  while (performance.now() - start < longest) {
    const [status = '', missing = '', ...found] = await page.evaluate(() => [
      document.querySelector('.search-status[role="status"]')?.textContent ?? '',
      document.querySelector('.search-missing')?.textContent ?? '',
      ...[...document.querySelectorAll('.search-results h2 a')].map(link => link.getAttribute('href') ?? ''),
    ]);
    const now = JSON.stringify([status, missing, found]);
    if (status.includes(query) && now === before) return { found, missing };
    before = now;
    await page.waitForTimeout(calm);
  }
  throw new Error(`no answer to "${query}": ${before}`);
}

async function ask(page: Page, { language, ask: query }: JudgedQuestion): Promise<GivenAnswer> {
  await page.locator('input[type="search"]').fill(query);
  const { found, missing } = await readAnswer(page, query);
  const start = addressName(language, '');
  return { found: found.map(address => address.replace(/\/$/, '').split(`/${start}`)[1] ?? address), missing };
}

async function askAll(browser: Browser, url: string, language: QuestionLanguage): Promise<readonly Judged[]> {
  const page = await browser.newPage(highWindow);
  await page.goto(`${url}${language === languages[0] ? '' : `${language}/`}search/`);
  const judged: Judged[] = [];
  for (const question of readQuestions().filter(each => each.language === language))
    judged.push({ question, answer: await ask(page, question) });
  await page.close();
  return judged;
}

const percent = (share: number) => (Number.isNaN(share) ? '–' : share.toFixed(3));

function row(name: string, judged: readonly Judged[]): readonly string[] {
  const { questions, recall, first, clean, said } = score(judged);
  return [name, String(questions), ...[recall, first, clean, said].map(percent)];
}

const folder = mkdtempSync(join(tmpdir(), 'halfsky-questions-'));
try {
  writePublicationOfQuestions(folder);
  build(folder);
  const server = await serve(join(folder, 'dist'));
  const browser = await launch(await findBrowser());
  const judged: Judged[] = [];
  for (const language of languages)
    if ((values.language ?? language) === language) judged.push(...(await askAll(browser, server.url, language)));
  await browser.close();
  await server.close();
  const byLanguage = Map.groupBy(judged, ({ question }) => question.language);
  const byKind = Map.groupBy(judged, ({ question }) => question.kind);
  const rows = [...byLanguage, ...byKind].map(([name, some]) => row(name, some));
  const head = ['', 'questions', 'recall', 'first right', 'nothing wrong', 'missing words named'];
  console.log(align([head, row('all', judged), ...rows]));
  for (const one of values.wrong ? judged.filter(each => !isRight(each)) : []) {
    const { language, kind, ask: query, finds, first } = one.question;
    console.log(`${language} ${kind} ${query}: ${one.answer.found.join(' ')} | ${finds.join(' ')}; first ${first[0]}`);
    if (one.answer.missing) console.log(`  ${one.answer.missing}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

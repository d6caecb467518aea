/** Makes the pictures of the guides and of the README anew, from the articles of this publication: `node docs/guide/pictures/make.ts` (Node 24). */
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launch } from '../../../src/printing/launch.ts';
import { findBrowser } from '../../../test/support/browser.ts';
import { fillFolder } from '../../../test/support/browser-folder.ts';

const root = join(import.meta.dirname, '../../..');
/** Above this a guide would be slow to open. */
const most = 80_000;

const editions = [
  { suffix: '', locale: 'en-US', path: '/2026/fourteen-weeks/', file: 'articles/2026/fourteen-weeks/index.md' },
  {
    suffix: '.zh-Hans',
    locale: 'zh-CN',
    path: '/zh-Hans/2026/half-the-sky-phrase/',
    file: 'articles/2026/half-the-sky-phrase/index.zh-Hans.md',
  },
] as const;
type Edition = (typeof editions)[number];

const { command, origin } = await startServing();
const browser = await launch(await findBrowser());
try {
  await saveFrontPage(await drawFrontPage(browser));
  for (const edition of editions) {
    await save(`file-and-page${edition.suffix}`, await drawFileAndPage(browser, edition));
    await save(`phone${edition.suffix}`, await drawPhones(browser, edition));
    await save(`form${edition.suffix}`, await drawForm(browser, edition));
  }
} finally {
  await browser.close();
  command.kill();
}

interface Serving {
  readonly command: ChildProcess;
  /** As it says itself: another program may have the port that it wants first. */
  readonly origin: string;
}

/** `halfsky serve`, as an author sees it. */
async function startServing(): Promise<Serving> {
  const command = spawn(process.execPath, [join(root, 'src/cli/halfsky.js'), 'serve']);
  const origin = await new Promise<string>((resolve, reject) => {
    command.stdout.on('data', chunk => {
      const [found] = /http:\/\/localhost:\d+/.exec(String(chunk)) ?? [];
      if (found !== undefined) resolve(found);
    });
    command.once('exit', code => reject(new Error(`halfsky serve ended with ${code}`)));
  });
  return { command, origin };
}

async function openPage(of: Browser, { locale }: Edition, width: number, height: number): Promise<Page> {
  const page = await of.newPage({ viewport: { width, height }, locale, colorScheme: 'light', reducedMotion: 'reduce' });
  page.setDefaultTimeout(60_000);
  return page;
}

async function shoot(page: Page, path: string): Promise<Buffer> {
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
}

/** The first screen of the front page, for the README. */
async function drawFrontPage(of: Browser): Promise<Buffer> {
  const page = await openPage(of, editions[0], 1100, 773);
  const drawn = await shoot(page, '/');
  await page.close();
  return drawn;
}

/** Few colours are enough for flat drawings and text. */
async function saveFrontPage(drawn: Buffer): Promise<void> {
  const packed = await sharp(drawn).png({ palette: true, colours: 64, dither: 0, effort: 10 }).toBuffer();
  writeFileSync(join(root, 'docs/site.png'), packed);
  console.log(`site.png: ${packed.length} bytes`);
}

/** What is typed on the left, what readers see on the right. */
async function drawFileAndPage(of: Browser, edition: Edition): Promise<Buffer> {
  const page = await openPage(of, edition, 900, 1040);
  const shown = await shoot(page, edition.path);
  const lines = readFileSync(join(root, edition.file), 'utf8').split('\n');
  const escaped = lines.slice(0, 34).join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const text = escaped.replaceAll(/^(\s*(?:- )?[a-z]+:)/gm, '<b>$1</b>');
  // the page's own policy would refuse the style
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1400, height: 800 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; display: grid; grid-template: 800px / 1fr 690px; background: #fff }
    pre { margin: 0; padding: 24px; overflow: hidden; white-space: pre-wrap; overflow-wrap: anywhere;
      font: 15px/1.55 'DejaVu Sans Mono', 'Noto Sans CJK SC', monospace; background: #f2f2ef; color: #222 }
    b { font-weight: 400; color: #8c1d10 }
    img { width: 690px; border-left: 1px solid #999 }
  </style><pre>${text}</pre><img src="data:image/png;base64,${shown.toString('base64')}">`);
  const drawn = await page.screenshot();
  await page.close();
  return drawn;
}

/** Two phones side by side: the top of the article, and a screen further down. */
async function drawPhones(of: Browser, edition: Edition): Promise<Buffer> {
  const page = await openPage(of, edition, 390, 780);
  const top = await shoot(page, edition.path);
  await page.mouse.wheel(0, 1500);
  await page.waitForTimeout(500);
  const below = await page.screenshot();
  await page.close();
  const canvas = { width: 820, height: 780, channels: 3 as const, background: '#999' };
  return sharp({ create: canvas })
    .composite([
      { input: top, left: 0, top: 0 },
      { input: below, left: 430, top: 0 },
    ])
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#999' })
    .png()
    .toBuffer();
}

/** The form in the browser's language, with an article open. The browser keeps a copy of the folder, since nobody is there to choose one. */
async function drawForm(of: Browser, edition: Edition): Promise<Buffer> {
  const page = await openPage(of, edition, 1280, 800);
  await page.addInitScript(() => {
    const choose = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('mine');
    Object.assign(globalThis, { showDirectoryPicker: choose });
  });
  await page.goto(`${origin}/robots.txt`);
  await fillFolder(page, 'mine', new Map([...listFiles(), ['.git/', new Uint8Array()]]));
  await page.goto(`${origin}/admin/`);
  await page.getByRole('button', { name: /Local Repository$|^使用本地仓库/ }).click();
  // articles are listed by the headline of their original
  const original = readFileSync(join(root, edition.file.replace('.zh-Hans', '')), 'utf8');
  const title = /^title: (["']?)(.*)\1$/m.exec(original)?.[2] ?? '';
  await page.getByText(title).first().click();
  if (edition.suffix !== '')
    await page
      .getByRole('radio', { name: /Chinese|中文/ })
      .first()
      .click();
  await page.waitForTimeout(1500);
  const drawn = await page.screenshot();
  await page.close();
  return drawn;
}

function listFiles(): ReadonlyMap<string, Uint8Array> {
  const files = globSync('{articles,newsroom}/**/*', { cwd: root }).filter(file => statSync(join(root, file)).isFile());
  return new Map(files.sort().map(file => [file.replaceAll('\\', '/'), readFileSync(join(root, file))]));
}

/** As sharp as there is room for. */
async function save(name: string, drawn: Buffer): Promise<void> {
  for (const quality of [90, 80, 70, 60, 50]) {
    const packed = await sharp(drawn)
      .resize({ width: 1200, withoutEnlargement: true })
      .webp({ quality, effort: 6 })
      .toBuffer();
    if (packed.length > most) continue;
    writeFileSync(join(import.meta.dirname, `${name}.webp`), packed);
    console.log(`${name}.webp: ${packed.length} bytes, quality ${quality}`);
    return;
  }
  throw new Error(`${name}.webp has more than ${most} bytes`);
}

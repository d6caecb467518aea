/** Tests reading aloud in a browser. Browsers without a screen have no voices, so the tests give them voices that only keep a record. */
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { everyRule, findOverflow, findViolations } from '../support/barriers.ts';
import { type Reader, startReading } from '../support/reader.ts';
import { type SiteServer, serve } from '../support/server.ts';
import { startBrowser, type TestBrowser } from '../support/test-browser.ts';

const { fixture } = inject('sites');
let browser: TestBrowser;
let server: SiteServer;
let reader: Reader;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(inject('browser')), serve(fixture.folder)]);
});
afterEach(() => reader?.leave());
afterAll(() => Promise.all([browser?.close(), server?.close()]));

interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

const english: Voice = { name: 'Ada', lang: 'en-GB', localService: true };
const chinese: Voice = { name: 'Lan', lang: 'zh_CN', localService: true };
const elsewhere: Voice = { name: 'Cloud', lang: 'en-US', localService: false };

/** What the tests do with the voices of the page. */
interface Voices {
  /** Everything that was said or ordered: `Ada 1: One sentence.`, or `cancel`. */
  readonly record: string[];
  /** Ends the sentence that is being read. */
  finish(): void;
  /** Makes the sentence that is being read fail. */
  fail(error: string): void;
  /** Gives the browser voices after the page. */
  arrive(voices: readonly Voice[]): void;
}

declare global {
  var testVoices: Voices;
}

/** Replaces the voices of the browser, as an outside program. */
function installVoices(first: readonly Voice[]): void {
  class Utterance {
    voice: Voice | null = null;
    lang = '';
    rate = 1;
    onend?: () => void;
    onerror?: (event: { readonly error: string }) => void;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  let voices = first;
  let current: Utterance | undefined;
  const record: string[] = [];
  const take = () => {
    const taken = current;
    current = undefined;
    return taken;
  };
  const synthesis = {
    onvoiceschanged: undefined as (() => void) | undefined,
    getVoices: () => voices,
    speak(said: Utterance) {
      if (said.text === '') return;
      current = said;
      record.push(`${said.voice?.name} ${said.rate}: ${said.text}`);
    },
    cancel() {
      const stopped = take();
      if (!stopped) return;
      record.push('cancel');
      setTimeout(() => stopped.onerror?.({ error: 'canceled' }));
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  globalThis.testVoices = {
    record,
    finish: () => take()?.onend?.(),
    fail: error => take()?.onerror?.({ error }),
    arrive(arrived) {
      voices = arrived;
      synthesis.onvoiceschanged?.();
    },
  };
}

/** Opens an article in a browser with voices. */
async function openArticle(
  voices: readonly Voice[],
  path = '2018/market-women/',
  options?: Parameters<typeof startReading>[2],
): Promise<Reader> {
  const opened = await startReading(browser, server.origin, options);
  await opened.page.addInitScript(installVoices, voices);
  await opened.open(`${server.url}${path}`);
  return opened;
}

const listenButton = ({ page }: Reader) => page.locator('[data-listen] button');
const bar = ({ page }: Reader) => page.locator('.listen-bar');
const record = ({ page }: Reader) => page.evaluate(() => globalThis.testVoices.record);
const finish = ({ page }: Reader) => page.evaluate(() => globalThis.testVoices.finish());

/** Lets the voice read to the end of the article, and returns everything that it said. */
async function hearAll(one: Reader): Promise<readonly string[]> {
  await listenButton(one).click();
  await bar(one).waitFor();
  await one.page.evaluate(() => {
    for (let i = 0; i < 500 && document.querySelector('.listen-bar'); i++) globalThis.testVoices.finish();
  });
  return record(one);
}

test.each([
  ['no voice at all', []],
  ['only a voice of another language', [chinese]],
  ['only a voice that sends the text to a server', [elsewhere]],
])('with %s there is no button, and nothing is loaded', async (_, voices) => {
  reader = await openArticle(voices);
  expect(await listenButton(reader).isVisible()).toBe(false);
  expect(reader.requests.filter(request => request.includes('listen'))).toEqual([]);
});

test('without JavaScript there is no button', async () => {
  reader = await startReading(browser, server.origin, { javaScriptEnabled: false });
  await reader.open(`${server.url}2018/market-women/`);
  expect(await listenButton(reader).count()).toBe(0);
});

test('the button appears when the voices come, and moves nothing', async () => {
  for (const width of [320, 768, 1440]) {
    reader = await openArticle([], undefined, { viewport: { width, height: 900 } });
    const places = () =>
      reader.page.$$eval('main *:not(.listen, .listen *)', all =>
        all.map(one => JSON.stringify(one.getBoundingClientRect())),
      );
    const before = await places();
    await reader.page.evaluate(voices => globalThis.testVoices.arrive(voices), [elsewhere, english]);
    await listenButton(reader).waitFor();
    expect(await places()).toEqual(before);
    const box = await listenButton(reader).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    if (width !== 1440) await reader.leave();
  }
});

test('the article is read sentence by sentence, without notes, code, tables and annotations', async () => {
  reader = await openArticle([elsewhere, english]);
  expect(reader.requests.some(request => request.includes('listen'))).toBe(false);
  const said = await hearAll(reader);
  expect(said).toEqual([
    'Ada 1: The women of the market',
    'Ada 1: They come before light.',
    'Ada 1: What they sell and what they earn is below.',
    'Ada 1: Prices',
    'Ada 1: groups',
    'Ada 1: 900,000+',
    'Ada 1: women 妇女',
    'Ada 1: 110 million',
    'Ada 1: They come before light.',
    'Ada 1: A half-disc on a line',
    'Ada 1: The sky Drawing: nobody',
    'Ada 1: How we counted',
    'Ada 1: Code',
    'Ada 1: A quotation, with code and an inline picture.',
    'Ada 1: One',
    'Ada 1: Two',
    'Ada 1: nested',
    'Ada 1: See the first piece, all tags, elsewhere, a letter.',
  ]);
  expect(await bar(reader).count()).toBe(0);
  expect(await reader.page.locator('[aria-current="true"]').count()).toBe(0);
  expect(await listenButton(reader).evaluate(button => document.activeElement === button)).toBe(true);
  expect(reader.faults).toEqual([]);
  expect(await reader.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    ...[0, 0, ''],
  ]);
});

test('words in another language get a voice of that language', async () => {
  reader = await openArticle([english, chinese], '2017/first-light/');
  expect(await hearAll(reader)).toEqual(
    expect.arrayContaining(['Ada 1: A dugong is a small animal.', 'Lan 1: 妇联', 'Ada 1: means federation.']),
  );
  await reader.leave();
  reader = await openArticle([{ ...chinese, lang: 'zh-HK', name: 'Sin' }, chinese], 'zh-Hans/2017/first-light/');
  expect(await hearAll(reader)).toEqual(
    expect.arrayContaining(['Lan 1: 妇联是妇女联合会的简称。', 'Lan 1: 重点在这里。']),
  );
});

test('pause, speed and stop work from the keyboard, and the paragraph is marked', async () => {
  reader = await openArticle([english]);
  const { page } = reader;
  await listenButton(reader).focus();
  await page.keyboard.press('Enter');
  await bar(reader).waitFor();
  await finish(reader);
  const marked = page.locator('[aria-current="true"]');
  expect(await marked.textContent()).toContain('They come before light.');
  await page.keyboard.press('Enter');
  expect(await bar(reader).locator('button').first().textContent()).toBe('Continue');
  await finish(reader);
  expect(await marked.textContent()).toContain('They come before light.');
  await page.keyboard.press('Enter');
  await bar(reader).locator('select').selectOption('0.75');
  expect((await record(reader)).slice(1)).toEqual([
    'Ada 1: They come before light.',
    'cancel',
    'Ada 1: They come before light.',
    'cancel',
    'Ada 0.75: They come before light.',
  ]);
  await bar(reader).locator('button').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await bar(reader).count()).toBe(0);
  expect((await record(reader)).at(-1)).toBe('cancel');
  expect(await listenButton(reader).evaluate(button => document.activeElement === button)).toBe(true);
});

test('the paragraph that is read is not hidden below the bar', async () => {
  reader = await openArticle([english], undefined, {
    viewport: { width: 320, height: 500 },
    reducedMotion: 'reduce',
  });
  await listenButton(reader).click();
  await bar(reader).waitFor();
  for (let i = 0; i < 14; i++) {
    await finish(reader);
    const [line, below] = [
      await reader.page.locator('[aria-current="true"]').boundingBox(),
      await bar(reader).boundingBox(),
    ];
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  }
});

test('the quick exit silences the voice at once, and nothing follows', async () => {
  reader = await openArticle([english]);
  const { page } = reader;
  await page.route('https://weather.example.org/**', () => {});
  await listenButton(reader).click();
  await bar(reader).waitFor();
  const heard = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[data-exit]')?.click();
    const { record } = globalThis.testVoices;
    const before = [...record];
    globalThis.testVoices.finish();
    return [before, [...record]];
  });
  expect(heard[0]?.at(-1)).toBe('cancel');
  expect(heard[1]).toEqual(heard[0]);
});

test('no barrier stands before the button, the bar or the marked paragraph', async () => {
  reader = await openArticle([english], undefined, { viewport: { width: 320, height: 800 } });
  const { page } = reader;
  expect(await findViolations(reader, everyRule)).toEqual([]);
  await listenButton(reader).click();
  await bar(reader).waitFor();
  await finish(reader);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(reader, everyRule)).toEqual([]);
  }
  expect(await findOverflow(reader)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await bar(reader).isVisible()).toBe(false);
});

test('another page does not go on reading', async () => {
  reader = await openArticle([english]);
  await listenButton(reader).click();
  await bar(reader).waitFor();
  expect(
    await reader.page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide'));
      return globalThis.testVoices.record.at(-1);
    }),
  ).toBe('cancel');
  expect(await bar(reader).count()).toBe(0);
});

test('a device that cannot read says so', async () => {
  reader = await openArticle([english]);
  await listenButton(reader).click();
  await bar(reader).waitFor();
  await reader.page.evaluate(() => globalThis.testVoices.fail('synthesis-failed'));
  expect(await reader.page.getByRole('alert').textContent()).toBe('This device could not read the article aloud.');
  expect(await bar(reader).count()).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { html } from '../../src/html.ts';
import { loadVoice } from '../../src/language/messages/load-voice.ts';
import { joinProblem } from '../../src/language/messages/voice.ts';
import { printJobs } from '../../src/printing/jobs.ts';
import { launch } from '../../src/printing/launch.ts';
import { explainStop } from '../../src/printing/stopped-browser.ts';
import { Folder } from '../../src/source/folder.ts';
import { aPublication } from '../builders.ts';
import { findBrowser } from '../support/browser.ts';

const job = { file: 'a.pdf', codes: [], style: 'poster', draw: () => html`<p>A text.</p>` };
const settings = () => ({ folder: new Folder(aPublication({})), basePath: '/' });
const cure =
  'close other programs and run the command again, or write the path of another browser into the environment variable CHROME_PATH';

describe('a browser that prints', () => {
  test('and takes too long is an error with a cure', async () => {
    const start = async () => launch(await findBrowser());
    await expect(printJobs([job], { ...settings(), patience: 1 }, start)).rejects.toMatchObject({
      what: 'the browser that makes the PDF did not answer in time',
      cure,
    });
  });

  test('and ends before the PDF is finished is an error with a cure', async () => {
    const start = async () => {
      const browser = await launch(await findBrowser());
      await browser.close();
      return browser;
    };
    await expect(printJobs([job], settings(), start)).rejects.toMatchObject({
      what: 'the browser that makes the PDF has stopped',
      cure,
    });
  });

  test('and crashes is explained in Chinese, too', async () => {
    const error = explainStop(new Error('page.pdf: Target crashed'));
    expect(error && joinProblem(error, await loadVoice('zh-Hans'))).toBe(
      '生成 PDF 的浏览器中途停止了；请关掉别的程序，再运行一次，或者把另一个浏览器的路径写进环境变量 CHROME_PATH',
    );
  });

  test('does not hide other errors', () => {
    expect(explainStop(new Error('2 sheets became 3 pages'))).toBeUndefined();
  });
});

/** Tests the answers of `halfsky serve`, without a server. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Preview } from '../../src/preview/preview.ts';
import { aPublication } from '../builders.ts';

const site = 'name: The Lantern / 灯\nlanguages: [en]\n';
const open = (files: Readonly<Record<string, string>>, clock?: () => number) =>
  Preview.open({
    site: aPublication({ 'newsroom/site.yaml': site, ...files }),
    url: 'http://localhost:8080/',
    now: Date.parse('2017-09-05T12:00Z'),
    preview: true,
    clock,
  });

describe('while a publication is being written', () => {
  test('the form is there for a folder of the writer’s own, though nothing switched it on', async () => {
    const preview = await open({});
    expect(await preview.answer('/admin/')).toMatchObject({ status: 200 });
    const { body } = await preview.answer('/admin/form.json');
    expect(JSON.parse(String(body)).backend).toMatchObject({ name: 'gitea', repo: 'local/The Lantern   灯' });
    expect(await preview.answer('/admin/program/start.js')).toMatchObject({ status: 200 });
  });

  test('and as it is switched on where it is', async () => {
    const preview = await open({ 'newsroom/site.yaml': `${site}admin: {backend: test-repo}\n` });
    const { body } = await preview.answer('/admin/form.json');
    expect(JSON.parse(String(body)).backend).toEqual({ name: 'test-repo' });
  });

  test('a page of one’s own at its address stays', async () => {
    const preview = await open({ 'newsroom/pages/admin.md': '---\ntitle: Who administers\n---\n\nWe do.\n' });
    expect(String((await preview.answer('/admin/')).body)).toContain('<p>We do.</p>');
  });

  test('an address that ends in the name of what every object has is not there', async () => {
    const preview = await open({});
    for (const path of [
      '/a.constructor',
      '/a.__proto__',
      '/pagefind/a.toString',
      '/desk/constructor',
      '/desk/file/__proto__',
    ])
      expect(await preview.answer(path)).toMatchObject({ status: 404, type: 'text/html; charset=utf-8' });
  });

  test('time goes on: what was written a minute after the start is not scheduled any more', async () => {
    const later = '---\ntitle: Dusk\ndate: 2017-09-05T12:01Z\n---\n\nA text.\n';
    let now = Date.parse('2017-09-05T12:00Z');
    const preview = await open({ 'articles/2017/dusk.md': later }, () => now);
    const isScheduled = async () => String((await preview.answer('/2017/dusk/')).body).includes('Scheduled');
    expect(await isScheduled()).toBe(true);
    now = Date.parse('2017-09-05T12:02Z');
    preview.refresh(['articles/2017/dusk.md']);
    expect(await isScheduled()).toBe(false);
  });

  test('a new text is on every page and in every file that shows it', async () => {
    const files = {
      'newsroom/site.yaml': `${site}lite: true\n`,
      'articles/2017/dusk.md': '---\ntitle: Dusk\ndate: 2017-09-05\nsummary: About dusk.\n---\n\nThe lamp is out.\n',
    };
    const folder = aPublication(files);
    const options = {
      site: folder,
      url: 'http://localhost:8080/',
      now: Date.parse('2017-09-05T12:00Z'),
      preview: true,
    };
    const preview = await Preview.open(options);
    const addresses = ['/2017/dusk/', '/lite/2017/dusk/', '/feed.xml', '/atom.xml', '/feed.json'];
    const textOf = async (address: string) => String((await preview.answer(address)).body);
    for (const address of addresses) expect(await textOf(address)).toContain('The lamp is out.');
    for (const [before, after] of [
      ['out', 'lit'],
      ['lit', 'broken'],
    ]) {
      writeFileSync(join(folder, 'articles/2017/dusk.md'), files['articles/2017/dusk.md'].replace('out.', `${after}.`));
      preview.refresh(['articles/2017/dusk.md']);
      for (const address of addresses) {
        expect(await textOf(address)).toContain(`The lamp is ${after}.`);
        expect(await textOf(address)).not.toContain(`The lamp is ${before}.`);
      }
    }
  });

  test('a new text with a mistake brings a problem, and a corrected one takes it away', async () => {
    const text = (link: string) => `---\ntitle: Dusk\ndate: 2017-09-05\n---\n\nThe [lamp](${link}) is out.\n`;
    const linked = '---\ntitle: Lamp\ndate: 2017-09-05\n---\n\n## Oil\n\nBurns.\n';
    const folder = aPublication({
      'newsroom/site.yaml': site,
      'articles/2017/dusk.md': text('lamp.md#oil'),
      'articles/2017/lamp.md': linked,
    });
    const options = {
      site: folder,
      url: 'http://localhost:8080/',
      now: Date.parse('2017-09-05T12:00Z'),
      preview: true,
    };
    const preview = await Preview.open(options);
    const write = (name: string, content: string) => {
      writeFileSync(join(folder, 'articles/2017', name), content);
      preview.refresh([`articles/2017/${name}`]);
      return preview.problems.map(({ file }) => file);
    };
    expect(preview.problems).toEqual([]);
    expect(write('dusk.md', text('nowhere.md'))).toEqual(['articles/2017/dusk.md']);
    expect(write('dusk.md', text('lamp.md#oil'))).toEqual([]);
    expect(write('lamp.md', linked.replace('Oil', 'Gas'))).toEqual(['articles/2017/dusk.md']);
    expect(write('lamp.md', linked.replace('Burns', 'Glows'))).toEqual([]);
  });
});

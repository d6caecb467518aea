/** Tests the YAML language server on this repository with the settings of a code editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settings } from '../../../src/authoring/editors/settings.ts';
import { type Diagnostic, LanguageServer } from './language-server.ts';

const site = join(import.meta.dirname, '../../..');
let server: LanguageServer;

beforeAll(async () => {
  const schemas = settings['yaml.schemas'];
  const yaml = { schemas, validate: true, completion: true, hover: true, schemaStore: { enable: false } };
  server = await LanguageServer.open(site, { yaml, http: {}, '[yaml]': {}, editor: {}, files: {} });
}, 30_000);

afterAll(() => server.close());

const told = (found: readonly Diagnostic[]) =>
  found.map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
const diagnose = async (file: string, text: string) => told(await server.diagnose(join(site, file), text)).sort();

describe('a file that is right', () => {
  it.each([
    ['newsroom/site.yaml', 'name: {en: A, zh-Hans: 甲}\nlanguages: [en, zh-Hans]\ntagline:\ncards:\n'],
    ['newsroom/people/a.yaml', 'name: A\nkind: organisation\nmasthead: editors\nrole: B\n'],
    ['newsroom/tags.yaml', 'law: {name: Law, also: [statutes]}\nwork:\n'],
    ['newsroom/strings/eo.yaml', 'skip: "Rekte al la teksto"\narticles: {one: "{count} artikolo", other: "…"}\n'],
  ])('has no problem: %s', async (file, text) => {
    expect(await diagnose(file, text)).toEqual([]);
  });

  it.each(['newsroom/site.yaml', 'newsroom/tags.yaml', 'newsroom/people/law-desk.yaml'])(
    'nor has one that is published here: %s',
    async file => {
      expect(await diagnose(file, readFileSync(join(site, file), 'utf8'))).toEqual([]);
    },
  );
});

describe('a file that is wrong', () => {
  it('has a problem at each field that is, and its words where they are ours', async () => {
    const text = 'nmae: A\nurl: www.example.org\ncards: yes\nlanguages: [en, en]\nadmin: {backend: svn}\n';
    expect(await diagnose('newsroom/site.yaml', text)).toEqual([
      '1:1 Missing property "name".',
      '1:1 Property nmae is not allowed.',
      '2:6 write a full address such as https://example.org/',
      '3:8 Incorrect type. Expected "boolean".',
      '4:12 Array has duplicate items.',
      '5:18 Value is not accepted. Valid values: "github", "gitlab", "gitea", "forgejo", "local", "test-repo".',
    ]);
  });

  it('is known as wrong by a line in it, where no settings say what it is', async () => {
    const line = '# yaml-language-server: $schema=../../.vscode/halfsky/article.json\n';
    const file = 'elsewhere/2017/front-matter.yaml';
    expect(await diagnose(file, `${line}title: A\ndate: 2017-02-28\n`)).toEqual([]);
    expect(await diagnose(file, `${line}title: A\ndate: 2017-02-30\n`)).toEqual([
      '3:7 write a date such as 2017-09-05 or 2017-09-05T14:30+08:00',
    ]);
  });
});

describe('while somebody writes', () => {
  const ask = async (method: 'hover' | 'completion', text: string) => {
    const file = join(site, 'newsroom/site.yaml');
    await server.diagnose(file, text);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return JSON.stringify(
      await server.ask(`textDocument/${method}`, { textDocument: { uri: pathToFileURL(file).href }, position }),
    );
  };
  const labels = async (text: string) =>
    [...(await ask('completion', text)).matchAll(/"label":"(.*?)"/g)].map(([, label]) => label);

  it('a field is explained in both languages', async () => {
    expect(await ask('hover', 'name: A\nurl: https://a.example/')).toContain(
      String.raw`#### Address · 网址\n\nThe address of the published site\n\n网站的地址\n\nExample:`,
    );
  });

  it('the fields that are left are offered', async () => {
    const offered = await labels('name: A\nt');
    expect(offered).toEqual(expect.arrayContaining(['tagline', 'timezone']));
    expect(offered).not.toContain('name');
    expect(await labels('name: A\nadmin:\n  ')).toContain('backend');
  });

  it('and the words that may stand there, and who is in the newsroom', async () => {
    expect(await labels('name: A\nadmin:\n  backend: ')).toEqual([
      'github',
      'gitlab',
      'gitea',
      'forgejo',
      'local',
      'test-repo',
    ]);
    expect(await labels('name: A\npublisher: ')).toContain('law-desk');
  });
});

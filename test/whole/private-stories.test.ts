/**
 * Tests that nothing private of a sender gets into the site, into the cache that CI shares, or into a report: neither while her story is a draft,
 * nor once it is published, nor after she took her consent back.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preview } from '../../src/halfsky.ts';
import { writeFiles } from '../support/fixture.ts';
import { build, type Ended, runHalfsky } from '../support/publication.ts';
import { readFolder, unpack } from '../support/site.ts';

const site = `name: {en: A, zh-Hans: 甲}
url: https://example.org/
languages: [en, zh-Hans]
hub: https://hub.example.org/
cards: true
codes: true
lite: true
stories: {endpoint: "https://forms.example.org/stories", mail: stories@example.org}
contact: editors@example.org
admin: {backend: test-repo}
`;

/** Words that occur nowhere else. The sender allows only the first to be read. */
const open = 'dugong';
const secrets = ['quokka', 'wombat', 'numbat', 'bilby', 'echidna', 'potoroo'];
const [name, signed, contact, agent, note, unsent] = secrets;
const number = '5550199712';
const story = {
  ...{ date: '2019-06-01', language: 'en', headline: 'The well', story: `We dug the well, and sang ${open}.` },
  ...{ name: `${name} Wang`, byline: 'none', signed, contact: `${contact}@example.org or +1 ${number}` },
  ...{ publish: 'yes', edit: 'ask', translate: 'yes', age: 'guardian', user_agent: agent },
};
const now = ['--now', '2019-06-15T12:00Z'];

let home = '';
const at = (path: string) => join(home, 'site', path);
const draft = 'articles/2019/the-well.md';
const record = 'private/stories/2019/the-well.yaml';

const unpackAny = (path: string, content: Buffer): Buffer =>
  path.endsWith('.br')
    ? brotliDecompressSync(content)
    : path.endsWith('.zst')
      ? zstdDecompressSync(content)
      : unpack(content);

/** Returns the files below a folder that contain a word in their name or content: in any case, encoding or compression, or as a hash. */
function filesWith(folder: string, word: string): readonly string[] {
  const spellings = [
    word,
    Buffer.from(word, 'utf16le').toString('latin1'),
    Buffer.from(word).toString('base64').slice(0, -4),
  ];
  return [...readFolder(folder)].flatMap(([path, content]) => {
    const bytes = `${path}\n${unpackAny(path, content).toString('latin1')}`.toLowerCase();
    return spellings.some(spelling => bytes.includes(spelling.toLowerCase())) ? [path] : [];
  });
}

const privateWords = () => {
  const hash = createHash('sha256')
    .update(readFileSync(at(record)))
    .digest();
  return [...secrets, number, hash.toString('hex'), hash.toString('base64').slice(0, 40)];
};
const leaks = (folder: string) =>
  privateWords().flatMap(word => filesWith(folder, word).map(path => `${word}: ${path}`));
const secretsIn = (text: string) => privateWords().filter(word => text.toLowerCase().includes(word.toLowerCase()));

const buildIt = () => build(['--site', at(''), '--out', join(home, 'dist'), '--host', 'netlify', '--compress', ...now]);
const run = (command: string, ...words: string[]): Promise<Ended> =>
  runHalfsky([command, '--site', at(''), ...now, ...words]);
const reports = async () =>
  (await Promise.all(['text', 'json', 'github'].map(format => run('check', '--format', format)))).map(
    ({ output }) => output,
  );

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'halfsky-private-'));
  writeFiles(home, [
    ['site/newsroom/site.yaml', site],
    ['site/articles/2019/a.md', '---\ntitle: A\ndate: 2019-06-05\n---\n\nA text.\n'],
    ['story.json', JSON.stringify(story)],
    // a service may add whatever it likes
    ['more.json', JSON.stringify({ data: { ...story, story: 'Another.', publish: 'no', signed: unsent } })],
  ]);
  const { code, output } = await run('import', 'story', join(home, 'story.json'));
  expect([code, secretsIn(output)]).toEqual([0, []]);
  expect(await run('import', 'story', join(home, 'more.json'))).toMatchObject({ code: 1 });
  writeFileSync(at(record), `${readFileSync(at(record), 'utf8')}# ${note}\n`);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the places that are looked at are the right ones: the record has every secret that was kept', () => {
  const text = readFileSync(at(record), 'utf8');
  expect(secrets.filter(word => text.includes(word))).toEqual([name, signed, contact, note]);
  expect(filesWith(join(home, 'site'), name ?? '')).toEqual([record]);
});

describe('while the story is a draft', () => {
  test('neither the site nor the cache has anything private, and the site has no word of the story', async () => {
    await buildIt();
    expect(leaks(join(home, 'dist'))).toEqual([]);
    expect(leaks(at('.cache'))).toEqual([]);
    expect(filesWith(join(home, 'dist'), open)).toEqual([]);
    expect(filesWith(join(home, 'dist'), 'the-well')).toEqual([]);
  });

  test('no report and no page of the preview has anything private', async () => {
    for (const output of await reports()) expect(secretsIn(output)).toEqual([]);
    const shown = await preview({ folder: at(''), now: Date.UTC(2019, 5, 15, 12) });
    for (const path of [
      '/2019/the-well/',
      '/',
      `/${record}`,
      '/private/',
      '/stories/2019/the-well.yaml',
      '/admin/form.json',
    ]) {
      const { body } = await shown.answer(path);
      expect(secretsIn(Buffer.from(body).toString('utf8')), path).toEqual([]);
    }
  });
});

describe('once the story is published', () => {
  beforeAll(async () => {
    writeFileSync(at(draft), readFileSync(at(draft), 'utf8').replace('draft: true\n', ''));
    writeFileSync(at(record), `${readFileSync(at(record), 'utf8')}agreed: 2019-06-10\n`);
    await buildIt();
  });

  test('it is in the site, in feeds, in search, and in compressed copies', () => {
    const found = filesWith(join(home, 'dist'), open);
    for (const path of [
      '2019/the-well/index.html',
      '2019/the-well/index.html.br',
      'feed.xml',
      'lite/2019/the-well/index.html',
    ])
      expect(found).toContain(path);
    expect(found.some(path => path.startsWith('pagefind/fragment/'))).toBe(true);
  });

  test('still neither the site nor the cache nor a report has anything private', async () => {
    expect(leaks(join(home, 'dist'))).toEqual([]);
    expect(leaks(at('.cache'))).toEqual([]);
    for (const output of await reports()) expect(secretsIn(output)).toEqual([]);
    expect([...readFolder(join(home, 'dist')).keys()].filter(path => /private|\.yaml/.test(path))).toEqual([]);
  });
});

describe('after the sender took the consent back', () => {
  test('no build passes, although no article has changed, and no report has anything private', async () => {
    writeFileSync(at(record), `${readFileSync(at(record), 'utf8')}withdrawn: 2019-06-14\n`);
    const { code, output } = await run('build', '--out', join(home, 'dist'), '--host', 'netlify', '--compress');
    expect(code).toBe(1);
    expect(output).toContain(
      'articles/2019/the-well.md:2:8 the sender of this story took the consent back on 2019-06-14',
    );
    for (const report of [output, ...(await reports())]) expect(secretsIn(report)).toEqual([]);
  });

  test('the site has no word of the story once it is a draft again', async () => {
    writeFileSync(at(draft), readFileSync(at(draft), 'utf8').replace('kind: story\n', 'kind: story\ndraft: true\n'));
    await buildIt();
    expect(filesWith(join(home, 'dist'), open)).toEqual([]);
    expect(leaks(join(home, 'dist'))).toEqual([]);
    expect(leaks(at('.cache'))).toEqual([]);
  });
});

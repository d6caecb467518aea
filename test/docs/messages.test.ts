/** Tests that the program prints every message that the guides quote: repeats each situation and compares the output. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aFolder, aPublication, captured, type FileTree } from '../builders.ts';
import { pages } from './pages.ts';

const guides = pages.filter(({ file }) => file === 'README.md' || file.startsWith('docs/guide/'));
const isMessage = (line: string) => /^(?:note: |提示：)?(?:articles|newsroom)\/\S+(?::\d|: |：| is | 是)/.test(line);
const quoted = guides.flatMap(({ file, blocks }) =>
  blocks.flatMap(({ language, lines }) =>
    language === '' ? lines.filter(isMessage).map(line => ({ file, line })) : [],
  ),
);

/**
 * Problem messages that a guide quotes inside a sentence. They are recognised by the semicolon before the advice, as in "; did you mean".
 */
const said = guides
  .filter(({ file }) => file.endsWith('editors.md'))
  .flatMap(({ inline }) => inline.filter(code => /; (?:did|write|add)/.test(code)));

const site = 'name: Women in Action\nlanguages: [en, zh-Hans]\ntimezone: Asia/Shanghai\n';
const now = ['--now', '2026-11-25T12:00Z'];
const article = (...fields: readonly string[]) => `---\n${fields.join('\n')}\n---\n\nThe well is forty years old.\n`;
const dated = (day: string) => article('title: Who mends the well', `date: ${day}`);
const half = 'articles/2026/half-the-sky-phrase/index';
const person = (name: string) => `name: ${name}\n`;

/** A published story whose sender wants to see the text first. */
const story: FileTree = {
  'articles/2026/the-village-well.md': dated('2026-11-23'),
  'private/stories/2026/the-village-well.yaml': 'publish: yes\nedit: ask\nage: adult\n',
};

/** Situations to repeat: the files of the publication, and the words of the command. */
const scenes: readonly (readonly [FileTree, ...words: string[]])[] = [
  [{ 'articles/2017/x.md': dated('2017-02-30') }, 'check'],
  [{ 'articles/2026/well.md': dated('2026-02-30') }, 'check'],
  [{ 'articles/2026/well.zh-Hans.md': dated('2026-02-30') }, 'check', '--lang', 'zh-Hans'],
  [
    {
      'articles/2026/well.zh-Hans.md': '---\ntitle: 井\ndate: 2026-02-28\n---\n\n\n![](well.jpg)\n\n[地图](map.png)\n',
    },
    'check',
    '--lang',
    'zh-Hans',
  ],
  [
    {
      'articles/2026/well.md': article('title: Well', 'date: 2026-11-23', 'by: law-dsk'),
      'newsroom/people/law-desk.yaml': person('Law desk'),
    },
    'check',
  ],
  [
    {
      'articles/2026/who-mends-the-village-well.md': article(
        'title: Who mends the village well',
        '日期：2026年11月23日',
        'by: Wang Fang',
        'editor: Rong Chen',
        'source: {name: Village Voice}',
        'draft: yes',
      ),
    },
    'check',
    '--fix',
  ],
  [
    {
      [`${half}.md`]: article(
        'title: Half the sky',
        'date: 2026-11-12',
        'corrections: [{date: 2026-11-20, text: The year.}]',
      ),
      [`${half}.zh-Hans.md`]: article('title: 半边天', 'date: 2026-11-14', 'translator: Rong Chen'),
    },
    'check',
  ],
  [
    {
      'articles/2026/other.md': dated('2026-11-01'),
      'newsroom/addresses.txt': `${'# the ledger\n'.repeat(11)}/2026/fourteen-weeks/\n`,
    },
    'check',
  ],
  [story, 'check'],
  [story, 'check', '--lang', 'zh-Hans'],
];

/** The email that the editors' guide (`editors.md`) shows as an example. */
const mail = `From: Wang Fang <wang@example.org>
Subject: Who mends the village well
Date: Mon, 23 Nov 2026 09:12:00 +0800
Content-Type: text/plain; charset=utf-8

Who mends the village well

By Wang Fang

The well is forty years old. Three women keep it clean.

(Source: Village Voice/Edited by Women in Action)
`;

async function printEverything(): Promise<string> {
  let printed = '';
  const run = async (files: FileTree, words: readonly string[]) => {
    const root = aPublication({ 'newsroom/site.yaml': site, ...files });
    const { out, err } = await captured(() => main([...words, '--site', root, ...now]));
    printed += `${out}\n${err}\n`;
  };
  for (const [files, ...words] of scenes) await run(files, words);
  const letter = join(aFolder(), 'well.eml');
  writeFileSync(letter, mail);
  await run({}, ['import', 'mail', letter]);
  await run({}, ['import', 'mail', letter, '--lang', 'zh-Hans']);
  return printed;
}

describe('what the guides quote', () => {
  it('is found', () => {
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(quoted.map(({ file }) => file)).size).toBeGreaterThan(4);
  });

  it('is what the program prints, line by line and in sentences', async () => {
    const printed = await printEverything();
    const lines = new Set(printed.split('\n'));
    expect(quoted.filter(({ line }) => !lines.has(line))).toEqual([]);
    for (const code of said) expect(printed).toContain(code);
  });
});

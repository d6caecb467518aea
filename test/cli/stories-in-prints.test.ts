/** Tests that no command exports, prints or broadcasts a story against the consent of its sender. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { aFolder, aPublication, captured, type FileTree, frontMatter } from '../builders.ts';

const files: FileTree = {
  'newsroom/site.yaml': 'name: A\nurl: https://lantern.example/\nlanguages: [en]\ncodes: true\nnewsletter: true\n',
  'newsroom/columns/lone.md': '---\ntitle: Lone\n---\n',
  'articles/2017/well.md': frontMatter('title: Well', 'date: 2017-09-05', 'kind: story', 'column: lone'),
  'articles/2017/boats.md': frontMatter('title: Boats', 'date: 2017-09-06'),
};
const record = (...lines: readonly string[]): FileTree => ({
  'stories/2017/well.yaml': ['publish: yes', 'edit: yes', 'age: adult', ...lines, ''].join('\n'),
});

/** Runs a command whose records of consent are outside of the publication. */
async function run(command: string, ...lines: readonly string[]) {
  const out = aFolder();
  const [name = '', ...words] = command.replace('OUT', out).split(' ');
  const folders = ['--site', aPublication(files), '--private', aPublication(record(...lines))];
  const ended = await captured(() => main([name, ...words, ...folders, '--now', '2017-12-01']));
  const told = ended.err.replaceAll(/(?:\.\.\/)+[^ ]*\/(?=stories\/)/g, 'RECORDS/');
  return { ...ended, err: told, written: readdirSync(join(out)) };
}

describe('a withdrawn story in a folder of its own records is refused', () => {
  it.each([
    'print poster --week 2017-W36 --out OUT',
    'export html --week 2017-W36 --out OUT',
    'broadcast --week 2017-W36',
    'newsletter --week 2017-W36 --out OUT/a.eml',
  ])('by halfsky %s', async command => {
    const { code, out, err, written } = await run(command, 'print: yes', 'withdrawn: 2017-10-01');
    expect({ code, out, written }).toEqual({ code: 1, out: '', written: [] });
    expect(err).toContain('articles/2017/well.md:2:8 the sender of this story took the consent back on 2017-10-01');
  });
});

const refusal =
  'articles/2017/well.md:2:8 the sender of this story does not allow print, so it can be neither printed nor broadcast; leave this story out, or ask the sender and record the answer in RECORDS/stories/2017/well.yaml: "print: yes"';

describe('a story whose sender does not allow print', () => {
  it.each([
    ['print poster articles/2017/well.md --out OUT', 'print: no'],
    ['print poster --column lone --out OUT', 'print: no'],
    ['print wall --column lone --out OUT', 'print: no'],
    ['print booklet --column lone --out OUT', 'print: no'],
    ['broadcast 2017/well 2017/boats', 'print: no'],
    ['broadcast --column lone', ''],
  ])('is refused by halfsky %s', async (command, line) => {
    const { code, out, err, written } = await run(command, line);
    expect({ code, out, written }).toEqual({ code: 1, out: '', written: [] });
    expect(err).toContain(refusal);
  });

  it('is left out of the broadcast of a week, which says so', async () => {
    const { code, out, err } = await run('broadcast --week 2017-W36', 'print: no');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'left out, because the senders do not allow print: articles/2017/well.md\n',
    });
    expect(out).toContain('1. Boats');
    expect(out).not.toContain('Well');
  });

  it('is exported, and is broadcast as soon as the record allows print', async () => {
    expect((await run('export html --week 2017-W36 --out OUT', 'print: no')).code).toBe(0);
    const { err, out } = await run('broadcast --week 2017-W36', 'print: yes');
    expect([err, out]).toEqual(['', expect.stringContaining('1. Well')]);
  });
});

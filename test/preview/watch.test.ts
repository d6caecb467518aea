/** Tests that `serve` notices every change to files, by a text editor, by hand or by a program. */

import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { englishOf } from '../../src/message.ts';
import { describeFailure, watchPublication } from '../../src/preview/watch.ts';
import { aPublication, type FileTree } from '../builders.ts';

const article = 'articles/2017/plain.md';

/** Creates a publication and watches it. */
async function aWatched(files: FileTree = { [article]: 'text' }) {
  const root = aPublication(files);
  const told: string[] = [];
  const warnings: string[] = [];
  const stop = watchPublication(root, {
    changed: paths => void told.push(...paths),
    warn: ({ what }) => void warnings.push(englishOf(what)),
  });
  onTestFinished(stop);
  /** Makes a change, waits until the watch reports this path, and returns all reported paths. */
  const sees = async (path: string, change: () => void) => {
    told.length = 0;
    change();
    await vi.waitFor(() => expect(told).toContain(path), { timeout: 30_000, interval: 5 });
    // waits for other paths of the same change
    await wait(40);
    return [...told];
  };
  const at = (path: string) => join(root, path);
  const write = (path: string, text = 'other text') => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  /** Saves a file as many text editors do: writes another file and renames it. */
  const replace = (path: string, passing: string) => {
    writeFileSync(at(passing), `text ${Math.random()}`);
    renameSync(at(passing), at(path));
  };
  return { root, at, write, replace, sees, warnings, told };
}

describe('serve misses no save by renaming', () => {
  test.each([
    ['from outside of the publication', 'plain.new'],
    ['from a hidden file beside it, as GNOME Text Editor does', 'articles/2017/.goutputstream-X'],
    ['from a file beside it, as sed -i does', 'articles/2017/sedX'],
    ['from another folder of articles', 'articles/plain.part'],
  ])('%s, five times and once more in place', async (_, passing) => {
    const { at, replace, sees } = await aWatched();
    for (let i = 0; i < 5; i++) await sees(article, () => replace(article, passing));
    await sees(article, () => appendFileSync(at(article), 'in place'));
  });

  test('by way of a copy that is kept, as Kate and vim do', async () => {
    const { at, write, sees } = await aWatched();
    for (let i = 0; i < 3; i++)
      await sees(article, () => {
        renameSync(at(article), at(`${article}~`));
        write(article, `text ${i}`);
        rmSync(at(`${article}~`));
      });
    await sees(article, () => appendFileSync(at(article), 'in place'));
  });

  test('of pictures, tables, newsroom files and records of consent', async () => {
    const own = ['articles/2017/piece/a.png', 'articles/2017/piece/a.csv', 'newsroom/site.yaml'];
    const files = [...own, 'private/stories/2017/plain.yaml'];
    const { at, replace, sees } = await aWatched(Object.fromEntries(files.map(file => [file, 'text'])));
    for (const file of files) {
      await sees(file, () => replace(file, 'passing'));
      await sees(file, () => replace(file, 'passing'));
      await sees(file, () => appendFileSync(at(file), 'in place'));
    }
  });
});

describe('serve sees files in folders', () => {
  test('that are new, however deep, and every later save in them', async () => {
    const { at, write, replace, sees } = await aWatched();
    const inner = 'articles/2018/piece/parts/index.md';
    await sees('articles/2018', () => write(inner));
    await sees(inner, () => appendFileSync(at(inner), 'more'));
    await sees(inner, () => replace(inner, 'passing'));
    await sees(inner, () => replace(inner, 'passing'));
  });

  test('that were removed and made again', async () => {
    const { at, write, sees } = await aWatched();
    for (let i = 0; i < 3; i++) {
      await sees('articles/2017', () => {
        rmSync(at('articles/2017'), { recursive: true });
        write(article);
      });
      await sees(article, () => write(article, `text ${i}`));
      await sees(article, () => rmSync(at(article)));
    }
  });

  test('that were renamed, and that another was put in place of', async () => {
    const { at, write, sees } = await aWatched({ [article]: 'text', 'other/plain.md': 'text' });
    await sees('articles/2018', () => renameSync(at('articles/2017'), at('articles/2018')));
    await sees('articles/2018/plain.md', () => write('articles/2018/plain.md'));
    await sees('articles/2018', () => {
      renameSync(at('articles/2018'), at('old'));
      renameSync(at('other'), at('articles/2018'));
    });
    const told = await sees('articles/2018/plain.md', () => write('articles/2018/plain.md', 'again'));
    expect(told).toEqual(['articles/2018/plain.md']);
  });

  test.each(['articles', 'newsroom'])('though %s is not there at first, or goes and comes back', async top => {
    const { at, write, sees } = await aWatched({});
    const file = `${top}/2017/a.md`;
    rmSync(at('articles'), { recursive: true });
    for (let i = 0; i < 2; i++) {
      await sees(top, () => write(file));
      await sees(file, () => write(file, `text ${i}`));
      await sees(top, () => rmSync(at(top), { recursive: true }));
    }
  });

  test('of a publication that was moved away and put back', async () => {
    const { root, write, sees } = await aWatched();
    await sees('articles', () => {
      cpSync(root, `${root}-2`, { recursive: true });
      renameSync(root, `${root}-1`);
      renameSync(`${root}-2`, root);
    });
    await sees(article, () => write(article));
  });
});

describe('serve sees a save through a symbolic link', () => {
  test('to the publication', async () => {
    const { root, at, write, sees } = await aWatched();
    const link = `${root}-link`;
    symlinkSync(root, link);
    const told: string[] = [];
    onTestFinished(watchPublication(link, { changed: paths => void told.push(...paths), warn: () => {} }));
    await sees(article, () => write(article));
    await vi.waitFor(() => expect(told).toContain(article));
    renameSync(at(article), at('passing'));
    await vi.waitFor(() => expect(told.filter(path => path === article).length).toBeGreaterThan(1));
  });

  test('to a folder of articles', async () => {
    const { at, sees, replace, write } = await aWatched({ 'texts/2017/plain.md': 'text' });
    await sees('articles', () => {
      rmSync(at('articles'), { recursive: true });
      symlinkSync('texts', at('articles'));
    });
    await sees(article, () => replace('texts/2017/plain.md', 'passing'));
    await sees(article, () => write('texts/2017/plain.md'));
  });

  test('to an article, under the name of the link', async () => {
    const target = 'drafts/text.md';
    const { at, sees, replace, write } = await aWatched({
      [target]: 'text',
      [article]: { link: '../../drafts/text.md' },
    });
    await sees(article, () => write(target));
    await sees(article, () => replace(target, 'passing'));
    await sees(article, () => write(target, 'again'));
    const other = 'articles/2017/other.md';
    await sees(other, () => symlinkSync('plain.md', at(other)));
    const told = await sees(other, () => write(target));
    expect(told).toContain(article);
    await sees(article, () => unlinkSync(at(article)));
  });
});

describe('serve is not told', () => {
  test('of files that came and went, nor of hidden ones, so that a save costs the reading of one article', async () => {
    const { at, write, replace, sees } = await aWatched();
    const told = await sees(article, () => {
      write('articles/2017/4913');
      rmSync(at('articles/2017/4913'));
      write('articles/2017/.plain.md.swp');
      replace(article, 'articles/2017/sedX');
    });
    expect([...new Set(told)]).toEqual([article]);
  });

  test('of what lies beside articles and newsroom', async () => {
    const { write, sees } = await aWatched();
    const told = await sees(article, () => {
      write('dist/index.html');
      write('package.json');
      write(article);
    });
    expect([...new Set(told)]).toEqual([article]);
  });

  test('of each of thousands of changes, but to look at everything, and of each again afterwards', async () => {
    const { write, sees } = await aWatched();
    const told = await sees('newsroom', () => {
      for (let i = 0; i < 1200; i++) write(`articles/2017/a${i}.md`);
    });
    expect(told.length).toBeLessThan(10);
    await sees('articles/2017/a7.md', () => write('articles/2017/a7.md', 'again'));
  });
});

describe('a folder that cannot be watched', () => {
  const refused = (code: string, message: string) => Object.assign(new Error(message), { code });

  test('is told with what to do about it', () => {
    expect(describeFailure('articles/2017', refused('ENOSPC', 'no space left'))).toEqual({
      what: 'halfsky does not notice changes in articles/2017, because the system cannot watch more folders',
      cure: 'raise the system setting fs.inotify.max_user_watches, or restart "halfsky serve" after each change',
    });
  });

  test('is told with what the system says otherwise', () => {
    expect(describeFailure('articles/2017', refused('EACCES', 'permission denied'))).toEqual({
      what: 'halfsky does not notice changes in articles/2017: permission denied',
    });
  });

  test('is not a link that leads nowhere, to itself or out of the publication', async () => {
    const { warnings, sees, write } = await aWatched({
      [article]: 'text',
      'articles/2017/nowhere.md': { link: 'nothing.md' },
      'articles/2017/loop.md': { link: 'loop.md' },
      'articles/2017/outside.md': { link: '/etc/hostname' },
    });
    await sees(article, () => write(article));
    await sees('articles/2017/nowhere.md', () => write('articles/2017/nothing.md'));
    expect(warnings).toEqual([]);
  });
});

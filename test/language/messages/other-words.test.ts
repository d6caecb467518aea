/** Tests that the engine never depends on the wording of its messages: commands do the same work with any wording. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDrawing, aFolder, anArticleText, aPublication, frontMatter, noon } from '../../builders.ts';
import { answerInBothWords } from '../../support/other-words/other-words.ts';

/** Creates files of an old site and an author's manuscripts, each with something that raises a question. */
function manuscripts() {
  const folder = aFolder();
  const write = (file: string, text: string) => {
    const path = join(folder, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  write(
    'old/_posts/2017-09-05-a.md',
    '---\ntitle: A\nlayout: x\ntags: [Law, law]\n---\n\nText <blink>x</blink> ![](gone.png).\n',
  );
  write('old/_posts/2017-09-06-b.md', 'B\n');
  write('old/_posts/2017-09-07-c.md', '---\ntitle: C\nexpiryDate: 2017-01-01\n---\n\n[a](#nowhere) [^1] ![x](x.svg)\n');
  write('old/_posts/x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>');
  const page = write(
    'page.html',
    '<h1>A well</h1><p>It is old. <img src="bad.svg" alt="a well"></p><p>All rights reserved.</p>',
  );
  write('bad.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>');
  return { archive: join(folder, 'old'), page, text: write('a.txt', 'A pump\n\nThe pump is forty years old.\n') };
}

it('imports bring the same files, and the desk lists the same', () => {
  const { usual, other } = answerInBothWords(() => {
    const { archive, page, text } = manuscripts();
    const site = aPublication({
      'articles/2017/a.md': anArticleText('![](a.svg)\n', 'expires: 2020-01-10'),
      'articles/2017/a.svg': aDrawing,
      'articles/2017/b.md': frontMatter('标题：B', '日期：2017年9月5日', 'column: nowhere'),
      'newsroom/site.yaml': 'languages: [en, zh-Hans, eo]\n',
    });
    const fresh = join(aFolder(), 'new');
    const now = ['--now', '2017-09-05'];
    return {
      commands: [
        ['import', 'archive', archive, '--site', fresh],
        ['import', 'text', text, '--site', site, ...now],
        ['import', 'text', text, '--site', site, ...now],
        ['import', 'page', page, '--site', site, ...now],
        ['check', '--site', site],
        ['check', '--site', fresh, '--fix'],
      ],
      sites: [site, fresh],
      now: noon,
    };
  });
  expect(usual.codes).toEqual([0, 0, 1, 0, 1, 0]);
  expect(usual.sites[0]?.desk.flatMap(([, entries]) => entries).length).toBeGreaterThan(3);
  expect(other).toEqual(usual);
});

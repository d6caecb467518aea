import { describe, expect, test } from 'vitest';
import { findShownFile } from '../../src/printing/find-file.ts';
import { Folder } from '../../src/source/folder.ts';
import { aDrawing, aPublication, type FileTree, load } from '../builders.ts';
import { jobsIn } from '../support/printed.ts';

const look = { style: { css: '.a{}', hash: 'sha256-none' }, fonts: ['/fonts/a.css'] };

const files: FileTree = {
  'newsroom/site.yaml': 'name: The Lantern\nurl: https://lantern.example/column/\ncodes: true\n',
  'articles/2017/bad.md':
    '---\ntitle: "<script>alert(1)</script> & \\"more\\""\ndate: 2017-09-05\nsummary: "<img src=https://evil.example/x>"\nexpires: 2030-12-31\n---\n\nA `<script>` and ![a picture](a.svg) and [a link](https://elsewhere.example/).\n\n<b onclick="alert(1)">bold</b>\n',
  'articles/2017/a.svg': aDrawing,
  'articles/2017/plain.md': '---\ntitle: Plain\ndate: 2017-09-05\n---\n\nA text.\n',
};

describe('a document to print', () => {
  test('runs nothing and loads nothing from elsewhere', () => {
    const jobs = jobsIn(load(files));
    for (const job of [...jobs.posters('en', ['bad']), jobs.wall('en', ['bad']), jobs.booklet('en', ['bad'])]) {
      const document = String(job.draw(look, [3]));
      expect(document).toContain(
        `content="default-src 'none'; style-src 'self' 'sha256-none'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"`,
      );
      expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
      expect(document).not.toMatch(/<script|<[^>]*\son\w+=|src="(?!data:image\/svg\+xml,|\/column\/)/);
    }
  });

  test('states when to take it down only if the article expires', () => {
    const [bad, plain] = jobsIn(load(files)).posters('en', ['bad', 'plain']);
    expect(String(bad?.draw(look))).toContain('Take down after 31 December 2030');
    expect(String(plain?.draw(look))).not.toContain('class="down"');
  });

  test('has a name that stays', () => {
    const jobs = jobsIn(load(files));
    expect(jobs.posters('en', ['bad'])[0]?.file).toBe('poster-2017-bad-en.pdf');
    expect(jobs.wall('en', ['bad']).file).toBe('wall-2017-W36-en.pdf');
  });
});

describe('a document may show', () => {
  const tree: FileTree = {
    'articles/2017/a.svg': aDrawing,
    'articles/2017/run.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'newsroom/secret.txt': 'secret',
  };

  test.each([
    ['a picture of the publication', '/column/2017/a.svg', true],
    ['no drawing with a script', '/column/2017/run.svg', false],
    ['no other file', '/column/secret.txt', false],
    ['nothing outside the publication', '/column/../../../etc/hostname', false],
    ['nothing outside the path of the site', '/2017/a.svg', false],
  ])('%s', (_, address, isShown) => {
    expect(findShownFile(address, new Folder(aPublication(tree)), '/column/') !== undefined).toBe(isShown);
  });
});

import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { toJson } from '../../../../src/authoring/import/report.ts';
import { problemsOf } from '../../../builders.ts';
import { anArchive, someSettings } from '../builders.ts';

const post = (body: string) => `---\ntitle: A\ndate: 2017-09-05\n---\n\n${body}\n`;
const imported = (posts: Readonly<Record<string, string>>) =>
  importArchive(
    anArchive(
      Object.fromEntries(Object.entries(posts).map(([name, body]) => [`_posts/2017-09-05-${name}.md`, post(body)])),
    ),
    someSettings(),
  );
const bodyOf = (text: string | undefined) => text?.split('\n---\n')[1]?.trim();
/** Imports a post, checks that the imported article has no problem, and returns the body of the article. */
function settled(body: string): string | undefined {
  const { texts, report } = imported({ a: body });
  expect(Object.keys(report.imported)).toHaveLength(1);
  expect(problemsOf(Object.fromEntries(texts))).toEqual([]);
  return bodyOf(texts.get('articles/2017/a.md'));
}

describe('dead anchors and notes in an archive that is imported', () => {
  it.each([
    ['a call without a note', 'A[^1].', 'A\\[^1].'],
    ['a note that nobody calls', 'A.\n\n[^1]: Its facts.', 'A.\n\n\\[^1]: Its facts.'],
    ['a full-width colon', 'A[^1].\n\n[^1]：Its facts.', 'A\\[^1].\n\n\\[^1]：Its facts.'],
    ['full-width brackets', 'A.\n\n［^1］：Its facts.', 'A.\n\n&#65339;^1］：Its facts.'],
    ['a label twice', 'A[^1].\n\n[^1]: One.\n\n[^1]: Two.', 'A[^1].\n\n[^1]: One.\n\n\\[^1]: Two.'],
    ['a chain of notes', 'A.\n\n[^1]: One[^2].\n\n[^2]: Two.', 'A.\n\n\\[^1]: One\\[^2].\n\n\\[^2]: Two.'],
    [
      'a call in a link',
      'A [b[^1]](https://example.org/) c[^1].\n\n[^1]: N.',
      'A [b\\[^1]](https://example.org/) c[^1].\n\n[^1]: N.',
    ],
    ['a picture without an address', '![of a board][pic]', '!\\[of a board][pic]'],
    ['a dead anchor', 'See [x](#nowhere).', 'See x.'],
    ['a dead anchor in Chinese', '见[上](#没有)。', '见上。'],
    ['a dead anchor with a title', 'See [*x* [y]](<#nowhere> "Z"), [z](#no).', 'See *x* [y], z.'],
    ['a dead anchor of a picture', '[![a board](https://example.org/b.png)](#nowhere)', 'a board'],
    ['a dead anchor in HTML', 'In figure <a href="#fig:b">2</a>.', 'In figure 2.'],
    ['a dead anchor that is an anchor itself', 'In <a id="b" href="#c">2</a>.', 'In <a href="#" id="b">2</a>.'],
    ['a dead anchor of a definition', 'See [x].\n\n[x]: #nowhere', 'See [x].\n\n[x]: #'],
    ['a bar in code', '|a|b|\n|---|---|\n|`c|d`|e|', '|a|b|\n|---|---|\n|`c\\|d`|e|'],
    ['a cell too many', '> a | b\n> --- | ---\n> c | d | e', '> a | b\n> --- | ---\n> c | d \\| e'],
    [
      'many cells too many',
      '| a | b |\n|:-:|:-:|\n| c | d |  | e | `f|g` | h | i | j |',
      '| a | b |\n|:-:|:-:|\n| c | d \\|  \\| e \\| `f\\|g` \\| h \\| i \\| j |',
    ],
    [
      'a Chinese anchor spelt otherwise',
      '## 样式（class/name）\n\n见[上](#样式classname)。',
      '## 样式（class/name）\n\n见[上](#样式-class-name)。',
    ],
    [
      'a percent-encoded one',
      '## 妇女 会\n\n见[上](#%E5%A6%87%E5%A5%B3%E4%BC%9A)。',
      '## 妇女 会\n\n见[上](#妇女-会)。',
    ],
    [
      'an anchor in another spelling',
      '## It’s here, now\n\nSee [x](#it-s-here-now).',
      '## It’s here, now\n\nSee [x](#its-here-now).',
    ],
    ['an anchor that is there', '## Here\n\nSee [x](#here).', '## Here\n\nSee [x](#here).'],
    [
      'an id of the page',
      'A <b id="main">b</b> <i id="x">c</i> <i id="x">d</i>.',
      'A <b>b</b> <i id="x">c</i> <i>d</i>.',
    ],
    ['speech that looks like a definition', '[记者]: 您好。\n\n[王芳]: 好。', '[记者]: 您好。\n\n[王芳]: 好。'],
    ['a note behind ideographic blanks', '甲[^1]。\n\n　　[^1]: 乙。', '甲\\[^1]。\n\n　　\\[^1]: 乙。'],
    ['a block of another program', '::: note\nIts facts.\n:::', 'Its facts.'],
    ['a block with a Chinese name', '::: 注意\n甲。', '\\::: 注意\n甲。'],
    ['full-width colons', '：：：注意\n甲。', '&#65306;：：注意\n甲。'],
    ['a pull quote on one line', '::: pullquote Half. :::\n\nSky.', '\\::: pullquote Half. :::\n\nSky.'],
    ['a pull quote without end', '::: pullquote\nHalf.\n\nSky.', 'Half.\n\nSky.'],
    ['an unseen letter in an address', '[a](https://exam\u200bple.org/)', '[a](https://example.org/)'],
  ])('%s is no reason to refuse it', (_, before, after) => {
    expect(settled(before)).toBe(after);
  });

  it('are in the report', () => {
    const { report } = imported({
      a: 'A[^1]. [x](#nowhere) <a id="b" href="#c">2</a>\n\n|a|b|\n|---|---|\n|c|d|e|',
    });
    expect(JSON.stringify(toJson(report))).toContain(
      'brackets kept as text, because the archive contains no matching footnote or picture',
    );
    expect(JSON.stringify(toJson(report))).toContain(
      'anchors removed from links, because the linked pages do not have these anchors',
    );
    expect(JSON.stringify(toJson(report))).toContain('dead links turned into plain text');
    expect(JSON.stringify(toJson(report))).toContain(
      'table cells beyond the last column added to the last column, because Markdown would not show the cells',
    );
  });

  it('an anchor of another article goes, and the link stays', () => {
    const { texts } = imported({
      a: 'See [x](/2017/09/05/b.html#nowhere), [y](/2017/09/05/b.html#there).',
      b: '## There',
    });
    expect(bodyOf(texts.get('articles/2017/a.md'))).toBe('See [x](b.md), [y](b.md#there).');
    expect(problemsOf(Object.fromEntries(texts))).toEqual([]);
  });
});

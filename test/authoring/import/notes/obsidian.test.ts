import { describe, expect, it } from 'vitest';
import { toJson } from '../../../../src/authoring/import/report.ts';
import { importTexts } from '../builders.ts';

const aVault = (texts: Readonly<Record<string, string | undefined>>) =>
  importTexts({ '.obsidian/app.json': '{}', ...texts });
/** Returns the body of the note `2017-09-05 A` of a vault that also has the note B, the draft C and a picture. */
function bodyOf(body: string, others: Readonly<Record<string, string | undefined>> = {}): string {
  const { texts } = aVault({
    '2017-09-05 A.md': body,
    'people/2018-01-02 B.md': 'Words.\n\n## The big part\n\nMore.\n',
    'C.md': 'Words.',
    'files/The well.png': undefined,
    ...others,
  });
  const text = texts.get('articles/2017/a.md') ?? texts.get('articles/2017/a/index.md') ?? '';
  return text.slice(text.indexOf('---\n', 4) + 5).trim();
}

describe('a link of an Obsidian vault', () => {
  it.each([
    ['[[2018-01-02 B]]', '[2018-01-02 B](../2018/b.md)'],
    ['[[2018-01-02 b|words]]', '[words](../2018/b.md)'],
    ['[[people/2018-01-02 B#The big part]]', '[2018-01-02 B > The big part](../2018/b.md#the-big-part)'],
    ['[[2018-01-02 B#^abc123|x]]', '[x](../2018/b.md)'],
    ['[[#Own part]]\n\n## Own part', '[Own part](#own-part)\n\n## Own part'],
    ['[x](2018-01-02%20B.md)', '[x](../2018/b.md)'],
    ['| a |\n|---|\n| [[2018-01-02 B\\|x]] |', '| a |\n|---|\n| [x](../2018/b.md) |'],
    ['[[C]] [[C|a draft]] [[Nowhere]]', 'C a draft Nowhere'],
    ['![[2018-01-02 B]]', '[2018-01-02 B](../2018/b.md)'],
    ['![[The well.png]]', '![The well](The-well.png)'],
    ['![[The well.png|300]]', '![The well](The-well.png)'],
    ['![[files/The well.png|A stone well|300x200]]', '![A stone well](The-well.png)'],
    ['![A stone well|300](The%20well.png)', '![A stone well](The-well.png)'],
    ['![[gone.png|A map]]', '*A map*'],
    ['`[[2018-01-02 B]]` \\[[x]] [[ -f x ]] [[1]](https://example.org/)', undefined],
    ['```\n[[2018-01-02 B]] ![[The well.png]] %%code%%\n```', undefined],
  ])('%j becomes %j', (written, expected = written) => {
    expect(bodyOf(`Start.\n\n${written}`)).toBe(`Start.\n\n${expected}`);
  });

  it('leads to the note in the same folder, then to the one in the fewest folders', () => {
    const others = {
      'x/y/2016-01-01 N.md': 'Words.',
      'x/2016-02-02 N.md': 'Words.',
      'x/y/Pic.png': undefined,
      'Pic.png': undefined,
    };
    expect(bodyOf('[[2016-02-02 N]] [[2016-01-01 N]] ![[Pic.png]]', others)).toBe(
      '[2016-02-02 N](../../2016/n-02.md) [2016-01-01 N](../../2016/n-01.md) ![Pic](Pic.png)',
    );
  });
});

describe('a note of Obsidian', () => {
  it.each([
    ['Seen. %%secret%%', 'Seen.'],
    ['Seen. %%a `b%% c`', 'Seen.  c`'],
    ['Seen.\n\n%%\nsecret\n\n```\nsecret\n```\n\n%%\n\nEnd.', 'Seen.\n\n\n\nEnd.'],
    ['Seen.\n\n%%\nsecret\n\nsecret', 'Seen.'],
    ['Start.\n\n<div>\nSeen. %%secret%%\n</div>', 'Start.\n\n\nSeen.'],
    ['> ```\n> code\n\nSeen. %%secret%%', '> ```\n> code\n\nSeen.'],
    ['`%%` and 5%% more', '`%%` and 5%% more'],
    ['~~~\n%%code%%\n~~~', '~~~\n%%code%%\n~~~'],
  ])('does not publish private comments: %j', (written, expected) => {
    expect(bodyOf(written)).toBe(expected);
  });

  it.each([
    '<div>\n`a` ``b %%secret%% ``\n</div>\n\nEnd.',
    '# ``a %%secret%%\n```\ncode\n```\nb ``\n\nEnd.',
    '1. ``a %%secret%%\n2. b ``\n\nEnd.',
    '<div>\n````x\n\nSeen %%secret%%\n\nEnd.',
  ])('does not take text for code that the site shows as text: %j', written => {
    const body = bodyOf(written);
    expect(body).toContain('End.');
    expect(body).not.toContain('secret');
  });

  it('has no private comment in the report, only their number and length', () => {
    const { report } = aVault({ 'a/2017-09-05 A.md': 'Seen. %%secret one%%' });
    expect(report.changes['comments-in-text-left-out']).toBe(1);
    expect(JSON.stringify(toJson(report))).not.toContain('secret');
  });

  it.each([
    ['A block. ^abc123\n\nNext.', 'A block.\n\nNext.'],
    ['- a ^abc\n- b', '- a\n- b'],
    ['> Quote\n\n^quote-1\n\nNext.', '> Quote\n\n\n\nNext.'],
    ['Last block.\n\n^x', 'Last block.'],
    ['2 ^abc is text\nhere', '2 ^abc is text\nhere'],
    ['Note[^abc]\n\n[^abc]: Words', 'Note[^abc]\n\n[^abc]: Words'],
    ['> [!note] A title\n> Words', '> **A title**\n>\n> Words'],
    ['> [!warning]-\n> Words', '> **Warning**\n>\n> Words'],
    ['> [!faq|left] A\n> > [!tip]+ B\n> > Words', '> **A**\n>\n> > **B**\n> >\n> > Words'],
    ['> Words\n> [!note] no title', '> Words\n> [!note] no title'],
  ])('loses ids and keeps callouts: %j', (written, expected) => {
    expect(bodyOf(written)).toBe(expected);
  });

  it.each([
    ['Seen.\n\n```dataview\nLIST FROM #water\n```\n\nEnd.', 'Seen.\n\n\nEnd.', 'LIST FROM #water'],
    ['Seen.\n\n~~~ DataviewJS\ndv.list([1])\n~~~\n\nEnd.', 'Seen.\n\n\nEnd.', 'dv.list([1])'],
    ['Seen.\n\n```tasks\nnot done\n```', 'Seen.', 'not done'],
    ['Seen.\n\n```query\nwell\n```', 'Seen.', 'well'],
    ['> [!note] Head\n> ```dataview\n> LIST\n> ```\n\nEnd.', '> **Head**\n>\n\nEnd.', 'LIST'],
    ['1. One\n\n   ```dataview\n   LIST\n   ```\n2. Two', '1. One\n\n2. Two', 'LIST'],
    ['By `= this.author` and `$= dv.current().file.name`.', 'By  and .', '= this.author'],
  ])('does not publish queries of plugins: %j', (written, expected, query) => {
    expect(bodyOf(written)).toBe(expected);
    const { report } = aVault({ '2017-09-05 A.md': written });
    expect(report.details['2017-09-05 A.md']?.['queries-left-out']?.join()).toContain(query);
  });

  it.each([
    '```js\nlist("dataview")\n```',
    'Code `= 5` and `a = this.b`.',
    '    LIST FROM dataview',
    'std::vector and a :: b',
  ])('keeps code that is no query: %j', written => expect(bodyOf(`Start.\n\n${written}`)).toBe(`Start.\n\n${written}`));

  it('has inline fields as fields, and the values of fields in brackets as text', () => {
    const { texts, report } = aVault({
      '2017-09-05 A.md':
        'author:: [[People/Ann Poe|Ann Poe]]\n**mood**:: calm\n- rating:: 5\n\nBuilt in [year:: 1950], (depth:: `60 m`) deep.\n\n`code:: x`\n',
    });
    expect(texts.get('articles/2017/a.md')).toBe(
      '---\ntitle: A\ndate: 2017-09-05\nby: Ann Poe\n---\n\nBuilt in 1950, `60 m` deep.\n\n`code:: x`\n',
    );
    expect(report.details['2017-09-05 A.md']?.['inline-fields-taken']).toEqual([
      'author:: [[People/Ann Poe|Ann Poe]]',
      'depth:: `60 m`',
      'mood:: calm',
      'rating:: 5',
      'year:: 1950',
    ]);
    expect(report.droppedFields).toEqual({ mood: 1, rating: 1 });
  });

  it('has an inline field with any name as a field', () => {
    const { report } = aVault({ '2017-09-05 A.md': 'constructor:: Ann\ntoString:: b\n\nWords.\n' });
    expect(report.droppedFields).toEqual({ constructor: 1, toString: 1 });
  });

  it('has no control characters that stand for other text', () => {
    const written = '==deep== `a\u00010\u0002` [[C\u0001]]\nmood:: `\u00010\u0002`\n';
    expect(bodyOf(written)).toBe('<mark>deep</mark> `a 0` C');
    const { report } = aVault({ '2017-09-05 A.md': written });
    expect(report.details['2017-09-05 A.md']?.['control-characters-replaced']).toHaveLength(5);
  });

  it('is hidden by an inline field, too, and keeps its own properties', () => {
    const { texts } = aVault({ '2017-09-05 A.md': '---\nauthor: Eve\n---\nstatus:: draft\nauthor:: Ann\n\nWords.\n' });
    expect(texts.get('articles/2017/a.md')).toBe(
      '---\ntitle: A\ndate: 2017-09-05\nby: Eve\ndraft: true\n---\n\nWords.\n',
    );
  });

  it.each([
    ['A ==deep== well', 'A <mark>deep</mark> well'],
    ['==An old well==.', '<mark>An old well</mark>.'],
    ['==a **b**\nc== d', '<mark>a **b**\nc</mark> d'],
    ['- ==a==\n- b', '- <mark>a</mark>\n- b'],
    ['`==a==` a == b, c == d \\==e==', '`==a==` a == b, c == d \\==e=='],
    ['Five ==== in a row', 'Five ==== in a row'],
    ['```\n==a==\n```', '```\n==a==\n```'],
  ])('has its highlights as marks: %j', (written, expected) => {
    expect(bodyOf(`Start.\n\n${written}`)).toBe(`Start.\n\n${expected}`);
  });

  it('has its highlights and queries on one line of the report', () => {
    const { report } = aVault({ '2017-09-05 A.md': 'A ==deep\ndark== well\n\n```dataview\nLIST\nFROM #x\n```' });
    expect(report.details['2017-09-05 A.md']).toEqual({
      'headlines-taken': ['A'],
      'dates-from-file-name': [],
      'highlights-made-html': ['deep dark'],
      'queries-left-out': ['```dataview LIST FROM #x ```'],
    });
  });

  it('gives the tags of its properties and of lines that contain only tags', () => {
    const { texts } = aVault({
      '2017-09-05 A.md':
        '---\ntags: water, law\n---\n#village #china/north\n\nA #hashtag and #1.\n\n#1\n\n```\n#code\n```\n',
    });
    expect(texts.get('articles/2017/a.md')).toBe(
      '---\ntitle: A\ndate: 2017-09-05\ntags: [water, law, village, "china/north"]\n---\n\nA #hashtag and #1.\n\n#1\n\n```\n#code\n```\n',
    );
  });

  it('has its properties as fields, with the words of their links', () => {
    const { texts, copies, report } = aVault({
      'notes/A.md':
        '---\ndate: 2017-09-05\nauthor: "[[People/Ann Poe|Ann Poe]]"\ncover: "[[well.png]]"\naliases: [Old A, /old-a/]\ncssclasses: wide\n---\nWords.\n',
      'files/well.png': undefined,
    });
    expect(texts.get('articles/2017/a/index.md')).toBe(
      '---\ntitle: A\ndate: 2017-09-05\nby: Ann Poe\ncover:\n  src: "well.png"\n  alt: well\naliases: ["/old-a/"]\n---\n\nWords.\n',
    );
    expect([...copies.values()]).toEqual(['files/well.png']);
    expect(report.details['notes/A.md']?.['other-names-left-out']).toEqual(['Old A']);
    expect(report.droppedFields).toEqual({ cssclasses: 1 });
  });

  it('has the headline of its heading, else of its name', () => {
    const title = (text: string) =>
      aVault({ '2017-09-05 A Name.md': text }).texts.get('articles/2017/a-name.md')?.split('\n')[1];
    expect(title('# Head\n\nWords.')).toBe('title: Head');
    expect(title('Head\n====\n\nWords.')).toBe('title: Head');
    expect(title('By Ann Poe\n\n# Head\n\nWords.')).toBe('title: Head');
    expect(title('Words.\n\n## Part\n\nWords.')).toBe('title: A Name');
    expect(title(`${'Words. '.repeat(40)}\n\n# Part\n\nWords.`)).toBe('title: A Name');
    expect(title('```\n# code\n```\n\nWords.')).toBe('title: A Name');
  });
});

describe('an Obsidian vault', () => {
  it('publishes no templates, no settings, no deleted notes and no daily notes', () => {
    const { texts, report } = aVault({
      '.obsidian/templates.json': '{"folder": "Stencils"}',
      '.obsidian/daily-notes.json': '{"folder": "Diary"}',
      '.trash/2017-01-01 Deleted.md': '# Deleted\n\nsecret',
      'Stencils/2017-01-01 S.md': '# S\n\nsecret',
      'Templates/2017-01-01 T.md': '# T\n\nsecret',
      '2017-01-01 D.excalidraw.md': '---\nexcalidraw-plugin: parsed\n---\nsecret',
      'Diary/2017-01-02 Entry.md': 'A day.',
      '2017-01-03.md': 'A day.',
      '2017-01-04.md': '# A headline\n\nAn article.',
    });
    expect([...texts.keys()].filter(path => path.startsWith('articles')).sort()).toEqual([
      'articles/2017/2017-01-03.md',
      'articles/2017/a-headline.md',
      'articles/2017/entry.md',
    ]);
    expect([...texts].filter(([, text]) => text.includes('draft: true')).map(([path]) => path)).toEqual([
      'articles/2017/2017-01-03.md',
      'articles/2017/entry.md',
    ]);
    expect([...texts.values()].join()).not.toContain('secret');
    expect(Object.keys(report.leftOut)).toEqual([
      '.obsidian/app.json',
      '.obsidian/daily-notes.json',
      '.obsidian/templates.json',
      '.trash/2017-01-01 Deleted.md',
      '2017-01-01 D.excalidraw.md',
      'Stencils/2017-01-01 S.md',
      'Templates/2017-01-01 T.md',
    ]);
  });

  it('publishes only the notes with "publish: true" if some have it', () => {
    const { texts, report } = aVault({
      '2017-01-01 A.md': '---\npublish: true\n---\nWords.',
      '2017-01-02 B.md': '---\npublish: false\n---\nWords.',
      '2017-01-03 C.md': 'Words.',
    });
    expect(['a', 'b', 'c'].map(name => texts.get(`articles/2017/${name}.md`)?.includes('draft: true'))).toEqual([
      false,
      true,
      true,
    ]);
    expect(report.changes['unchosen-notes-made-drafts']).toBe(2);
  });

  it('has properties with Chinese names', () => {
    const { texts } = aVault({
      '井.md': '---\n标题: 村里的水井\n日期: 2017年9月5日\n作者: "[[王芳]]"\n标签: [水, 法律]\n---\n正文。',
      '路.md': '---\n日期: 2017-09-06\n状态: 未定稿\n---\n正文。',
      '桥.md': '---\n日期: 2017-09-07\n公开: 否\n---\n正文。',
      '街.md': '---\n日期: 2017-09-08\n草稿: 否\n---\n正文。',
    });
    expect(texts.get('articles/2017/井.md')).toBe(
      '---\ntitle: 村里的水井\ndate: 2017-09-05\nby: 王芳\ntags: [水, 法律]\n---\n\n正文。\n',
    );
    expect(['路', '桥', '街'].map(name => texts.get(`articles/2017/${name}.md`)?.includes('draft: true'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is recognised by its links, too', () => {
    const { texts } = importTexts({
      'a.md': '---\ntitle: A\ndate: 2017-09-05\n---\n\n[[b]] %%secret%%\n',
      'b.md': '---\ntitle: B\ndate: 2017-09-05\n---\n\nWords.\n',
    });
    expect(texts.get('articles/2017/a.md')).toContain('\n[b](b.md)');
    expect(texts.get('articles/2017/a.md')).not.toContain('secret');
  });

  it('is no vault if a site has brackets in its texts', () => {
    const { texts, report } = importTexts({
      '_config.yml': 'title: Site',
      '_posts/2017-09-05-a.md': '---\ntitle: A\naliases: [old]\n---\n\n[[b]] is 5%% of 6%%.\n',
      'b.md': 'No front matter.\n',
    });
    expect(texts.get('articles/2017/a.md')).toContain(
      'aliases: ["/old/", "/2017/09/05/a.html"]\n---\n\n[[b]] is 5%% of 6%%.\n',
    );
    expect(Object.keys(report.leftOut)).toContain('b.md');
  });
});

import { describe, expect, it } from 'vitest';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { toJson } from '../../../../src/authoring/import/report.ts';
import { aMessage } from '../../../builders.ts';
import { anArchive, someSettings } from '../builders.ts';

const matter = (fields: string, body = 'Words.') => `---\n${fields}\n---\n\n${body}\n`;
const importTexts = (texts: Readonly<Record<string, string | undefined>>, wishes = {}) =>
  importArchive(anArchive(texts), someSettings(wishes));

describe('an archive', () => {
  it('becomes articles with the fields under the names they have here', () => {
    const { texts } = importTexts({
      '_posts/2017-09-05-a-name.md': matter(
        'title: "A: b"\nauthors: [jane, Ann Poe]\ncategories: Law\ntags: [history]\nexcerpt: In *short*\nlastmod: 2017-10-01\npublished: false\nforum_id: 7',
      ),
    });
    expect(texts.get('articles/2017/a-name.md')).toBe(
      '---\ntitle: "A: b"\ndate: 2017-09-05\nupdated: 2017-10-01\nsummary: In short\nby: [jane, Ann Poe]\ntags: [Law, history]\ndraft: true\n---\n\nWords.\n',
    );
    expect(texts.get('newsroom/people/jane.yaml')).toBe('name: jane\n');
    expect(texts.get('newsroom/site.yaml')).toBe('name: old-site\nlanguages: [en]\ntimezone: UTC\n');
  });

  it('keeps articles until the moment at which they expired there, and not a day longer or shorter', () => {
    const { texts, report } = importTexts(
      {
        'content/2017-09-05-hugo.md': matter('title: A\nexpiryDate: 2018-01-01'),
        'content/2017-09-05-small.md': matter('title: A\nunpublishdate: 2018-01-01T18:00:00+08:00'),
        'content/2017-09-05-day.md': matter('title: A\nexpires: 2018-01-01'),
        'content/2017-09-05-same.md': matter('title: A\nexpires: 2017-09-05'),
        'content/2017-09-05-never.md': matter('title: A\nexpiryDate: 2017-09-05'),
        'content/2017-09-05-before.md': matter('title: A\nexpires: 2017-09-04'),
        'content/2017-09-05-words.md': matter('title: A\nexpiryDate: soon'),
      },
      { zone: 'Asia/Shanghai', now: Date.UTC(2017, 8, 5, 4) },
    );
    const linesOf = (slug: string) => texts.get(`articles/2017/${slug}.md`)?.match(/^(?:expires|draft): .*$/gm) ?? [];
    expect(linesOf('hugo')).toEqual(['expires: 2018-01-01T00:00']);
    expect(linesOf('small')).toEqual(['expires: 2018-01-01T18:00:00+08:00']);
    expect(linesOf('day')).toEqual(['expires: 2018-01-01']);
    expect(linesOf('same')).toEqual(['expires: 2017-09-05']);
    expect([linesOf('never'), linesOf('before')]).toEqual([['draft: true'], ['draft: true']]);
    expect(linesOf('words')).toEqual([]);
    expect(JSON.stringify(toJson(report))).toContain(
      'articles turned into drafts, because their expiry date has passed, or is not later than their publication date',
    );
  });

  it('brings pictures along, each beside its article, names apart', () => {
    const { texts, copies } = importTexts({
      'posts/2017-09-05-a.md': matter(
        'title: A\nimage: {path: x/p.png, alt: Cover}',
        '![One](/img/p.png) ![Two](y/P.png) ![None](q.png) ![Bad](broken.png)',
      ),
      'posts/x/p.png': undefined,
      'posts/y/P.png': undefined,
      'static/img/p.png': undefined,
      'posts/broken.png': undefined,
    });
    expect(texts.get('articles/2017/a/index.md')).toContain('![One](p.png) ![Two](P-2.png) *None* *Bad*');
    expect(texts.get('articles/2017/a/index.md')).toContain('cover:\n  src: "p-3.png"\n  alt: Cover');
    expect(Object.fromEntries(copies)).toEqual({
      'articles/2017/a/p.png': 'static/img/p.png',
      'articles/2017/a/P-2.png': 'posts/y/P.png',
      'articles/2017/a/p-3.png': 'posts/x/p.png',
    });
  });

  it('keeps translations together and puts the most used language first', () => {
    const { texts, report } = importTexts({
      'blog/2019/03-25-a/index.en.md': matter('title: A\naliases: [/old]'),
      'blog/2019/03-25-a/index.es.md': matter('title: B\naliases: [/old]', '![P](p.png)'),
      'blog/2019/03-25-a/p.png': undefined,
      'blog/2019/04-01-b/index.en.md': matter('title: C'),
    });
    expect(report.languages).toEqual(['en', 'es']);
    expect([...texts.keys()].filter(path => path.startsWith('articles/'))).toEqual([
      'articles/2019/a/index.md',
      'articles/2019/a/index.es.md',
      'articles/2019/b.md',
    ]);
    expect(texts.get('articles/2019/a/index.md')).toContain('aliases: ["/old/"]');
    expect(texts.get('articles/2019/a/index.es.md')).toContain('aliases: ["/es/old/"]');
  });

  it('leaves out old addresses whose percent signs are not UTF-8, and says so; the article stays', () => {
    const { texts, report } = importTexts({
      'posts/a.md': matter('title: A\ndate: 2017-09-05\naliases: [/2005/%BE%C9/, /2005/%E6%97%A7/]'),
    });
    expect(texts.get('articles/2017/a.md')).toMatch(/aliases: \["\/2005\/(?:旧|%E6%97%A7)\/"\]/);
    expect(report.changes).toMatchObject({ 'broken-addresses-left-out': 1 });
  });

  it('leads links to articles by their old addresses to the new files', () => {
    const body = [
      '[1](/2017/09/a/)',
      '[2](../a/#x)',
      '[3]({{ site.baseurl }}/2017/09/05/a)',
      '[4]({% post_url 2017-09-05-a %})',
      '[5](2017-09-05-a.md)',
      '[6](/tags/law/)',
      '[7](/2017/09/draft/)',
    ].join('\n');
    const { texts } = importTexts({
      '_posts/2017-09-05-a.md': matter('title: A', '## X'),
      '_posts/2018-01-02-b.md': matter('title: B', body),
      '_posts/2017-09-06-draft.md': matter('title: D\ndraft: true'),
    });
    const to = '../2017/a.md';
    expect(texts.get('articles/2018/b.md')).toContain(
      `[1](${to})\n[2](${to}#x)\n[3](${to})\n[4](${to})\n[5](${to})\n6\n7\n`,
    );
  });

  it('finds out where the old site was, and what shape its addresses had', () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const links = numbers.map(n => `[${n}](https://old.example/2017/09/a${n}/)`).join(' ');
    const { texts, report } = importTexts({
      ...Object.fromEntries(numbers.map(n => [`_posts/2017-09-0${n}-a${n}.md`, matter(`title: A${n}`)])),
      '_posts/2018-01-02-b.md': matter(
        'title: B',
        `${links} [law](/tags/law/) [other](https://other.example/2017/09/zz/)`,
      ),
    });
    expect(report.oldSite).toMatchObject({ address: 'https://old.example', articles: '/:year/:month/:slug/' });
    expect(texts.get('articles/2018/b.md')).toContain('[1](../2017/a1.md)');
    expect(texts.get('articles/2018/b.md')).toContain(
      '[law](https://old.example/tags/law/) [other](https://other.example/2017/09/zz/)',
    );
    expect(texts.get('articles/2018/b.md')).toContain('aliases: ["/2018/01/b/"]');
  });

  it('tells works of one name in one year apart by their month', () => {
    const { texts } = importTexts({
      'a/2023-07-01-monthly.md': matter('title: A\nslug: monthly'),
      'a/2023-08-01-monthly.md': matter('title: B\nslug: monthly'),
    });
    expect([...texts.keys()].slice(0, 2)).toEqual(['articles/2023/monthly-07.md', 'articles/2023/monthly-08.md']);
  });

  it('in Chinese is known by its characters', () => {
    const { texts } = importTexts({
      'a/2017-09-05-a.md': matter('title: 标题\nauthor: 甲乙\nmeta_extra: 译者：丙；审校：丁', '正文在这里。'),
    });
    expect(texts.get('newsroom/site.yaml')).toBe('name: old-site\nlanguages: [zh-Hans]\ntimezone: Asia/Shanghai\n');
    expect(texts.get('articles/2017/a.md')).toBe(
      '---\ntitle: 标题\ndate: 2017-09-05\nby: 甲乙\ntranslator: 丙\n---\n\n正文在这里。\n\n*审校：丁*\n',
    );
  });

  it('gives a reason for every file that is left out', () => {
    const texts = {
      'posts/2017-09-05-a.md': matter('title: A'),
      'posts/no-date.md': matter('title: A'),
      'posts/bytes.md': undefined,
      'posts/2017-09-06-empty.md': matter('title: A', '<script>x</script>'),
      'posts/bad-date.md': matter('title: A\ndate: 2017-02-30'),
      'posts/_index.md': matter('title: A'),
      'p.png': undefined,
      'config.toml': 'x',
    };
    const { report, sources } = importTexts(texts);
    expect(report.leftOut).toEqual({
      'config.toml': 'this file is not an article, and no imported article links to it',
      'p.png': 'no imported article uses this file',
      'posts/2017-09-06-empty.md': 'no text, picture or cover remains after the import',
      'posts/_index.md': 'this page is the index page of a section, not an article',
      'posts/bad-date.md': '30 February 2017 does not exist; write a date such as 2017-02-28',
      'posts/bytes.md': 'the file contains bytes that are not UTF-8 text',
      'posts/no-date.md':
        'neither the front matter nor the file name has a date: write a line such as "date: 2017-09-05" into the front matter, and import again',
    });
    expect([...sources.values(), ...Object.keys(report.leftOut)].sort()).toEqual(Object.keys(texts).sort());
  });

  it('takes a day from the file name where the front matter has none that can be read', () => {
    const { texts, report } = importTexts({ 'a/2017-09-05-a.Rmd': matter('title: A\ndate: "`r Sys.Date()`"') });
    expect(texts.get('articles/2017/a.md')).toContain('date: 2017-09-05');
    expect(report.changes).toEqual({
      'dates-from-file-name': 1,
    });
  });

  it('loses a headline that repeats the front matter, and takes one from the text where there is none', () => {
    const { texts } = importTexts({
      'a/2017-09-05-a.md': matter('title: A', '# A\n\nWords.'),
      'a/2017-09-06-b.md': matter('layout: post', '# B\n\nWords.'),
      'a/2017-09-07-some-name.md': matter('layout: post', 'Words.'),
    });
    expect(texts.get('articles/2017/a.md')).toContain('---\n\nWords.\n');
    expect(texts.get('articles/2017/b.md')).toBe('---\ntitle: B\ndate: 2017-09-06\n---\n\nWords.\n');
    expect(texts.get('articles/2017/some-name.md')).toContain('title: some name\n');
  });

  it('leaves out what the publication would refuse, and takes the links to it away', () => {
    const texts = {
      'a/2017-09-05-a.md': matter('title: A'),
      'a/2017-09-06-b.md': matter('title: B', '[a](/2017/09/a/)'),
    };
    const { report, texts: made } = importArchive(
      anArchive(texts),
      someSettings(),
      new Map([['a/2017-09-05-a.md', aMessage('it does not fit')]]),
    );
    expect(report.leftOut).toEqual({ 'a/2017-09-05-a.md': 'it does not fit' });
    expect(made.get('articles/2017/b.md')).toContain('---\n\na\n');
  });

  it('never lets a name lead out of its folder', () => {
    const { texts } = importTexts({
      'a/2017-09-05-a.md': matter('title: A\nslug: ../../../etc/passwd', '![P](../../../etc/passwd.png)'),
    });
    expect([...texts.keys()]).toEqual(['articles/2017/passwd.md', 'newsroom/site.yaml']);
  });
});

/** Tests the old addresses of Hugo’s pages. The expected addresses are those that Hugo 0.111 gave to the same files. */
import { describe, expect, it } from 'vitest';
import { aText, importTexts } from '../builders.ts';

const dated = 'date: 2017-09-05';

/** Imports a site of Hugo, and returns the aliases of the article with the title T, and the unclear addresses of its file. */
function importSite(files: Readonly<Record<string, string>>, settings: string, file = Object.keys(files)[0] ?? '') {
  const { texts, report } = importTexts({ 'hugo.toml': `title = "Old"\n${settings}`, ...files });
  const text = texts.get(report.imported[file] ?? '') ?? '';
  return {
    aliases: /^aliases: (.*)$/m.exec(text)?.[1] ?? '',
    unclear: report.details[file]?.['unclear-addresses-left-out'],
    report,
  };
}
const importOne = (file: string, fields = '', settings = '') =>
  importSite({ [file]: aText(`title: The Long Walk\n${fields.includes('date:') ? '' : dated}\n${fields}`) }, settings);

describe('the old address of a page of Hugo without a pattern', () => {
  it.each([
    ['content/posts/foo.md', '', '/posts/foo/'],
    ['content/posts/foo/index.md', '', '/posts/foo/'],
    ['content/rootbundle/index.md', '', '/rootbundle/'],
    ['content/plain/My Post é+.md', '', '/plain/my-post-é+/'],
    ['content/plain/Sub Dir/z.md', '', '/plain/sub-dir/z/'],
    ['content/plain/2017-09-05-dated.md', '', '/plain/2017-09-05-dated/'],
    ['content/plain/v1.2.md', '', '/plain/v1.2/'],
    ['content/plain/中文文件.md', '', '/plain/中文文件/'],
    ['content/plain/DUP--x - y.md', '', '/plain/dup--x-y/'],
    ["content/plain/a & b (c), d'e.md", '', '/plain/a-b-c-de/'],
    ['content/posts/b.md', 'slug: My Slug', '/posts/my-slug/'],
    ['content/plain/bun/index.md', 'slug: other', '/plain/other/'],
    ['content/plain/u1.md', 'url: foo/bar', '/foo/bar/'],
    ['content/plain/u2.md', 'url: /Foo/bar.html', '/Foo/bar.html'],
    ['content/plain/u3.md', 'url: /Foo/bar baz/', '/Foo/bar%20baz/'],
  ])('comes from its path, slug or url: %s %s', (file, fields, address) => {
    expect(importOne(file, fields).aliases).toBe(`["${address}"]`);
  });

  it.each([
    ['uglyURLs = true', 'content/posts/foo.md', '', '["/posts/foo.html"]'],
    ['uglyURLs = true', 'content/posts/foo/index.md', '', '["/posts/foo.html"]'],
    [
      'uglyURLs = true',
      'content/posts/foo.md',
      'aliases: [old, /abs]',
      '["/posts/old.html", "/abs.html", "/posts/foo.html"]',
    ],
    ['disablePathToLower = true', 'content/plain/Foo.md', '', '["/plain/Foo/"]'],
    ['removePathAccents = true', 'content/plain/Été.md', '', '["/plain/ete/"]'],
    ['contentDir = "texts"', 'texts/plain/foo.md', '', '["/plain/foo/"]'],
    ['DefaultContentLanguage = "en"\n[languages.en]\n[languages.es]', 'content/a/b.es.md', '', '["/es/a/b/"]'],
    ['[languages.en]\n[languages.es]', 'content/a/b.en.md', '', '["/a/b/"]'],
    ['[languages.en]\n[languages.es]', 'content/a/b.es.md', 'url: Foo/es/', '["/es/Foo/es/"]'],
    ['[languages.en]\n[languages.es]', 'content/a/b.es.md', 'url: /Foo/es/', '["/Foo/es/"]'],
    ['[languages.en]\ncontentDir = "english"\n[languages.es]\ncontentDir = "es"', 'es/a/b.md', '', '["/es/a/b/"]'],
    ['defaultContentLanguageInSubdir = true\n[languages.en]\n[languages.es]', 'content/a/b.md', '', '["/en/a/b/"]'],
  ])('follows the settings: %j, %s %s', (settings, file, fields, aliases) => {
    expect(importOne(file, fields, settings).aliases).toBe(aliases);
  });
});

describe('the old address of a page of Hugo with a pattern', () => {
  it.each([
    ['/:year/:month/:slug/', '', '/2017/09/the-long-walk/'],
    ['/:year/:month/:slug/', 'slug: My Slug', '/2017/09/my-slug/'],
    ['/:year/:month/:day/:filename', '', '/2017/09/05/some-file/'],
    [
      '/:monthname/:weekdayname/:yearday/:weekday/:section/:slugorfilename/',
      'date: 2017-09-03',
      '/september/sunday/246/0/a/some-file/',
    ],
    ['/Foo/:title', 'title: "Title - with -- dashes… “q”"', '/foo/title-with--dashes-q/'],
    ['/x/:title', 'title: "中文：标题，测试！ 二"', '/x/中文标题测试-二/'],
    ['x:title', '', '/xthe-long-walk/'],
    [':year:title', '', '/2017the-long-walk/'],
    ['/:year/:day/:contentbasename', 'date: 2017-09-05T23:30:00-08:00', '/2017/05/some-file/'],
  ])('is filled in: %s %s', (pattern, fields, address) => {
    const title = fields.startsWith('title') ? '' : 'title: The Long Walk\n';
    const text = aText(`${title}${fields.includes('date:') ? '' : `${dated}\n`}${fields}`);
    const { aliases } = importSite({ 'content/a/Some File.md': text }, `[permalinks]\na = "${pattern}"`);
    expect(aliases).toBe(`["${address}"]`);
  });

  it.each([
    ['hugo.yaml', 'permalinks:\n  page:\n    posts: /p/:slug\n'],
    ['hugo.json', '{"Permalinks": {"posts": "/p/:slug"}}'],
    ['config.toml', 'baseURL = "https://x.example/"\n[permalinks]\nposts = "/p/:slug"'],
    ['config/_default/permalinks.toml', 'posts = "/p/:slug"'],
    ['config/production/permalinks.toml', 'posts = "/p/:slug"'],
    ['config/production/hugo.toml', '[permalinks]\nposts = "/p/:slug"'],
  ])('is read from every file with settings: %s', (file, settings) => {
    const texts = {
      'content/posts/a.md': aText(`title: The Walk\n${dated}`),
      'config/_default/hugo.toml': '[permalinks]\nnews = "/n/:slug"',
    };
    const { texts: made } = importTexts({ ...texts, [file]: settings });
    expect(made.get('articles/2017/a.md')).toContain('aliases: ["/p/the-walk/"]');
  });

  it('counts a folder as a section only if it has a page of its own', () => {
    const files = { 'content/a/b/c.md': aText(`title: T\n${dated}`) };
    const settings = '[permalinks]\na = "/:sections/:filename"';
    expect(importSite(files, settings).aliases).toBe('["/a/c/"]');
    expect(importSite({ ...files, 'content/a/b/_index.md': aText('title: B') }, settings).aliases).toBe('["/a/b/c/"]');
  });

  it.each([
    ['[0]', '/a/'],
    ['[last]', '/c/'],
    ['[1:]', '/b/c/'],
    ['[:last]', '/a/b/'],
    ['[1:last]', '/b/'],
    ['[5:]', '/'],
  ])('may cut the sections: %s', (cut, start) => {
    const section = aText('title: S');
    const files = {
      'content/a/b/c/d.md': aText(`title: T\n${dated}`),
      'content/a/b/_index.md': section,
      'content/a/b/c/_index.md': section,
    };
    const settings = `[permalinks]\na = "/:sections${cut}/:filename"`;
    expect(importSite(files, settings).aliases).toBe(`["${start}d/"]`);
  });

  it('moves the aliases that are relative to the page', () => {
    const settings = '[permalinks]\nposts = "/:year/:month/:slug/"';
    expect(importOne('content/posts/a.md', 'aliases: [old-a, /abs-a]', settings).aliases).toBe(
      '["/2017/09/old-a/", "/abs-a/", "/2017/09/the-long-walk/"]',
    );
  });
});

describe('an old address of Hugo that the files leave open', () => {
  const pattern = (text: string) => `[permalinks]\nposts = "${text}"`;
  it.each([
    ['content/posts/a.md', '', pattern('/:unknown/:slug'), ':unknown (/:unknown/:slug)'],
    ['content/posts/a.md', '', pattern('/:sections[x]/:slug'), ':sections[x]'],
    ['content/posts/a.md', '', pattern('/:sections[1]/:slug'), ':sections[1]'],
    ['content/posts/a.md', '', pattern('/:sections[last]/:slug'), ':sections[last]'],
    ['content/posts/a.md', '', pattern('/:2006/:slug'), ':2006 (/:2006/:slug)'],
    ['content/posts/a.md', '', pattern('/:title.html'), 'permalinks.posts: /:title.html'],
    ['content/posts/a.md', 'date: 2017-09-05 01:00:00 Z', pattern('/:day/:slug'), 'date: 2017-09-05 01:00:00 Z'],
    ['content/posts/a.md', 'date: 2017-09-05 23:00', pattern('/:day/:slug'), 'date: 2017-09-05 23:00'],
    ['content/posts/a.md', '', `${pattern('/:day/:slug')}\n[frontmatter]\ndate = [":filename"]`, 'date'],
    [
      'content/posts/a.md',
      '',
      `${pattern('/:day/:slug')}\n[frontmatter]\ndate = [":fileModTime", "date"]`,
      'frontmatter.date: :filemodtime',
    ],
    [
      'content/posts/a.md',
      '',
      `enableGitInfo = true\n${pattern('/:day/:slug')}\n[frontmatter]\ndate = [":git"]`,
      'frontmatter.date: :git',
    ],
    [
      'content/posts/a.md',
      '',
      '[[cascade]]\nslug = "x"\n[cascade._target]\npath = "/posts/a"',
      'cascade: {"path":"/posts/a"}',
    ],
    ['content/Posts/a.md', '', pattern('/p/:slug'), 'permalinks.Posts: /p/:slug'],
    ['content/posts/a.md', 'slug: a/b', '', 'slug: a/b'],
    ['content/posts/a.md', 'url: /:year/a', '', 'url: /:year/a'],
    ['content/posts/a.md', '', '[[module.mounts]]\nsource = "x"\ntarget = "content"', 'contentDir: x/'],
    ['content/posts/a.md', '', '[languages.es]\nbaseURL = "https://es.example"', 'languages.es.baseURL'],
    ['content/posts/a#1.md', '', '', 'a#1'],
  ])('is not recorded, and the report names why: %s %s %j', (file, fields, settings, why) => {
    const { aliases, unclear } = importOne(file, fields, settings);
    expect(aliases).toBe('');
    expect(unclear).toEqual([why]);
  });

  it('costs the relative aliases, too', () => {
    const { aliases, unclear } = importOne('content/posts/a.md', 'aliases: [old, /abs]', pattern('/:x/:slug'));
    expect(aliases).toBe('["/abs/"]');
    expect(unclear).toEqual([':x (/:x/:slug)', 'old']);
  });

  it('costs no other alias, which is a file if pages are files', () => {
    const { aliases } = importOne('content/posts/a.md', 'aliases: [/abs]', `uglyURLs = true\n${pattern('/:x/:slug')}`);
    expect(aliases).toBe('["/abs.html"]');
  });

  it('is none if Hugo made no page: a file in a bundle', () => {
    const files = {
      'content/posts/a/part.md': aText(`title: T\n${dated}`),
      'content/posts/a/index.md': aText(`title: A\n${dated}`),
    };
    expect(importSite(files, '')).toMatchObject({ aliases: '', unclear: undefined });
  });

  it.each(['draft: true', 'headless: true', '_build: {render: never}'])('is none without a word for %s', fields => {
    expect(importOne('content/posts/a.md', fields)).toMatchObject({ aliases: '', unclear: undefined });
  });

  it('is left to the user in an archive of another program', () => {
    const files = { 'content/posts/a.md': aText(`title: T\n${dated}`) };
    const zola = importTexts({ ...files, 'config.toml': 'base_url = "https://x.example"\ntheme = "x"' });
    expect(zola.texts.get('articles/2017/a.md')).not.toContain('aliases');
    expect(importTexts(files).texts.get('articles/2017/a.md')).not.toContain('aliases');
  });
});

describe('old addresses of Hugo', () => {
  const two = (first: string, second: string) => ({
    'content/posts/a.md': aText(`title: A\n${dated}\n${first}`),
    'content/news/b.md': aText(`title: B\n${dated}\n${second}`),
  });

  it.each([
    ['url: /same/', 'url: /same/', '', ''],
    ['aliases: [/same/]', 'url: /same', '["/posts/a/"]', ''],
    ['aliases: [/news/b/]', '', '["/posts/a/"]', ''],
    ['aliases: [/Same/]', 'aliases: [/same/]', '["/posts/a/"]', '["/news/b/"]'],
  ])('that two articles claim belong to none: %s, %s', (first, second, ofFirst, ofSecond) => {
    const files = two(first, second);
    const { aliases, report } = importSite(files, '');
    expect(aliases).toBe(ofFirst);
    expect(importSite(files, '', 'content/news/b.md').aliases).toBe(ofSecond);
    expect(report.changes['taken-addresses-left-out']).toBe(2);
  });

  it('are left out where the new site has the article itself, or another one', () => {
    const { aliases, report } = importSite(two('url: /2017/a/', 'url: /2017/a/x/'), '');
    expect(aliases).toBe('');
    expect(report.changes['taken-addresses-left-out']).toBeUndefined();
    expect(importSite(two('url: /2017/b/', ''), '')).toMatchObject({
      aliases: '',
      report: { changes: { 'taken-addresses-left-out': 1 } },
    });
  });

  it('are counted in the report, with the folder of the old site', () => {
    const { report } = importSite(two('', 'draft: true'), 'baseURL = "https://x.example/blog/"');
    expect(report.oldSite).toEqual({
      address: null,
      articles: null,
      determined: 1,
      folder: '/blog/',
      settingsElsewhere: [],
    });
  });
});

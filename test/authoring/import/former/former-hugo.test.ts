/** Tests which texts Hugo published, and what they inherit. The expectations are what Hugo 0.111 did with the same files, unless a test says otherwise. */
import { describe, expect, it } from 'vitest';
import { englishOf } from '../../../../src/message.ts';
import { aText, importTexts } from '../builders.ts';

const dated = 'date: 2017-09-05';

function importOne(file: string, fields: string, settings: string, others: Readonly<Record<string, string>> = {}) {
  const { texts, report } = importTexts({
    'hugo.toml': `title = "Old"\n${settings}`,
    'content/other.md': aText(`title: Other\n${dated}`),
    ...others,
    [file]: aText(`title: T\n${fields}`),
  });
  const path = report.imported[file] ?? '';
  const text = texts.get(path) ?? '';
  return {
    path,
    text,
    isDraft: text.includes('\ndraft: true\n'),
    aliases: /^aliases: (.*)$/m.exec(text)?.[1] ?? '',
    unpublished: report.details[file]?.['unpublished-files-made-drafts'],
    leftOut: report.leftOut[file],
  };
}

const mount = (rest: string) => `[[module.mounts]]\nsource = "texts"\ntarget = "content"\n${rest}`;

describe('a file from which Hugo made no page', () => {
  it.each([
    ['notes/a.md', '', {}, 'contentDir: content/'],
    ['content/ignored/a.md', 'ignoreFiles = ["content/ignored/"]', {}, 'ignoreFiles: content/ignored/'],
    ['content/a.md', 'ignoreFiles = ["(?P<x>y)"]', {}, 'ignoreFiles: (?P<x>y)'],
    ['texts/a.md', mount('files = ["! a.md"]'), {}, 'module.mounts.files'],
    ['content/.hidden/a.md', '', {}, 'content/.hidden'],
    ['content/posts/#a.md', '', {}, 'content/posts/#a.md'],
    ['content/b/part.md', '', { 'content/b/index.md': aText(`title: B\n${dated}`) }, 'content/b/index.md'],
    ['content/a.fr.md', 'disableLanguages = ["fr"]\n[languages.en]\n[languages.fr]', {}, 'disableLanguages: fr'],
    ['content/a.fr.md', '[languages.en]\n[languages.fr]\ndisabled = true', {}, 'languages.fr.disabled'],
    ['texts/private/a.md', mount('excludeFiles = "private/**"'), {}, 'module.mounts.excludeFiles: private/**'],
    ['texts/a.md', mount('includeFiles = ["b.md", "c.md"]'), {}, 'module.mounts.includeFiles: b.md, c.md'],
    ['content/a.md', mount(''), { 'texts/b.md': aText(`title: B\n${dated}`) }, 'contentDir: texts/'],
    ['content/s/x/a.md', '', { 'content/s/_index.md': aText('draft: true') }, 'content/s/_index.md: draft: true'],
    [
      'content/s/a.md',
      '',
      { 'content/s/_index.md': aText('expiryDate: 2018-01-01') },
      'content/s/_index.md: expirydate: 2018-01-01',
    ],
    [
      'content/s/a.md',
      '',
      { 'content/s/_index.md': aText('publishDate: 2099-01-01') },
      'content/s/_index.md: publishdate: 2099-01-01',
    ],
  ])('is a draft, and the report names why: %s %j', (file, settings, others, why) => {
    expect(importOne(file, dated, settings, others)).toMatchObject({ isDraft: true, unpublished: [why] });
  });

  it.each(['themes/t/exampleSite/content/a.md', 'archetypes/a.md', 'static/a.md'])(
    'stays out if it is a part of the design: %s',
    file => {
      const { path, leftOut } = importOne(file, dated, '');
      expect(path).toBe('');
      expect(leftOut && englishOf(leftOut)).toContain('the old site published no text of this folder');
    },
  );

  it('is public if Hugo did publish it', () => {
    const section = aText('_build: {render: never}\nheadless: true');
    const french = aText('draft: true');
    const others = { 'content/s/_index.md': section, 'content/s/_index.fr.md': french };
    const settings = '[languages.en]\n[languages.fr]';
    expect(importOne('content/s/a.md', dated, settings, others)).toMatchObject({ isDraft: false });
    expect(importOne('themes/t/content/a.md', dated, 'theme = "t"')).toMatchObject({ isDraft: false });
  });

  it.each([
    ['content/posts/_draft.md', '["/posts/_draft/"]'],
    ['content/_about.md', '["/_about/"]'],
    ['content/_notes/__a.md', '["/_notes/__a/"]'],
    ['content/posts/_walk/index.md', '["/posts/_walk/"]'],
  ])('may have a name that begins with "_": %s', (file, aliases) => {
    expect(importOne(file, dated, '')).toMatchObject({ isDraft: false, aliases, leftOut: undefined });
  });

  it.each(['content/posts/_index.md', 'layouts/_part.md', '_part.md'])('does not include %s', file => {
    expect(importOne(file, dated, '')).toMatchObject({ path: '', leftOut: { kind: expect.any(String) } });
  });

  it.each(['render: never', 'render: link'])('has a field that keeps it out: %s', field => {
    expect(importOne('content/a.md', `${dated}\n_build: {${field}}`, '').isDraft).toBe(true);
  });
});

describe('a cascade', () => {
  const target = (text: string) => ({
    'content/s/_index.md': aText(`cascade:\n  - _target: {${text}}\n    draft: true`),
  });
  it.each([
    ['kind: page', true],
    ['path: "/s/*"', true],
    ['path: "/S/a.md"', true],
    ['path: "{/s/a,/s/b}"', true],
    ['path: "/s/x/**"', false],
    ['kind: section', true],
    ['lang: es', false],
    ['environment: production', true],
    ['environment: staging', false],
  ])('hides the pages of its target: %s', (text, isDraft) => {
    expect(importOne('content/s/a.md', dated, '', target(text)).isDraft).toBe(isDraft);
  });

  it('of the settings counts, too', () => {
    const settings = '[[cascade]]\ndraft = true\n[cascade._target]\npath = "/board/**"';
    expect(importOne('content/board/x/a.md', dated, settings).isDraft).toBe(true);
    expect(importOne('content/walks/a.md', dated, settings).isDraft).toBe(false);
  });

  it('that hides a section hides its pages, too', () => {
    const settings = '[[cascade]]\ndraft = true\n[cascade._target]\npath = "/board/**"';
    const one = importOne('content/board/a.md', `${dated}\ndraft: false`, settings, {
      'content/board/_index.md': aText('title: Board'),
    });
    expect(one).toMatchObject({ isDraft: true, unpublished: ['content/board/_index.md: draft: true'] });
  });

  it('gives way to a nearer one and to the page itself', () => {
    const others = {
      'content/s/_index.md': aText('cascade: {slug: far, author: Far, tags: [far]}'),
      'content/s/x/_index.md': aText('cascade: {slug: near, author: Near, title: Cascaded, image: x.png}'),
    };
    const { text, aliases } = importOne('content/s/x/a.md', dated, '', others);
    expect(text).toContain('title: T\n');
    expect(text).toContain('by: Near\n');
    expect(text).toContain('tags: [far]\n');
    expect(text).not.toContain('Cascaded');
    expect(aliases).toBe('["/s/x/near/"]');
    const own = importOne('content/s/x/a.md', `${dated}\nslug: own\nauthor: Own`, '', others);
    expect(own).toMatchObject({ aliases: '["/s/x/own/"]' });
    expect(own.text).toContain('by: Own\n');
  });

  it.each([
    ['date: 2016-02-03', '', 'date: 2016-02-03\n'],
    ['expiryDate: 2018-01-01', dated, 'draft: true\n'],
    ['publishDate: 2099-01-01', dated, 'date: 2099-01-01\n'],
  ])('dates pages: %s', (field, fields, line) => {
    const others = { 'content/s/_index.md': aText(`cascade:\n  - _target: {kind: page}\n    ${field}`) };
    expect(importOne('content/s/a.md', fields, '', others).text).toContain(line);
  });
});

describe('a folder of content', () => {
  it('may be mounted', () => {
    const settings = `${mount('')}[[module.mounts]]\nsource = "extra"\ntarget = "content/news"`;
    expect(importOne('texts/x/a.md', dated, settings).aliases).toBe('["/x/a/"]');
    expect(importOne('extra/a.md', dated, settings).aliases).toBe('["/news/a/"]');
  });

  it('states the language of its texts, and joins translations', () => {
    const settings =
      'defaultContentLanguage = "de"\n[languages.de]\ncontentDir = "deutsch"\n[languages.pt]\ncontentDir = "outra"';
    const { texts, report } = importTexts({
      'hugo.toml': settings,
      'deutsch/posts/a.md': aText(`title: A\n${dated}`),
      'outra/posts/a.md': aText(`title: B\n${dated}`),
      'deutsch/posts/only.pt.md': aText(`title: C\n${dated}`),
    });
    expect(report.imported).toEqual({
      'deutsch/posts/a.md': 'articles/2017/a.de.md',
      'deutsch/posts/only.pt.md': 'articles/2017/only.md',
      'outra/posts/a.md': 'articles/2017/a.md',
    });
    expect(texts.get('articles/2017/only.md')).toContain('aliases: ["/pt/posts/only/"]');
  });

  it('of one language may have its own spelling', () => {
    const settings = '[languages.en]\n[languages.es]\ndisablePathToLower = true\nuglyURLs = true';
    expect(importOne('content/a/Foo.es.md', dated, settings).aliases).toBe('["/es/a/Foo.html"]');
    expect(importOne('content/a/Foo.md', dated, settings).aliases).toBe('["/a/foo/"]');
  });
});

describe('the date of a page', () => {
  it.each([
    ['[":filename", ":default"]', '2016-01-02-walk', dated, 'date: 2016-01-02\n', '["/posts/walk/"]'],
    ['[":filename", ":default"]', 'walk', dated, 'date: 2017-09-05\n', '["/posts/walk/"]'],
    ['["published", ":default"]', 'walk', `${dated}\npublished: 2015-03-04`, 'date: 2015-03-04\n', '["/posts/walk/"]'],
    ['[":fileModTime", "date"]', 'walk', dated, 'date: 2017-09-05\n', '["/posts/walk/"]'],
  ])('follows the setting: %s %s %j', (order, name, fields, line, aliases) => {
    const one = importOne(`content/posts/${name}.md`, fields, `[frontmatter]\ndate = ${order}`);
    expect(one.text).toContain(line);
    expect(one.aliases).toBe(aliases);
  });

  it.each([
    ['expiryDate = ["validTo"]', 'validTo: 2018-01-01', 'frontmatter.expirydate: validto: 2018-01-01'],
    ['publishDate = ["goLive", ":default"]', 'goLive: 2099-01-01', 'frontmatter.publishdate: golive: 2099-01-01'],
  ])('that the settings name may keep a page out: %s', (order, field, why) => {
    const one = importOne('content/a.md', `${dated}\n${field}`, `[frontmatter]\n${order}`);
    expect(one).toMatchObject({ isDraft: true, unpublished: [why] });
    expect(importOne('content/a.md', dated, `[frontmatter]\n${order}`).isDraft).toBe(false);
  });

  it('is that of the last change if there is no other', () => {
    expect(importOne('content/a.md', 'lastmod: 2017-03-03', '').text).toContain('date: 2017-03-03\n');
  });
});

import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/source/publication/newsroom.ts';
import { aDrawing, anArticleText, type FileTree, frontMatter, load } from '../../builders.ts';

const newsroomOf = (files: FileTree, url?: string) => {
  const { catalogue, problems } = load(files, url === undefined ? {} : { url });
  expect(problems).toEqual([]);
  return catalogue.newsroom;
};

describe('a folder without a newsroom', () => {
  it('has plain defaults', () => {
    const { site, people, columns, tags, pages } = newsroomOf({ 'articles/2017/a.md': anArticleText() });
    expect(site).toMatchObject({
      name: 'publication',
      languages: ['en'],
      zone: 'UTC',
      base: { origin: 'http://localhost', path: '/' },
    });
    expect([people.size, columns.size, tags.length, pages.length]).toEqual([0, 0, 0, 0]);
  });

  it('has the languages that its files speak of', () => {
    const files = {
      'articles/2017/a.md': anArticleText(),
      'articles/2017/a.zh-Hans.md': anArticleText(),
      'articles/2017/b/index.ar.md': anArticleText(),
    };
    expect(newsroomOf(files).site.languages).toEqual(['en', 'ar', 'zh-Hans']);
  });
});

describe('a newsroom', () => {
  const files: FileTree = {
    'newsroom/site.yaml':
      'name: {en: Women in Action, zh-Hans: 妇女在行动}\nurl: https://example.org/column\nlanguages: [zh-Hans, en]\ntimezone: Asia/Shanghai\npublisher: women-voice\nfilings: {icp: 京ICP备00000000号}\n',
    'newsroom/people/women-voice.yaml':
      'name: Women Voice\nkind: organisation\nportrait: {src: voice.svg, alt: A half-disc}\nlinks:\n  - {name: Site, url: "https://example.org/"}\n',
    'newsroom/people/voice.svg': aDrawing,
    'newsroom/columns/law.md':
      '---\ntitle: {en: Law, zh-Hans: 法律}\neditor: women-voice\ncover: {src: ../people/voice.svg, alt: A half-disc}\n---\n\nAbout *law*.\n',
    'newsroom/tags.yaml': 'law:\n  name: {en: Law, zh-Hans: 法律}\n  also: [statutes]\nHome Life:\n',
    'newsroom/pages/about.md': frontMatter('title: 关于'),
    'newsroom/pages/about.en.md': '---\ntitle: About\nsummary: Who we are\n---\n\nWe *are*.\n',
  };

  it('says what the publication is', () => {
    expect(newsroomOf(files).site).toMatchObject({
      languages: ['zh-Hans', 'en'],
      zone: 'Asia/Shanghai',
      publisher: 'women-voice',
      base: { origin: 'https://example.org', path: '/column/' },
      filings: { icp: '京ICP备00000000号' },
    });
  });

  it('has one hub, several, or none', () => {
    const hubsOf = (...lines: readonly string[]) =>
      newsroomOf({ 'articles/2017/a.md': anArticleText(), 'newsroom/site.yaml': ['name: A', ...lines, ''].join('\n') })
        .site.hubs;
    expect(hubsOf()).toEqual([]);
    expect(hubsOf('hub: https://hub.example/')).toEqual(['https://hub.example/']);
    expect(hubsOf('hub: [https://hub.example/, https://other.example/]')).toEqual([
      'https://hub.example/',
      'https://other.example/',
    ]);
  });

  it('may be built for another address', () => {
    expect(newsroomOf(files, 'http://localhost:8080/x/').site.base).toEqual({
      origin: 'http://localhost:8080',
      path: '/x/',
    });
  });

  it('knows its people by the names of their files', () => {
    expect(newsroomOf(files).people.get('women-voice')).toMatchObject({
      id: 'women-voice',
      kind: 'organisation',
      portrait: { file: 'newsroom/people/voice.svg', width: 3, height: 2 },
      links: [{ name: 'Site', url: 'https://example.org/' }],
    });
  });

  it('knows its columns, with their texts', () => {
    expect(newsroomOf(files).columns.get('law')).toMatchObject({
      editor: 'women-voice',
      body: '<p>About <em>law</em>.</p>\n',
      cover: { alt: 'A half-disc' },
    });
  });

  it('knows its tags; one without fields is left to the articles', () => {
    expect(newsroomOf(files).tags).toEqual([
      { id: 'law', slug: 'law', name: { en: 'Law', 'zh-Hans': '法律' }, description: undefined, also: ['statutes'] },
    ]);
  });

  it('has pages, each in its language and at its address', () => {
    const pages = newsroomOf(files).pages.map(({ address, language, title, summary }) => [
      address,
      language,
      title,
      summary,
    ]);
    expect(pages.sort()).toEqual([
      ['/about/', 'zh-Hans', '关于', 'A text.'],
      ['/en/about/', 'en', 'About', 'Who we are'],
    ]);
  });
});

describe('a text in several languages', () => {
  it('is given in the one that is asked for, else in the first there is', () => {
    expect(inLanguage({ en: 'Law', 'zh-Hans': '法律' }, 'zh-Hans')).toBe('法律');
    expect(inLanguage({ en: 'Law' }, 'fr')).toBe('Law');
    expect(inLanguage('Law', 'fr')).toBe('Law');
  });
});

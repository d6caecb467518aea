import { describe, expect, it } from 'vitest';
import { parseBase } from '../../../../src/addresses.ts';
import { importArchive } from '../../../../src/authoring/import/archive/import-archive.ts';
import { toJson } from '../../../../src/authoring/import/report.ts';
import { shipped, wordsOf } from '../../../../src/language/strings/strings.ts';
import { parseArticle } from '../../../../src/source/article/parse-article.ts';
import { anArchive, aText, importTexts, someSettings } from '../builders.ts';

/** Imports one article, and returns its text. */
function textOf(fields: string, body = 'Words.', others: Readonly<Record<string, string | undefined>> = {}) {
  const { texts } = importTexts({ '_posts/2015-01-02-a.md': aText(`title: A\n${fields}`, body), ...others });
  return texts.get('articles/2015/a.md') ?? texts.get('articles/2015/a/index.md') ?? '';
}
const lineOf = (name: string, text: string) =>
  text
    .split('\n')
    .find(line => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

describe('archive licence: a licence', () => {
  it.each([
    ['license: CC-BY-SA-3.0', '"CC-BY-SA-3.0"'],
    ['licence: verbatim_only', 'verbatim_only'],
    ['rights: © 2015 Ana Lima', '"© 2015 Ana Lima"'],
    ['License:\n  name: CC BY 4.0\n  url: https://example.org/by', '"CC BY 4.0, https://example.org/by"'],
    ['license: true', undefined],
    ['contentCopyright: CC BY', 'CC BY'],
    ['contentCopyright: false', undefined],
  ])('becomes the copyright notice: %j', (fields, notice) => {
    expect(lineOf('copyright', textOf(fields))).toBe(notice);
  });
});

describe('archive nobody: an author who is nobody', () => {
  it.each([
    ['author: "-"', undefined],
    ['authors: ["—", "..."]', undefined],
    ['author: null', undefined],
    ['author: N/A', undefined],
    ['authors: ["-", Ana Lima]', 'Ana Lima'],
    ['author: {name: "–"}', undefined],
  ])('gets no byline: %j', (fields, by) => {
    expect(lineOf('by', textOf(fields))).toBe(by);
  });
});

describe('archive entities in headlines: a character reference', () => {
  it('is the character in headlines, names, tags, summaries and captions', () => {
    const { texts } = importTexts({
      'content/post/2015-01-02-a/index.md': aText(
        [
          'title: "Caf&eacute; &laquo;L&rsquo;&Eacute;toile&raquo; &copy; 2015"',
          'author: Zo&euml; &Scaron;ved',
          'tags: ["&Eacute;cole", "R&amp;D"]',
          'summary: 10 &euro; &rarr; 20 &#8364;',
          'image: {path: p.png, alt: "&Uuml;ber", caption: "&frac12; &thinsp;m&sup2;"}',
        ].join('\n'),
      ),
      'content/post/2015-01-02-a/p.png': undefined,
    });
    const text = texts.get('articles/2015/a/index.md') ?? '';
    expect(lineOf('title', text)).toBe('"Café «L’Étoile» © 2015"');
    expect(lineOf('by', text)).toBe('Zoë Šved');
    expect(lineOf('tags', text)).toBe('[École, "R&D"]');
    expect(lineOf('summary', text)).toBe('"10 € → 20 €"');
    expect(text).toContain('alt: Über\n  caption: "½ m²"\n');
  });

  it.each([
    ['&#151;&#x93;', '"—“"'],
    ['AT&T &unknown; &', '"AT&T &unknown; &"'],
    ['a&#1;b&#xFFFFFF;', 'ab'],
    ['&amp;eacute;', '"&eacute;"'],
  ])('is read as browsers read it: %j', (written, summary) => {
    expect(lineOf('summary', textOf(`summary: "${written}"`))).toBe(summary);
  });
});

describe('archive cover names: a field with the path of a picture', () => {
  it.each([
    ['cover_photo: assets/p.png', 'p'],
    ['coverImage: assets/p.png\ncoverImageAlt: A door', 'A door'],
    ['featureImage: assets/p.png\nfeatureImageAlt: A door', 'A door'],
    ['social_thumb: /assets/p.png', 'p'],
    ['leadPicture: {src: assets/p.png, alt: A door}', 'A door'],
    ['postHero: [assets/p.png]', 'p'],
  ])('is the cover: %j', (fields, alt) => {
    expect(textOf(fields, 'Words.', { 'assets/p.png': undefined })).toContain(
      `cover:\n  src: "p.png"\n  alt: ${alt}\n`,
    );
  });

  it.each(['coverage: assets/other.png', 'data_file: assets/p.png', 'photo_credit: Ana Lima'])(
    'is not, if the archive lacks the picture or the name is of something else: %j',
    fields => {
      expect(textOf(fields, 'Words.', { 'assets/p.png': undefined })).not.toContain('cover:');
    },
  );

  it('prefers a field that says cover to one that says photo', () => {
    const others = { 'assets/p.png': undefined, 'assets/q.png': undefined };
    expect(textOf('photo: assets/q.png\ncover_x: assets/p.png', 'Words.', others)).toContain('src: "p.png"');
  });
});

describe('a cover that is left out', () => {
  const fields = 'image: https://example.org/x.png\nimage_alt: A well\nimage_caption: Mended\nimage_credit: Ann Poe';
  const whole = 'https://example.org/x.png; alt: A well; caption: Mended; credit: Ann Poe';

  it.each([
    [fields, 'distant-covers-left-out', whole],
    [fields.replace('https://example.org/', ''), 'covers-left-out', whole.replace('https://example.org/', '')],
    [
      'image: broken.png\nimage_alt: A well',
      'covers-left-out',
      'broken.png; alt: A well; broken.png is not a readable picture',
    ],
    [`layout: page\n${fields}`, 'page-covers-left-out', whole],
  ])('is told once, with its description, caption and credit: %j', (own, change, about) => {
    const { report } = importTexts({
      'a.md': aText(`title: A\ndate: 2015-01-02\n${own}`),
      '2015-01-03-b.md': aText('title: B'),
      'broken.png': undefined,
    });
    expect(report.details['a.md']).toEqual({ [change]: [about] });
  });
});

describe('archive content warning and section: a warning and a section', () => {
  it.each([
    ['tw: "TW: sexual assault"', '**TW: sexual assault**'],
    ['trigger_warning: violence', '**Trigger warning: violence**'],
    ['contentWarnings: [violence, self-harm]', '**Content warning: violence, self-harm**'],
    ['cw: true', '**Content warning**'],
    ['Content Warning: "标题：暴力"', '**标题：暴力**'],
    ['cw: "*a* [b]"', '**Content warning: a \\[b\\]**'],
  ])('stands before the text: %j', (fields, warning) => {
    expect(textOf(fields)).toContain(`---\n\n${warning}\n\nWords.\n`);
  });

  it.each(['tw: false', 'cw: ""'])('is none if it says no: %j', fields => {
    expect(textOf(fields)).toContain('---\n\nWords.\n');
  });

  it.each([
    ['section: Current Events', '[Current Events]'],
    ['Section: Law\ntags: [work]', '[Law, work]'],
    ['sections: [Law, Work]', '[Law, Work]'],
  ])('a section becomes a tag: %j', (fields, tags) => {
    expect(lineOf('tags', textOf(fields))).toBe(tags);
  });

  it('a field that has no place here is named with its files, also a second one for the same place', () => {
    const { report } = importTexts({
      '_posts/2015-01-02-a.md': aText(
        'title: A\nforum_id: 7\ndescription: B\nexcerpt: C\ndate: 2015-01-02\ncreated: 2014-01-01',
      ),
    });
    expect(toJson(report)).toMatchObject({
      droppedFields: { created: 1, excerpt: 1, forum_id: 1 },
      droppedFrom: { forum_id: ['_posts/2015-01-02-a.md'] },
    });
  });
});

describe('archive no summary: an article without a summary', () => {
  it.each([
    ['', undefined],
    ['description: ""', undefined],
    ['excerpt: null', undefined],
    ['summary: The library opens on Monday.', undefined],
    ['summary: All about the library', 'All about the library'],
  ])('shows its first sentence once: %j', (fields, standfirst) => {
    const text = textOf(fields, 'The library opens on Monday.\n\nIt is new.');
    const { value } = parseArticle('articles/2015/a.md', text, {
      zone: 'UTC',
      languages: ['en'],
      base: parseBase('http://localhost/'),
      files: { picture: () => never(), fault: () => undefined, table: () => never() },
      words: language => wordsOf(shipped, language),
    });
    expect(value?.standfirst).toBe(standfirst);
  });
});

const never = (): never => {
  throw new Error('this article has no files');
};

describe('archive only a summary: an article without a text', () => {
  const importOnly = (fields: string, others: Readonly<Record<string, string | undefined>> = {}) =>
    importArchive(
      anArchive({ 'content/news/2018-09-20-report.md': `---\ntitle: Wages\n${fields}\n---\n`, ...others }),
      someSettings(),
    );
  it.each([
    [
      'summary: "A fifth less."\nsource: Ministry\nsource_url: https://example.org/report',
      'source: {name: Ministry, url: "https://example.org/report"}\n---\n\nA fifth less.\n\n[Ministry](https://example.org/report)\n',
    ],
    ['description: "A *fifth* less [sic]."', '---\n\nA fifth less \\[sic\\].\n'],
    ['source_url: https://www.example.org/report', '---\n\n[example.org](https://www.example.org/report)\n'],
    ['source: https://example.org/report', '---\n\n[example.org](https://example.org/report)\n'],
  ])('has its summary and a link to its source as the text: %j', (fields, end) => {
    const { texts, report } = importOnly(fields);
    expect(texts.get('articles/2018/report.md')).toContain(end);
    expect(report.changes).toMatchObject({ 'summaries-made-texts': 1 });
  });

  it('has only its cover, if that is all', () => {
    const { texts } = importOnly('image: p.png', { 'content/news/p.png': undefined });
    expect(texts.get('articles/2018/report/index.md')).toContain('src: "p.png"');
  });

  it('is left out with the true reason if there is nothing', () => {
    expect(importOnly('tags: [law]').report.leftOut).toEqual({
      'content/news/2018-09-20-report.md': 'this file has no text',
    });
  });
});

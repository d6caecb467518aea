import { posix } from 'node:path';
import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { anArticleText, aPublication, type FileTree } from '../../builders.ts';
import { booksOf, textsIn, unzip } from '../../support/books.ts';
import { fixtureFiles, fixtureNow, secretWords, stripes } from '../../support/fixture.ts';

const parse = (xml: string) => new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml');
const elementsOf = (xml: string): readonly Element[] => [...parse(xml).getElementsByTagName('*')];
const attributesOf = (xml: string, name: string): readonly string[] =>
  elementsOf(xml).flatMap(element => element.getAttribute(name) ?? []);

const now = Date.parse(fixtureNow);

/** Returns the EPUB files of a publication with these files, by the names of the books. */
async function epubsOf(files: FileTree): Promise<Epubs> {
  const books = await booksOf(aPublication(files), { now });
  const made = await Promise.all(
    books.map(async ({ book, make }) => [book.name, await unzip(await make('epub'))] as const),
  );
  return new Map(made);
}

const fixture = () => Object.fromEntries(fixtureFiles());

type Epubs = ReadonlyMap<string, ReadonlyMap<string, string | Buffer>>;
let made: Promise<Epubs> | undefined;

/** Returns the e-books of the publication for tests, and a function that reads a file of the English one. Makes them only once. */
async function fixtureBooks() {
  made ??= epubsOf(fixture());
  const epubs = await made;
  const english = epubs.get('column-markets-en') ?? new Map<string, string | Buffer>();
  return { epubs, english, text: (path: string) => String(english.get(path)) };
}

describe('the e-books of the publication for tests', () => {
  it('are one for each column and language with an article', async () => {
    const { epubs } = await fixtureBooks();
    expect([...epubs.keys()]).toEqual(['column-markets-en', 'column-markets-zh-Hans']);
  });

  it('begin with the file that says what they are, and with the path of the package document', async () => {
    const { english, text } = await fixtureBooks();
    expect([...english.keys()].slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf']);
    expect(text('mimetype')).toBe('application/epub+zip');
    expect(attributesOf(text('META-INF/container.xml'), 'full-path')).toEqual(['EPUB/package.opf']);
  });

  it('consist of well-formed XML', async () => {
    const { epubs } = await fixtureBooks();
    for (const files of epubs.values())
      for (const [path, content] of textsIn(files))
        if (/\.(?:xhtml|opf|xml|svg)$/.test(path)) expect(() => parse(content), path).not.toThrow();
  });

  it('list each of their files once in the manifest, with its media type', async () => {
    const { english, text } = await fixtureBooks();
    const items = elementsOf(text('EPUB/package.opf')).filter(({ tagName }) => tagName === 'item');
    const listed = items.map(item => `EPUB/${item.getAttribute('href')}`);
    expect(listed.toSorted()).toEqual(
      [...english.keys()].filter(path => path.startsWith('EPUB/') && !path.endsWith('.opf')).sort(),
    );
    const types = new Set(items.map(item => item.getAttribute('media-type')));
    expect([...types].sort()).toEqual([
      'application/xhtml+xml',
      'image/jpeg',
      'image/png',
      'image/svg+xml',
      'text/css',
    ]);
  });

  it('have a cover, a title page, the contents and then the articles, oldest first', async () => {
    const { text } = await fixtureBooks();
    const spine = elementsOf(text('EPUB/package.opf')).filter(({ tagName }) => tagName === 'itemref');
    expect(spine.map(item => item.getAttribute('idref'))).toEqual(
      ['cover', 'title', 'contents', 'article-001', 'article-002'].map(name => `f-${name}.xhtml`),
    );
    expect(text('EPUB/article-001.xhtml')).toContain('<h1>The women of the market</h1>');
    expect(text('EPUB/contents.xhtml')).toContain('<a href="article-001.xhtml">The women of the market</a>');
  });

  it('name title, language, publisher, people, dates and rights', async () => {
    const { epubs, text } = await fixtureBooks();
    const opf = text('EPUB/package.opf');
    for (const line of [
      '<dc:title>Markets — The Lantern</dc:title>',
      '<dc:language>en</dc:language>',
      '<dc:publisher>Women Voice</dc:publisher>',
      '<dc:date>2019-06-14</dc:date>',
      '<dc:source>https://lantern.example/columns/markets/</dc:source>',
      '<dc:description>Who buys and who sells.</dc:description>',
      '<dc:rights>© The Lantern</dc:rights>',
      '<dc:creator id="aut-1">Rong Chen</dc:creator>',
      '<meta refines="#aut-1" property="role" scheme="marc:relators">aut</meta>',
      '<meta property="dcterms:modified">2019-06-14T10:00:00Z</meta>',
    ])
      expect(opf).toContain(line);
    expect(String(epubs.get('column-markets-zh-Hans')?.get('EPUB/package.opf'))).toContain(
      '<dc:contributor id="trl-1">女性之声</dc:contributor>',
    );
  });

  it('have an identifier that stays the same when an article is added', async () => {
    const { epubs, english } = await fixtureBooks();
    const idOf = (opf: unknown) =>
      /urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/.exec(String(opf))?.[0];
    const known = idOf(english.get('EPUB/package.opf'));
    expect(known).toBeDefined();
    const later = await epubsOf({ ...fixture(), 'articles/2018/b.md': anArticleText('More.', 'column: markets') });
    expect(idOf(later.get('column-markets-en')?.get('EPUB/package.opf'))).toBe(known);
    expect(idOf(epubs.get('column-markets-zh-Hans')?.get('EPUB/package.opf'))).not.toBe(known);
  });

  it('say for whom they are accessible, and claim no standard', async () => {
    const { text } = await fixtureBooks();
    const opf = text('EPUB/package.opf');
    const metas = elementsOf(opf).filter(element => element.getAttribute('property')?.startsWith('schema:'));
    const told = metas.map(meta => `${meta.getAttribute('property')?.slice('schema:'.length)}: ${meta.textContent}`);
    expect(told).toEqual([
      'accessMode: textual',
      'accessMode: visual',
      'accessModeSufficient: textual',
      ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', 'alternativeText'].map(
        feature => `accessibilityFeature: ${feature}`,
      ),
      'accessibilityHazard: none',
      expect.stringMatching(/^accessibilitySummary: Every text has a heading/),
    ]);
    expect(opf).not.toContain('conformsTo');
  });

  it('mark notes so that reading programs can show them above the text', async () => {
    const { text } = await fixtureBooks();
    const page = text('EPUB/article-001.xhtml');
    expect(page).toMatch(/<a href="#fn1" id="fnref1" epub:type="noteref" role="doc-noteref">\[1\]<\/a>/);
    expect(page).toMatch(/<section class="footnotes" role="doc-endnotes" aria-label="Notes" epub:type="endnotes">/);
    expect(page).toMatch(/<li id="fn1" class="footnote-item" epub:type="footnote">/);
  });

  it('show charts and pictures from inside', async () => {
    const { english, text } = await fixtureBooks();
    const page = text('EPUB/article-001.xhtml');
    const sources = attributesOf(page, 'src');
    expect(sources.length).toBe(3);
    for (const src of sources) expect(english.has(`EPUB/${src}`), src).toBe(true);
  });

  it('contain no draft, nothing scheduled and nothing expired', async () => {
    const { epubs } = await fixtureBooks();
    for (const files of epubs.values())
      for (const content of textsIn(files).values())
        for (const word of [secretWords.draft, secretWords.scheduled, secretWords.expired])
          expect(content).not.toContain(word);
  });

  it('lead only to places that exist, or to full addresses', async () => {
    const { epubs } = await fixtureBooks();
    for (const files of epubs.values()) {
      const ids = new Map(
        [...textsIn(files)].flatMap(([path, xml]) =>
          path.endsWith('.xhtml') ? [[path, new Set(attributesOf(xml, 'id'))]] : [],
        ),
      );
      for (const [path, xml] of textsIn(files)) {
        if (!path.endsWith('.xhtml')) continue;
        for (const href of attributesOf(xml, 'href')) {
          if (/^(?:https:\/\/|mailto:|tel:)/.test(href)) continue;
          const [file = '', id] = href.split('#');
          const target = file === '' ? path : posix.join('EPUB', file);
          expect(files.has(target), href).toBe(true);
          if (id !== undefined) expect(ids.get(target)?.has(decodeURIComponent(id)), href).toBe(true);
        }
      }
    }
  });
});

it('an e-book has the same bytes in every time zone', async () => {
  const site = aPublication(fixture());
  const make = async () => (await booksOf(site, { now }))[0]?.make('epub');
  const first = await make();
  const zone = process.env.TZ;
  process.env.TZ = 'America/Anchorage';
  expect((await make())?.equals(first ?? Buffer.alloc(0))).toBe(true);
  process.env.TZ = zone;
});

describe('a column in Arabic', () => {
  const files: FileTree = {
    'newsroom/site.yaml': 'name: الفانوس\nurl: https://lantern.example/\nlanguages: [ar]\n',
    'newsroom/columns/lands.md': '---\ntitle: الأرض\n---\n',
    'articles/2017/a.md': anArticleText('نص مع `code`.\n\n```\nx = 1\n```\n', 'column: lands').replace(
      'Ploughs and ballots',
      'أرض',
    ),
  };

  it('turns its pages from right to left', async () => {
    const epub = (await epubsOf(files)).get('column-lands-ar');
    expect(String(epub?.get('EPUB/package.opf'))).toContain('<spine page-progression-direction="rtl">');
    const page = String(epub?.get('EPUB/article-001.xhtml'));
    expect(page).toContain('lang="ar" xml:lang="ar" dir="rtl"');
    expect(page).toContain('<code dir="ltr">');
  });
});

describe('a picture', () => {
  const site = {
    'newsroom/site.yaml': 'name: L\nurl: https://lantern.example/\n',
    'newsroom/columns/c.md': '---\ntitle: C\n---\n',
  };

  it('of a program for drawing is reduced to what a reader sees', async () => {
    const drawing = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://inkscape.example/" viewBox="0 0 3 2" width="3" height="2">
<metadata>secret</metadata><inkscape:grid id="g"/><style>@import url(https://evil.example/a.css);</style>
<linearGradient id="l"/><s:path d="M0 0h3v2z" fill="url(#l)" style="stroke:url(https://evil.example/x)" inkscape:label="A"/>
<image xlink:href="https://evil.example/b.png"/><use xlink:href="#l"/><text>A &amp; B</text>
</svg>`;
    const epub = (
      await epubsOf({
        ...site,
        'articles/2017/a/index.md': anArticleText('![A field](a.svg)\n', 'column: c'),
        'articles/2017/a/a.svg': drawing,
      })
    ).get('column-c-en');
    const svg = [...textsIn(epub ?? new Map())].find(([path]) => path.endsWith('.svg'))?.[1] ?? '';
    expect(svg).not.toMatch(/evil|secret|inkscape|DOCTYPE/);
    for (const kept of [
      'viewBox="0 0 3 2"',
      '<path d="M0 0h3v2z" ',
      'fill="url(#l)"',
      'xlink:href="#l"',
      '<text>A &amp; B</text>',
    ])
      expect(svg).toContain(kept);
  });

  it('has at most 60 kB, however detailed the original is', async () => {
    const sharp = (await import('sharp')).default;
    const noise = Buffer.alloc(800 * 600 * 3);
    for (let i = 0; i < noise.length; i++) noise[i] = (i * 2654435761) >>> 24;
    const photo = await sharp(noise, { raw: { width: 800, height: 600, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    const epub = (
      await epubsOf({
        ...site,
        'articles/2017/a/index.md': anArticleText('![Noise](a.jpg)\n\n![Stripes](b.png)\n', 'column: c'),
        'articles/2017/a/a.jpg': photo,
        'articles/2017/a/b.png': stripes(3000, 200, '000000', 'ffffff'),
      })
    ).get('column-c-en');
    const pictures = [...(epub ?? [])].filter(([path]) => path.endsWith('.jpg'));
    expect(pictures.length).toBe(2);
    for (const [path, bytes] of pictures) expect(bytes.length, path).toBeLessThanOrEqual(60_000);
  });
});

import { describe, expect, it } from 'vitest';
import { readMedium } from '../../../../src/authoring/import/services/medium.ts';
import { bodyOf, importService, textOf } from './builders.ts';

interface APage {
  readonly title?: string;
  readonly summary?: string;
  readonly body?: string;
  readonly footer?: string;
}

const headline = (words: string) => `<h3 class="graf graf--h3 graf--leading graf--title">${words}</h3>`;
const footerOf = (slug: string) =>
  `<p>By <a href="https://medium.com/@ada" class="p-author h-card">Ada Abbott</a> on <a href="https://medium.com/p/abcdef123456"><time class="dt-published" datetime="2018-08-11T11:23:34.123Z">August 11, 2018</time></a>.</p><p><a href="https://medium.com/@ada/${slug}" class="p-canonical">Canonical link</a></p>`;

const aPage = ({ title = 'The well', summary = '', body = '<p class="graf graf--p">Words.</p>', footer }: APage = {}) =>
  `<!DOCTYPE html><html><head><title>${title}</title><style>* {}</style></head><body><article class="h-entry"><header><h1 class="p-name">${title}</h1></header>
<section data-field="subtitle" class="p-summary">${summary}</section>
<section data-field="body" class="e-content"><section name="1" class="section section--body section--first"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner">${body}</div></div></section></section>
<footer>${footer ?? footerOf('the-well-abcdef123456')}<p>Exported from <a href="https://medium.com">Medium</a> on September 21, 2018.</p></footer></article></body></html>`;

const file = 'posts/2018-08-11_The-well-abcdef123456.html';
const bodyOfHtml = (body: string) =>
  bodyOf(importService(readMedium, { [file]: aPage({ body: `${headline('The well')}${body}` }) }), 'well');

describe('a Medium post', () => {
  it('becomes an article with author, summary, tags and the path of its canonical address', () => {
    const body = `${headline('The well')}<h4 class="graf graf--h4 graf--subtitle">Who mends it</h4><p class="graf graf--p">Words.</p>`;
    const footer = `<p class="p-tags">Tagged in <a href="https://medium.com/tag/water" class="p-tag">Water</a></p>${footerOf('the-well-abcdef123456')}`;
    const imported = importService(readMedium, { [file]: aPage({ summary: 'Who mends it', body, footer }) });
    expect(textOf(imported, 'articles/')).toBe(
      '---\ntitle: The well\ndate: 2018-08-11T11:23:34Z\nsummary: Who mends it\nby: ada-abbott\ntags: [Water]\naliases: ["/@ada/the-well-abcdef123456/", "/p/abcdef123456/"]\n---\n\nWords.\n',
    );
    expect([...imported.texts.keys()]).toContain('articles/2018/the-well.md');
  });

  it('that is a draft stays one, with the day of the import', () => {
    const imported = importService(readMedium, {
      'posts/draft_Plans-abcdef123457.html': aPage({
        title: 'Plans',
        footer: '<p><a href="https://medium.com/p/abcdef123457">View original.</a></p>',
      }),
    });
    expect(textOf(imported, 'plans')).toBe('---\ntitle: Plans\ndate: 2026-01-01\ndraft: true\n---\n\nWords.\n');
  });

  it('without a time has the day in its file name', () => {
    const imported = importService(readMedium, {
      [file]: aPage({ body: `${headline('The well')}<p>A</p>`, footer: '' }),
    });
    expect(textOf(imported, 'well')).toContain('date: 2018-08-11\n');
  });

  it.each([
    ['<p class="graf graf--p graf--leading">Thank you, well said.</p>', 'Thank you, well said.', true],
    [
      '<p class="graf graf--p">Thank you for this. It</p><p class="graf graf--p">helped.</p>',
      'Thank you for this…',
      true,
    ],
    [`${headline('Thank you')}<p>Words.</p>`, 'Thank you', false],
    ['<p>Thank you</p><figure><img src="https://miro.medium.com/max/1/1*a.png"></figure>', 'Thank you', false],
    ['<p>Words without the name.</p>', 'A name', false],
  ])('that answers another post is left out: %s', (body, title, isLeftOut) => {
    const { report } = importService(readMedium, { [file]: aPage({ title, body }) });
    expect(report.leftOut[file]?.kind).toBe(isLeftOut ? 'medium-response' : undefined);
  });

  it('links to other posts, and takes pictures from local copies', () => {
    const two = 'posts/2018-09-01_Two-abcdef999999.html';
    const body = `${headline('The well')}<p><a href="https://medium.com/@ada/two-abcdef999999">Two</a>, <a href="https://medium.com/p/abcdef999999">again</a>, <a href="https://medium.com/@eve/x-1">Eve</a></p><figure class="graf graf--figure"><div class="aspectRatioPlaceholder"><img class="graf-image" data-image-id="1*ab.png" src="https://cdn-images-1.medium.com/max/800/1*ab.png" alt="A"></div><figcaption class="imageCaption">Below</figcaption></figure>`;
    const other = aPage({ title: 'Two', body: `${headline('Two')}<p>B</p>`, footer: footerOf('two-abcdef999999') });
    const imported = importService(readMedium, {
      [file]: aPage({ body }),
      [two]: other,
      '--uploads/1*ab.png': undefined,
    });
    expect(bodyOf(imported, 'the-well')).toBe(
      '[Two](../two.md), [again](../two.md), [Eve](https://medium.com/@eve/x-1)\n\n![A](1-ab.png "Below")',
    );
  });
});

describe('parts of Medium', () => {
  it.each([
    [
      '<div class="graf graf--mixtapeEmbed"><a href="https://a.example/x" class="markup--anchor"><strong class="markup--strong">A page</strong><br><em class="markup--em">About wells</em>a.example</a><a href="https://a.example/x" class="js-mixtapeImage"></a></div>',
      '[A page](https://a.example/x)\n\nAbout wells',
    ],
    [
      '<figure class="graf graf--iframe"><iframe src="https://cdn.embedly.com/widgets/media.html?src=x&amp;url=https%3A%2F%2Fvimeo.com%2F1"></iframe></figure>',
      '[vimeo.com/1](https://vimeo.com/1)',
    ],
    [
      '<figure class="graf"><script src="https://gist.github.com/ada/1.js"></script></figure>',
      '[gist.github.com/ada/1](https://gist.github.com/ada/1)',
    ],
    ['<p><a href="https://medium.com/r/?url=https%3A%2F%2Fa.example%2F">A</a></p>', '[A](https://a.example/)'],
    [
      '<pre data-code-block-lang="bash" class="graf graf--pre"><span class="pre--content">a<br>b</span></pre>',
      '```bash\na\nb\n```',
    ],
    ['<blockquote class="graf graf--pullquote">Water</blockquote><p>A</p>', '> Water\n\nA'],
    ['<p>A</p><script>alert(1)</script><p onclick="x()"><a href="javascript:x()">B</a></p>', 'A\n\nB'],
  ])('become Markdown: %s', (html, markdown) => expect(bodyOfHtml(html)).toBe(markdown));

  it('divide sections with a line, but not before the first one', () => {
    expect(
      bodyOfHtml(
        '<p>A</p></div></div></section><section class="section"><div class="section-divider"><hr class="section-divider"></div><p>B</p>',
      ),
    ).toBe('A\n\n---\n\nB');
  });
});

describe('other files of the export', () => {
  it('are named', () => {
    const { report } = importService(readMedium, {
      [file]: aPage({ body: `${headline('The well')}<p>A</p>` }),
      'posts/2018-01-01_x-abcdef123458.html': '<p>no entry</p>',
      'profile/profile.html': '<p>ada@secret.example</p>',
    });
    expect(Object.entries(report.leftOut).map(([name, { kind }]) => [name, kind])).toEqual([
      ['posts/2018-01-01_x-abcdef123458.html', 'medium-page-without-entry'],
      ['profile/profile.html', 'neither-text-nor-linked'],
    ]);
  });

  it('alone are no export', () => {
    expect(() => importService(readMedium, { 'profile/profile.html': '' })).toThrow('there is no export from Medium');
  });
});

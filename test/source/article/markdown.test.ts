import { describe, expect, it } from 'vitest';
import { en } from '../../../src/language/strings/en.ts';
import { englishOf } from '../../../src/message.ts';
import type { Surroundings } from '../../../src/source/article/body.ts';
import { renderMarkdown } from '../../../src/source/article/markdown.ts';
import { listSourceBlocks } from '../../../src/source/article/source-questions.ts';
import { findFault } from '../../well-formed.ts';

interface Told {
  readonly html: string;
  readonly firstParagraph: string;
  /** Problems as `line:column what`. */
  readonly problems: readonly string[];
  readonly asked: readonly string[];
}

/** Renders a body for a site at `/site/`. */
function render(body: string, language = 'en'): Told {
  const problems: string[] = [];
  const asked: string[] = [];
  const ask = (address: string, { line, column }: { readonly line: number; readonly column: number }) => {
    asked.push(`${address} ${line}:${column}`);
    return `/site/${address}`;
  };
  const around: Surroundings = {
    language,
    words: en,
    readTable: () => undefined,
    resolveLink: ask,
    resolvePicture: (address, at) => ({ address: ask(address, at), width: 3, height: 2 }),
    report: ({ at, what }) => problems.push(`${at.line}:${at.column} ${englishOf(what)}`),
    note: ({ at, what }) => problems.push(`note ${at.line}:${at.column} ${englishOf(what)}`),
  };
  return { ...renderMarkdown(body, around), problems, asked };
}
const htmlOf = (body: string, language?: string) => render(body, language).html;

describe('pictures', () => {
  it('alone in their paragraph are figures with caption and credit', () => {
    expect(htmlOf('![A *field*](a.svg "In spring | Photo: Wang Fang")')).toBe(
      '<figure><img src="/site/a.svg" alt="A field" width="3" height="2" loading="lazy"><figcaption>In spring <small class="credit">Photo: Wang Fang</small></figcaption></figure>\n',
    );
  });

  it.each(['纱布。| 陈默', '纱布。|陈默', '纱布。｜陈默', '纱布。 |陈默'])(
    'take a bar as the authors type it: %s',
    title => {
      expect(htmlOf(`![A](a.svg "${title}")`, 'zh-Hans')).toContain(
        '<figcaption>纱布。 <small class="credit">陈默</small></figcaption>',
      );
    },
  );

  it('may have a credit without a caption, and a bar within a word', () => {
    expect(htmlOf('![A](a.svg "| Wang Fang")')).toContain('<small class="credit">Wang Fang</small></figcaption>');
    expect(htmlOf('![A](a.svg "The a|b test")')).toContain('<figcaption>The a|b test</figcaption>');
  });

  it('without caption are figures all the same', () => {
    expect(htmlOf('![A](a.svg)')).toBe(
      '<figure><img src="/site/a.svg" alt="A" width="3" height="2" loading="lazy"></figure>\n',
    );
  });

  it('within a text stay there', () => {
    expect(htmlOf('One ![A](a.svg) two.')).toBe(
      '<p>One <img src="/site/a.svg" alt="A" width="3" height="2" loading="lazy"> two.</p>\n',
    );
  });

  it('cannot be captioned with markup', () => {
    expect(htmlOf('![A](a.svg "<b>x</b> & y")')).toContain('<figcaption>&lt;b&gt;x&lt;/b&gt; &amp; y</figcaption>');
  });

  it('without description are reported where they stand', () => {
    expect(render('One ![](a.svg)\ntwo ![ ](a.svg) three.').problems).toEqual([
      '1:9 the picture a.svg has no description',
      '2:10 the picture a.svg has no description',
    ]);
  });
});

describe('links', () => {
  it('are resolved, each at its own place', () => {
    const { html, asked } = render('[A](x.md)\n\nTwo [B](x.md) and [C](x.md), [D].\n\n[D]: y.md\n');
    expect(html).toContain('<a href="/site/x.md">B</a>');
    expect(asked).toEqual(['x.md 1:5', 'x.md 3:9', 'x.md 3:23', 'y.md 5:6']);
  });

  it('are found as they are written, also where Markdown encodes them', () => {
    expect(render('[A](妇联.md) <https://example.org/妇>').asked).toEqual([
      '%E5%A6%87%E8%81%94.md 1:5',
      'https://example.org/%E5%A6%87 1:13',
    ]);
  });
});

describe('headings', () => {
  it('begin at the second level, and leave none out', () => {
    expect(htmlOf('# One\n\n### Two\n\n###### Three\n\n# Four')).toBe(
      '<h2 id="one">One</h2>\n<h3 id="two">Two</h3>\n<h4 id="three">Three</h4>\n<h2 id="four">Four</h2>\n',
    );
  });

  it('can be linked to, in any script, and two of one name are told apart', () => {
    expect(htmlOf('## 妇联\n\n## 妇联', 'zh-Hans')).toBe('<h2 id="妇联">妇联</h2>\n<h2 id="妇联-1">妇联</h2>\n');
  });
});

describe('forms of a newspaper', () => {
  it('has pull quotes', () => {
    expect(htmlOf(':::pullquote\nShe *said*.\n:::')).toBe(
      '<blockquote class="pullquote">\n<p>She <em>said</em>.</p>\n</blockquote>\n',
    );
  });

  it('has large figures with labels', () => {
    expect(htmlOf('```numbers\n42 % | of <seats>\n\n7 | a | b\n```')).toBe(
      '<dl class="numbers"><div><dt>of &lt;seats&gt;</dt><dd>42 %</dd></div><div><dt>a | b</dt><dd>7</dd></div></dl>\n',
    );
  });

  it('has footnotes whose marks lead there and back, each to its own place', () => {
    const html = htmlOf('One[^a] two[^a].\n\n[^a]: A note.');
    for (const id of ['fn1', 'fnref1', 'fnref1:1']) {
      expect(html).toContain(`id="${id}"`);
      expect(html).toContain(`href="#${id}"`);
    }
    expect(html).toContain('<section class="footnotes" role="doc-endnotes" aria-label="Notes">');
    expect(html).toContain('aria-label="Back to place 2 in the text"');
  });

  it('has tables that can be scrolled, aligned without a style attribute', () => {
    const html = htmlOf('| A | B |\n|---|--:|\n| 1 | 2 |');
    expect(html).toMatch(/^<div class="table" [^>]*tabindex="0" aria-label="Table"><table>/);
    expect(html).toContain('<td class="align-right">2</td>');
    expect(html).not.toContain('style=');
  });

  it('shows code as it is', () => {
    expect(htmlOf('```html\n<script>x()</script>\n```')).toContain('&lt;script&gt;x()&lt;/script&gt;');
  });
});

describe('Chinese words', () => {
  it('are marked in another language, with the marks between them', () => {
    expect(htmlOf('The 全国妇联、北京 and 妇联 met (妇).')).toBe(
      '<p>The <span lang="zh-Hans">全国妇联、北京</span> and <span lang="zh-Hans">妇联</span> met (<span lang="zh-Hans">妇</span>).</p>\n',
    );
  });

  it('are marked in captions, headings and figures too', () => {
    expect(htmlOf('![A](a.svg "妇 | 联")')).toContain(
      '<figcaption><span lang="zh-Hans">妇</span> <small class="credit"><span lang="zh-Hans">联</span></small>',
    );
    expect(htmlOf('```numbers\n1 | 妇\n```')).toContain('<dt><span lang="zh-Hans">妇</span></dt>');
  });

  it.each(['zh-Hans', 'zh-Hant', 'ja'])('are not marked in %s', language => {
    expect(htmlOf('妇联 met.', language)).toBe('<p>妇联 met.</p>\n');
  });
});

describe('HTML in a text', () => {
  it('may be what prose needs', () => {
    expect(htmlOf('<ruby>妇<rt>fù</rt></ruby> H<sub>2</sub>O', 'zh-Hans')).toBe(
      '<p><ruby>妇<rt>fù</rt></ruby> H<sub>2</sub>O</p>\n',
    );
    expect(render('<details open>\n<summary>More</summary>\n\nA **text**.\n\n</details>').problems).toEqual([]);
  });

  it.each([
    ['<script>x()</script>', '1:1 <script> is not allowed in an article'],
    ['<img src="a.svg" alt="A" onerror="x()">', '1:26 the attribute "onerror" of <img> is not allowed in an article'],
    ['<p style="color:red">A</p>', '1:4 the attribute "style" of <p> is not allowed in an article'],
    ['<svg><a href="x"></a></svg>', '1:1 <svg> is not allowed in an article'],
    ['<b data-resolved>A</b>', '1:4 the attribute "data-resolved" of <b> is not allowed in an article'],
    ['<!doctype html>', '1:1 <!doctype is not allowed in an article'],
    ['A <object data="x"></object>', '1:3 <object> is not allowed in an article'],
    ['<base href="https://evil.example/">', '1:1 <base> is not allowed in an article'],
    [
      '<blockquote cite="javascript:x()">A</blockquote>',
      '1:13 the attribute "cite" of <blockquote> is not allowed in an article',
    ],
  ])('is refused: %s', (body, problem) => {
    const { problems, html } = render(body);
    expect(problems).toContain(problem);
    expect(html).not.toMatch(/<script|onerror|style=|<svg|<object|<base|cite=/);
  });

  it('loses comments', () => {
    expect(render('A <!-- secret --> B.')).toMatchObject({ html: '<p>A  B.</p>\n', problems: [] });
  });

  it('has its links and pictures resolved like those of Markdown, once', () => {
    const { html, asked } = render('<a href="x.md">A</a> [B](x.md) <img src="a.svg" alt="A">');
    expect(html).toBe(
      '<p><a href="/site/x.md">A</a> <a href="/site/x.md">B</a> <img src="/site/a.svg" alt="A" /></p>\n',
    );
    expect(asked).toHaveLength(3);
  });

  it.each([
    '<div>A\n\n**B**',
    'A <i>B',
    '</div>A',
    '<b><i>A</b></i>',
    'A <br> & < > "',
    '<p>A<p>B',
    '<table><tr><td>A',
    '<a href="x" href="y">A</a>',
    '<span lang=en>A</span>',
  ])('comes out well-formed: %s', body => {
    expect(findFault(htmlOf(body), 'html')).toBeUndefined();
  });
});

describe('the first paragraph', () => {
  it('is plain text, without headings, pictures and quotations before it', () => {
    expect(render('## Head\n\n> Quoted.\n\n![A](a.svg)\n\nShe *ploughs* `and`\nvotes.\n\nMore.').firstParagraph).toBe(
      'She ploughs and votes.',
    );
  });

  it('keeps raised and lowered digits apart from the number before them', () => {
    expect(
      render('10<sup>6</sup> m<sup>2</sup> on the 1<sup>st</sup>, CO<sub>2</sub>[^1].\n\n[^1]: N.').firstParagraph,
    ).toBe('10⁶ m² on the 1st, CO₂.');
  });

  it('is empty where there is none', () => {
    expect(render('## Head\n').firstParagraph).toBe('');
  });
});

describe('blocks that are not prose', () => {
  it('are listed with their lines', () => {
    expect(listSourceBlocks('A.\n\n```js\nx\n```\n\n<div>\nB\n</div>\n\n    code\n')).toEqual([
      { kind: 'code', from: 2, to: 5 },
      { kind: 'html', from: 6, to: 9 },
      { kind: 'code', from: 10, to: 11 },
    ]);
  });
});

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/authoring/import/paste/read-page.ts';
import { recognise } from '../../../../src/authoring/import/paste/recognise.ts';
import { englishOf } from '../../../../src/message.ts';

/** Reads a page as `halfsky import page` does, but for its pictures. */
function read(markup: string, zone = 'Asia/Shanghai') {
  const found = recognise(readPage(Buffer.from(markup), join(tmpdir(), 'page.html'), zone));
  return { ...found, questions: found.questions.map(englishOf) };
}

const title = 'The well that the women mended';
const top = `<h1>${title}</h1><p>By Wang Fang</p><p>8 March 2026</p>`;
const aPage = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const long = (start: string) =>
  `${start} about the well, which had been dry since the spring of last year, and about who would cook for those who dug and who would write down what was spent.`;
const three = [long('The women met and talked'), long('The county wrote'), long('The school asked')];
const paragraphs = three.map(text => `<p>${text}</p>`).join('');
const articleBody = `${three.join('\n\n')}\n`;

describe('a page with one paragraph per div', () => {
  it.each([
    ['in blocks of one class', three.map(text => `<div class="block"><p>${text}</p></div>`).join('')],
    ['in sections without a class', three.map(text => `<section><p>${text}</p></section>`).join('')],
    ['in numbered blocks', three.map((text, i) => `<div class="block block-${i}"><p>${text}</p></div>`).join('')],
    [
      'in blocks of several paragraphs',
      `<div class="part"><p>${three[0]}</p><p>${three[1]}</p></div><div class="part"><p>${three[2]}</p></div>`,
    ],
  ])('comes in whole: %s', (_, blocks) => {
    const { body, people, date, questions } = read(
      aPage(`<div class="page">${top}<div class="body">${blocks}</div></div>`),
    );
    expect([body, people.by, date, questions]).toEqual([articleBody, ['Wang Fang'], '2026-03-08', []]);
  });

  it('whose parts have no likeness is not cut in silence', () => {
    const parts = three.map((text, i) => `<div class="${'abc'[i]}"><p>${text}</p></div>`).join('');
    const { body, questions } = read(aPage(`<div class="page"><div class="x">${parts}</div></div>`));
    const isWhole = three.every(text => body.includes(text));
    expect(isWhole || questions.some(question => question.includes('text of the page was left out'))).toBe(true);
  });
});

describe('a page in an ASP.NET form', () => {
  const news =
    '<div class="title">江畔妇联：三百名绣娘上线</div><div class="info">发布时间：2026-03-08　来源：江畔县妇联</div><div class="con"><p>江畔县妇联三月八日发布消息说，全县三百名绣娘已经在网上开店，其中一百二十人是第一次用自己的名字做生意。</p><p>妇联请来的老师先教拍照，再教记账，每期培训两个星期，一共办了十二期，每期二十五人，学费由县里出。</p></div>';
  const inChinese = (body: string) =>
    `<html><head><meta charset="utf-8"><title>江畔妇联：三百名绣娘上线</title></head><body>${body}</body></html>`;

  it.each([
    ['around all', `<form action="show.aspx">${news}</form>`],
    ['in a div', `<div id="all"><form action="show.aspx"><input type="hidden" value="x">${news}</form></div>`],
    ['beside a menu', `<div class="top"><a href="/">首页</a></div><form>${news}</form>`],
    ['and an aside around all', `<aside>${news}</aside>`],
  ])('is no form to be taken away: %s', (_, body) => {
    const found = read(inChinese(body));
    expect([found.title, found.date, found.source]).toEqual(['江畔妇联：三百名绣娘上线', '2026-03-08', '江畔县妇联']);
    expect(found.body).toMatch(/^江畔县妇联三月八日[\s\S]*学费由县里出。\n$/);
  });

  it('keeps a poll as text, and names it', () => {
    const poll =
      '<form><p>Who should pay?</p><label><input type="radio" name="q">The county</label><label><input type="radio" name="q">The village</label><button>Vote</button></form>';
    const { body, questions } = read(aPage(`<article>${top}${paragraphs}${poll}</article>${poll}`));
    expect(body).toBe(`${articleBody}\nWho should pay?\n\n-   The county\n-   The village\n`);
    expect(questions).toEqual([
      'a form or poll became plain text, because an article has no fields and buttons: Who should pay? The county The village',
    ]);
  });

  it('names merged cells of its tables', () => {
    const cells = '<table><tr><th colspan="2">Yuan</th></tr><tr><td>120</td><td>80</td></tr></table>';
    const { questions } = read(aPage(`<article>${top}${paragraphs}${cells}</article>`));
    expect(questions).toEqual([expect.stringMatching(/merged cells.*: Yuan$/)]);
  });

  it('loses a form that is only a part of it', () => {
    const { body } = read(
      aPage(`<div>${top}${paragraphs}<form><p>Write to us, we print every letter.</p></form></div>`),
    );
    expect(body).toBe(articleBody);
  });
});

describe('the depth of a page', () => {
  const tags = '<div class=row>'.repeat(700);
  it.each([
    ['tags in a script', `<script>var rows = "${tags}"</script>`],
    ['tags in a comment', `<!-- ${tags} -->`],
    ['tags in a form field', `<textarea>${tags}</textarea>`],
    ['tags in an attribute', `<p data-template="${tags}"></p>`],
  ])('does not count %s', (_, beside) => {
    expect(read(aPage(`<article>${top}${paragraphs}</article>${beside}`)).body).toBe(articleBody);
  });

  it('is that of its elements', () => {
    const deep = (depth: number) => () =>
      read(aPage(`${'<div>'.repeat(depth)}${top}${paragraphs}${'</div>'.repeat(depth)}`));
    expect(deep(400)().body).toBe(articleBody);
    expect(deep(600)).toThrow();
  });
});

describe('a page with a long footer', () => {
  const foot = `<div class="foot"><p>The Riverside Daily, 12 Market Street. ${'We welcome letters to the editor at any time. '.repeat(8)}</p></div>`;
  const menu = `<div class="nav"><ul>${'<li><a href="/s">A section of the paper with a long name</a></li>'.repeat(60)}</ul></div>`;
  const text = '<p>The well of Beitang has water again.</p><p>Twelve women mended it in three weekends.</p>';

  it.each([
    ['below its h1', `${menu}<div class="art">${top}${text}</div>${foot}`],
    ['below an h2', `${menu}<div class="art">${top.replaceAll('h1', 'h2')}${text}</div>${foot}`],
    ['with the footer above', `${foot}${menu}<div class="art">${top}${text}</div>`],
    ['in a box around the headline', `${menu}<div class="art"><div class="head">${top}</div>${text}</div>${foot}`],
  ])('has the article where its headline is: %s', (_, body) => {
    const found = read(aPage(body));
    expect(found.body).toBe('The well of Beitang has water again.\n\nTwelve women mended it in three weekends.\n');
    expect([found.title, found.people.by, found.date]).toEqual([title, ['Wang Fang'], '2026-03-08']);
    expect(found.questions.every(question => question.startsWith('other text of the page was left out'))).toBe(true);
  });

  it('has the article where its text is, if the headline has only a summary below it', () => {
    const summary = '<p>How twelve women of Beitang mended a well in three weekends.</p>';
    const { body } = read(
      aPage(`${menu}<div class="head">${top}${summary}</div><div class="t">${paragraphs.repeat(3)}</div>${foot}`),
    );
    expect(body).toContain(three[2]);
  });
});

describe('the headline of a page', () => {
  const og = `<meta property="og:title" content="${title}">`;
  it.each([
    ['below the name of a section', `<div>POLITICS</div><h2>${title}</h2><p>Supported by</p>`],
    ['below a menu', `<ul><li>Home</li><li>News</li></ul><h1>${title}</h1>`],
    [
      'below a table and a line',
      `<table><tr><td>Home</td><td>News</td></tr><tr><td>a</td><td>b</td></tr></table><hr><p>${title}</p>`,
    ],
    ['below a slogan', `<p>Independent since 1956.</p><h1>${title}</h1>`],
    ['not in the text at all', '<h1>The Riverside Daily</h1>'],
  ])('is the one that the page states: %s', (_, head) => {
    const found = read(aPage(`<main>${head}${paragraphs}</main>`, og));
    expect(found.title).toBe(title);
    expect(found.body.endsWith(articleBody)).toBe(true);
    expect(found.questions.some(question => /above the headline|may not belong|no author/.test(question))).toBe(true);
  });

  it('is the h1, if the page states nothing but a title for the window', () => {
    const found = read(aPage(`<main><p>Politics</p><h1>Water again in Beitang</h1>${paragraphs}</main>`));
    expect(found.title).toBe('Water again in Beitang');
    expect(found.questions).toContain(`the email or the page has another possible headline: ${title}`);
  });

  it('is the h1 below a menu, if the page states nothing at all', () => {
    const found = read(`<ul><li>Home</li><li>News</li></ul>${top}${paragraphs}`);
    expect([found.title, found.body]).toEqual([title, articleBody]);
    expect(found.questions).toEqual(['this text above the headline was left out: - Home · - News']);
  });

  it.each([
    ['m<sup>2</sup>', 'm²'],
    ['<ruby>妇<rt>fu</rt></ruby>女', '妇女'],
    ['甲<strong>“乙”</strong>丙', '甲“乙”丙'],
    ['a ``` b', 'a ``` b'],
  ])('leaves lines above it out, and the question shows %s as the headline would', (line, words) => {
    const found = read(`<p>${line}</p>${top}${paragraphs}`);
    expect(found.questions).toEqual([`this text above the headline was left out: ${words}`]);
  });

  it('is asked about, if the text does not contain it', () => {
    const site = '<meta property="og:title" content="Riverside Daily">';
    expect(read(aPage(`<main>${top}${paragraphs}</main>`, site))).toMatchObject({
      title: 'Riverside Daily',
      questions: [`the email or the page has another possible headline: ${title}`],
    });
    expect(read(aPage(`<main><p>By Wang Fang</p><p>8 March 2026</p>${paragraphs}</main>`)).questions).toEqual([
      `the text does not contain the headline, which was taken from the title of the page: ${title}`,
    ]);
  });

  it('does not have the name of the site at its end', () => {
    const head =
      '<meta property="og:title" content="Water again - Riverside Daily"><meta property="og:site_name" content="Riverside Daily">';
    expect(read(aPage(`<main>${paragraphs}</main>`, head)).title).toBe('Water again');
  });
});

describe('the date and the author in the data of a page', () => {
  const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const published = '2026-03-08T10:20:00+08:00';
  it.each([
    [
      'JSON-LD',
      data({
        '@type': 'NewsArticle',
        headline: title,
        datePublished: published,
        author: { '@type': 'Person', name: 'Wang Fang' },
      }),
      '<time datetime="2026-03-08T10:20:00+08:00">8 March</time>',
    ],
    [
      'a graph in JSON-LD',
      data({
        '@graph': [
          { '@type': 'WebSite', name: 'x' },
          { '@type': ['Article'], datePublished: published, author: [{ name: 'Wang Fang' }] },
        ],
      }),
      '',
    ],
    [
      'meta elements',
      `<meta itemprop="datePublished" content="${published}"><meta name="author" content="Wang Fang">`,
      '',
    ],
    [
      'other meta elements',
      '<meta name="publishdate" content="2026-03-08"><meta name="author" content="Wang Fang">',
      '',
    ],
    ['the text', '', `<time datetime="${published}" pubdate>8 March</time><a rel="author" href="/w">Wang Fang</a>`],
    [
      'JSON-LD after broken JSON-LD',
      `<script type="application/ld+json">{"a":</script>${data({ '@type': 'BlogPosting', datePublished: published, author: 'Wang Fang' })}`,
      '',
    ],
  ])('are asked about: %s', (_, head, line) => {
    const found = read(aPage(`<article><h1>${title}</h1>${line}${paragraphs}</article>`, head));
    expect([found.date, found.people.by]).toEqual(['2026-03-08', ['Wang Fang']]);
    expect(found.questions).toContain(
      'the text has no date, so the field "date" contains 2026-03-08, the date of the email or the page',
    );
    expect(found.questions).toContain(
      'the text names no author, so the import took the author from the metadata of the page: Wang Fang',
    );
  });

  it('do not stand before what the text says', () => {
    const found = read(
      aPage(
        `<article>${top}${paragraphs}</article>`,
        '<meta name="author" content="Li Na"><meta name="date" content="2020-01-01">',
      ),
    );
    expect([found.date, found.people.by, found.questions]).toEqual(['2026-03-08', ['Wang Fang'], []]);
  });
});

describe('the author of a template', () => {
  it.each([
    'name, email@gmail.com',
    '10042',
    'user_17',
    'https://example.org/wang',
    'admin',
    'Riverside Daily',
    '{{author}}',
  ])('is nobody: %s', author => {
    const head = `<meta name="author" content="${author}"><meta property="og:site_name" content="Riverside Daily">`;
    const found = read(aPage(`<article><h1>${title}</h1><p>8 March 2026</p>${paragraphs}</article>`, head));
    expect([found.people.by, found.questions]).toEqual([[], ['halfsky found no author: fill in the field "by"']]);
  });
});

describe('the day of a saved page', () => {
  it.each([
    ['2017-09-05T20:30:00Z', '2017-09-06'],
    ['2017-12-31T18:00:00+00:00', '2018-01-01'],
    ['2017-09-05T20:30:00-05:00', '2017-09-06'],
    ['2017-09-05T02:30:00.000+0800', '2017-09-05'],
    ['2017-09-05', '2017-09-05'],
    ['2017-02-30', undefined],
  ])('is that of the publication: %s', (written, day) => {
    const head = `<meta property="article:published_time" content="${written}">`;
    expect(read(aPage(`<article><h1>${title}</h1>${paragraphs}</article>`, head)).date).toBe(day);
  });
});

describe('a page of WeChat', () => {
  const page = (time: string, script: string) =>
    `<html><head><meta property="og:title" content="江畔妇联"></head><body><div id="js_article"><div id="img-content"><h1 id="activity-name">江畔妇联</h1><div id="meta_content"><span>原创</span><span id="js_author_name">林小芸</span><a id="js_name">江畔县妇联</a><em id="publish_time">${time}</em></div><div id="js_content" style="visibility: hidden"><section><p><strong><span>账本贴在</span></strong><strong><span>村委会门口</span></strong>，谁都可以看。</p></section><p>妇联请来的老师先教拍照，再教记账，每期培训两个星期，一共办了十二期，每期二十五人，学费由县里出，书由妇联买。</p><p>END</p></div></div><div id="js_pc_qr_code"><img src="/mp/qrcode?scene=1"><p>微信扫一扫<br>关注该公众号</p></div></div><script>${script}</script></body></html>`;

  it.each([
    ['', 'var ct = "1772935200"; var createTime = "2026-03-07 10:00";', '2026-03-08'],
    ['昨天', 'var createTime = "2026-03-08 10:00";', '2026-03-08'],
    ['2026-03-08', 'var ct = "1500000000";', '2026-03-08'],
    ['昨天', '', undefined],
  ])('has the day that it shows (%j), or that its script tells', (time, script, day) => {
    const found = read(page(time, script));
    expect([found.date, found.people.by, found.source]).toEqual([day, ['林小芸'], '江畔县妇联']);
    expect(found.body).toMatch(/^\*\*账本贴在村委会门口\*\*，谁都可以看。\n\n妇联请来[^\n]*书由妇联买。\n$/);
    expect(found.questions).toEqual([]);
  });
});

describe('a bad link in a page', () => {
  it.each([
    'https://example.org:port/well',
    'http://[::1/well',
    'https://exa%zzmple.org/',
    'https://example.org:99999/',
  ])('is left out and told, and its words stay: %s', address => {
    const link = `<p>They met in <a href="${address}">the yard of the school</a> in spring.</p>`;
    const { body, questions } = read(aPage(`<article>${top}${paragraphs}${link}</article>`));
    expect(body).toContain('They met in the yard of the school in spring.');
    expect(questions).toEqual([`the link ${address} was left out, because it is not a valid address`]);
  });
});

describe('a video dropped from a page', () => {
  it.each([
    [
      '<iframe src="https://www.youtube.com/embed/abc123"></iframe>',
      '[youtube.com/watch?v=abc123](https://www.youtube.com/watch?v=abc123)',
      'https://www.youtube.com/watch?v=abc123 became a link',
    ],
    ['<video src="well.mp4" controls>No video</video>', 'No video', 'well.mp4 was left out'],
    [
      '<audio><source src="https://example.org/a.mp3"></audio>',
      '[example.org/a.mp3](https://example.org/a.mp3)',
      'https://example.org/a.mp3 became a link',
    ],
    [
      '<object><param name="movie" value="https://example.org/f.swf"></object>',
      '[example.org/f.swf]',
      'https://example.org/f.swf became a link',
    ],
    [
      '<p>Look: <iframe title="The film" src="//player.vimeo.com/video/42"></iframe></p>',
      'Look: [The film](https://vimeo.com/42)',
      'https://vimeo.com/42 became a link',
    ],
  ])('is a link in the text, or told: %s', (player, shown, told) => {
    const { body, questions } = read(aPage(`<article>${top}${paragraphs}${player}<p>The end came.</p></article>`));
    expect(body).toContain(shown);
    expect(questions).toEqual([expect.stringContaining(`the embedded content ${told}`)]);
  });

  it('does not mean the frames that count readers', () => {
    const counter = '<iframe src="https://count.example/" width="1" height="1"></iframe>';
    expect(read(aPage(`<article>${top}${paragraphs}${counter}</article>`)).questions).toEqual([]);
  });
});

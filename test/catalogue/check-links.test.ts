import { describe, expect, it } from 'vitest';
import { anArticleText, load, problemsOf } from '../builders.ts';

const site = (url: string) => ({
  'newsroom/site.yaml': `name: A\nurl: ${url}\n`,
  'articles/2017/ploughs.md': anArticleText('## The board\n'),
});
const linking = (address: string, url = 'https://own.example/', option?: string) =>
  problemsOf({ ...site(url), 'articles/2017/b.md': anArticleText(`[x](${address})\n`) }, option ? { url: option } : {});

describe('a full address of the publication’s own site', () => {
  it.each([
    'https://own.example/2017/plough/',
    'http://OWN.example/2017/plough/?a=b',
    'https://own.example/2017/plough',
  ])('is checked as a path is: %s', address => {
    expect(linking(address)).toEqual([
      expect.stringMatching(
        /^articles\/2017\/b\.md:6:5 no page or file has the address \/2017\/plough\/?; did you mean \/2017\/ploughs\/\?$/,
      ),
    ]);
  });

  it('is checked in HTML, in columns and with its anchor, too', () => {
    expect(linking('https://own.example/2017/ploughs/#the-bord')).toEqual([
      'articles/2017/b.md:6:5 articles/2017/ploughs.md has no anchor #the-bord; did you mean #the-board?',
    ]);
    expect(
      problemsOf({
        ...site('https://own.example/'),
        'articles/2017/b.md': anArticleText('A <a href="https://own.example/nowhere/">b</a>.\n'),
        'newsroom/columns/law.md': '---\ntitle: Law\n---\n\n[x](https://own.example/nothing/)\n',
      }).map(line => line.split(';')[0]),
    ).toEqual([
      'articles/2017/b.md:6:12 no page or file has the address /nowhere/',
      'newsroom/columns/law.md:5:5 no page or file has the address /nothing/',
    ]);
  });

  it.each([
    'https://own.example/2017/ploughs/',
    'https://own.example/2017/ploughs#the-board',
    'https://own.example',
    'https://own.example/tags/',
    'https://own.example/feed.xml',
  ])('is right if it leads somewhere: %s', address => {
    expect(linking(address)).toEqual([]);
  });

  it.each([
    ['https://other.example/2017/plough/', 'https://own.example/'],
    ['https://www.own.example/2017/plough/', 'https://own.example/'],
    ['https://own.example:8080/2017/plough/', 'https://own.example/'],
    ['https://own.example/2017/plough/', 'https://own.example/sub/'],
    ['http://localhost/2017/plough/', 'http://localhost/'],
    ['mailto:a@own.example', 'https://own.example/'],
  ])('is another’s: %s beside %s', (address, url) => {
    expect(linking(address, url)).toEqual([]);
  });

  it('may lie below a folder, and be named by --url', () => {
    const fault = [expect.stringContaining('no page or file has the address /2017/plough/;')];
    expect(linking('https://own.example/sub/2017/plough/', 'https://own.example/sub/')).toEqual(fault);
    expect(linking('https://new.example/2017/plough/', 'https://own.example/', 'https://new.example/')).toEqual(fault);
    expect(linking('https://own.example/2017/plough/', 'https://own.example/', 'http://localhost:8080/')).toEqual(
      fault,
    );
    expect(linking('https://own.example/sub/2017/ploughs/', 'https://own.example/sub/')).toEqual([]);
  });

  it('keeps its spelling on the page', () => {
    const { catalogue } = load({
      ...site('https://own.example/'),
      'articles/2017/b.md': anArticleText('[x](https://own.example/2017/ploughs/)\n'),
    });
    const bodies = catalogue.editions[0].pieces.map(({ article }) => article.body).join('');
    expect(bodies).toContain('href="https://own.example/2017/ploughs/"');
  });
});

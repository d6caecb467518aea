import { describe, expect, it } from 'vitest';
import { accountForHtml, isLossy } from '../../../../src/authoring/import/account/keep-account.ts';
import { aText, importTexts } from '../builders.ts';
import { importItems } from '../wordpress/builders.ts';

const words = (count: number, name = 'word') => Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');
const losing = `${words(40)}. {% if page.never %}${words(20, 'gone')}{% endif %}`;

describe('an archive', () => {
  it('that loses nothing has an account without losses', () => {
    const { report } = importTexts({
      '_posts/2020-01-01-a.md': aText('title: A', `${words(40)}\n\n| a | b |\n|---|---|\n| c | d |`),
    });
    expect(report.words).toEqual({ found: 44, missing: 0 });
    expect(report.changes['words-missing']).toBeUndefined();
  });

  it('whose article lacks more than 2 % of the words gets a draft, and the report names the words and their line', () => {
    const { texts, report } = importTexts({
      '_posts/2020-01-01-a.md': aText('title: A', losing),
      '_posts/2020-01-02-b.md': aText('title: B', `[A]({% post_url 2020-01-01-a %}) ${words(40)}`),
    });
    const text = texts.get('articles/2020/a.md') ?? '';
    expect(text).not.toContain('gone');
    expect(text).toContain('\ndraft: true\n');
    expect(texts.get('articles/2020/b.md')).not.toContain('draft');
    expect(report.changes).toMatchObject({ 'words-missing': 1, 'lossy-articles-made-drafts': 1 });
    expect(report.details['_posts/2020-01-01-a.md']?.['words-missing']?.[0]).toMatch(/^1: gone0 /);
  });

  it('whose article lacks a few words stays public, and the report names the words', () => {
    const { texts, report } = importTexts({
      '_posts/2020-01-01-a.md': aText('title: A', `${words(400)}. {% if page.never %}gone{% endif %}`),
    });
    expect(texts.get('articles/2020/a.md')).not.toContain('draft');
    expect(report.words).toEqual({ found: 401, missing: 1 });
  });
});

describe('an export of WordPress', () => {
  it('counts each word once', () => {
    const { report } = importItems([
      {
        id: 1,
        content: `<p>${words(30)}</p><figure><img src="https://x.example/a.png" alt=""/><figcaption>On a Friday</figcaption></figure>`,
      },
    ]);
    expect(report.words).toEqual({ found: 33, missing: 0 });
  });
});

describe('the account of HTML', () => {
  const account = (html: string, markdown: string) => {
    const notes: (string | undefined)[] = [];
    const count = accountForHtml(
      { html, fields: [] },
      (_, about) => notes.push(about),
      () => markdown,
    );
    return { ...count, notes };
  };

  it.each([
    [
      'a caption',
      '<figure><img src="a.png"><figcaption>On a Friday</figcaption></figure>',
      '![A](a.png "On a Friday")',
    ],
    ['a word with emphasis inside', '<p>un<em>believ</em>able</p>', 'un*believ*able'],
    [
      'the number of a footnote',
      '<p>Two hours<sup><a href="#footnote-1">1</a></sup></p><ol><li id="footnote-1">At ten</li></ol>',
      'Two hours[^1]\n\n[^1]: At ten',
    ],
    ['a shortcode', '<p>[gallery ids="1,2"]One[/gallery]</p>', 'One'],
    [
      'hidden text',
      '<style>.n{display:none}</style><p class="n">secret</p><p>One two three four</p>',
      'One two three four',
    ],
  ])('is silent about %s that the Markdown has', (_, html, markdown) => {
    expect(account(html, markdown)).toMatchObject({ missing: 0, notes: [] });
  });

  it('names what the Markdown lacks', () => {
    const { notes, ...count } = account('<p>One two</p><p>Three four five</p>', 'One two');
    expect(notes).toEqual(['Three four five']);
    expect(isLossy(count)).toBe(true);
  });
});

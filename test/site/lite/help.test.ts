/** Tests that readers of lite pages and large type find help, and a way out, as on the ordinary page. */
import { expect, it } from 'vitest';
import { anArticleText } from '../../builders.ts';
import { drawn } from '../../layouts/drawn.ts';

const exit =
  '<nav aria-label="Leave this page now"><a href="https://weather.example.org/" rel="nofollow noreferrer" referrerpolicy="no-referrer"><strong>Leave this page now</strong></a><br>Opens weather.example.org at once.';
const files = {
  'newsroom/site.yaml': 'name: A\nurl: https://example.org/\nlite: true\n',
  'newsroom/help.yaml':
    'exit: https://weather.example.org/\nlines:\n  night:\n    name: Night line\n    phone: "+44 1632 960123"\n    tags: [law]\n',
  'articles/2017/short.md': anArticleText('A text.\n', 'tags: [law]'),
  'articles/2017/long.md': anArticleText('A sentence of a long text. '.repeat(200), 'tags: [law]'),
  'articles/2017/calm.md': anArticleText('A text.\n'),
};
const page = (at: string) => drawn(files)(at);
const call = '<a href="tel:+441632960123">';

it.each(['/lite/2017/short/', '/large/2017/short/'])(
  '%s ends with the help lines, and links to them above the text',
  at => {
    const text = page(at);
    expect(text).toMatch(/<main id="main">\s*<h1>.*?<\/h1>\s*<p><a href="#help-box">Where to find help<\/a><\/p>/);
    expect(text).toContain('<section id="help-box" aria-label="Where to find help">');
    expect(text).toContain(call);
  },
);

it.each(['/lite/2017/short/', '/large/2017/short/', '/lite/2017/long/', '/lite/2017/long/2/'])(
  '%s begins with the quick exit, and tells other sites no address',
  at => {
    expect(page(at)).toContain(`<header>${exit}`);
    expect(page(at)).toContain('<meta name="referrer" content="no-referrer">');
  },
);

it('a long article has the help lines on its last lite page, and a link to them on its first', () => {
  expect(page('/lite/2017/long/')).toContain('<a href="/lite/2017/long/2/#help-box">Where to find help</a>');
  expect(page('/lite/2017/long/2/')).toContain(call);
});

it('an article without help lines has neither', () => {
  for (const at of ['/lite/2017/calm/', '/large/2017/calm/']) expect(page(at)).not.toMatch(/help-box|weather|referrer/);
});

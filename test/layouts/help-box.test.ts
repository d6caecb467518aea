/** Tests the help box and the quick exit as pages show them. */
import { describe, expect, it } from 'vitest';
import { anArticleText } from '../builders.ts';
import { drawn, textOf } from './drawn.ts';

const site = 'name: A\nurl: https://example.org/\nlanguages: [en, zh-Hans, ar]\n';
const help = `exit: https://weather.example.org/today
lines:
  night-line:
    name: {en: Night line, zh-Hans: 夜间热线, ar: الخط الليلي}
    text: {en: "Free <b> & open", zh-Hans: 免费}
    phone: ["+44 1632 960123", "(01632) 960-124"]
    hours: {en: at night, zh-Hans: 夜里}
    place: Town hall
    url: https://help.example.org/a?b=1&c=2
    tags: [law]
`;
const files = {
  'newsroom/site.yaml': site,
  'newsroom/help.yaml': help,
  'articles/2017/x.md': anArticleText('A text.\n', 'tags: [law]'),
  'articles/2017/x.zh-Hans.md': anArticleText('正文。\n', 'tags: [law]', 'translator: A'),
  'articles/2017/x.ar.md': anArticleText('نص.\n', 'tags: [law]'),
  'articles/2017/calm.md': anArticleText('## Help box\n\nA text.\n'),
};
const boxIn = (page: string) => /<section class="help"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';

describe('a page with a help box', () => {
  const page = (address: string) => drawn(files)(address);

  it('shows everything that the file says, in the language of the page', () => {
    expect(textOf(boxIn(page('/2017/x/')))).toBe(
      'Where to find help Night line Free &lt;b&gt; & open Telephone +44 1632 960123 , (01632) 960‑124 Hours at night Place Town hall Website https://help.example.org/a?b=1&c=2',
    );
    expect(textOf(boxIn(page('/zh-Hans/2017/x/')))).toContain('夜间热线 免费 电话 +44 1632 960123');
  });

  it('links numbers without the marks between their digits, and keeps their order in Arabic', () => {
    const box = boxIn(page('/ar/2017/x/'));
    expect(box).toContain('<a href="tel:+441632960123"><bdi dir="ltr">+44\u00a01632\u00a0960123</bdi></a>');
    expect(box).toContain('<a href="tel:01632960124"><bdi dir="ltr">(01632)\u00a0960\u2011124</bdi></a>');
    // a text that is missing in Arabic says its language
    expect(box).toContain('<bdi lang="en" dir="ltr">Free &lt;b&gt; &amp; open</bdi>');
  });

  it.each(['/2017/x/', '/2017/x/parallel/zh-Hans/'])(
    'begins %s with the quick exit, which tells no address',
    address => {
      const text = page(address);
      const [, main = ''] = text.split('<main id="main">');
      expect(main.trimStart()).toMatch(
        /^<p class="quick-exit"><a href="https:\/\/weather\.example\.org\/today" rel="nofollow noreferrer" referrerpolicy="no-referrer" data-exit/,
      );
      expect(main).toContain('Opens weather.example.org at once.');
      expect(text).toContain('<meta name="referrer" content="no-referrer">');
      expect(text).toContain('<script type="module" async src="/assets/exit.js"></script>');
    },
  );

  it('promises without a script only what a link does', () => {
    expect(textOf(page('/2017/x/'))).not.toContain('Shift');
    expect(page('/2017/x/')).toContain('data-keys="Pressing the Shift key three times');
  });
});

describe('a page without a help box', () => {
  it('has nothing of it, and no heading has its id', () => {
    const text = drawn(files)('/2017/calm/');
    expect(text).not.toMatch(/quick-exit|exit\.js|name="referrer"|class="help"/);
    expect(text).toContain('id="help-box-1"');
  });
});

it('without an address for it, there is no quick exit, but the box and a link to it', () => {
  const text = drawn({ ...files, 'newsroom/help.yaml': help.replace(/^exit.*\n/, '') })('/2017/x/');
  expect(text).not.toMatch(/quick-exit|exit\.js/);
  expect(text).toContain('<p class="exit-note"><a href="#help-box">Where to find help</a></p>');
  expect(boxIn(text)).toContain('Night line');
});

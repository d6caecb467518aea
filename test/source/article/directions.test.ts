import { describe, expect, it } from 'vitest';
import { renderText } from './rendered.ts';

const html = (body: string, language: string) => renderText(body, language).html;

describe('English blocks in an article from right to left', () => {
  it.each(['fa', 'ar', 'he'])('have a direction of their own in %s', language => {
    expect(html('## Half the sky!', language)).toContain('<h2 id="half-the-sky" dir="ltr">');
    expect(html('> Half the sky!', language)).toMatch(/^<blockquote dir="ltr">\n<p><?/);
    expect(html('- First, please.\n- Second!', language)).toContain('<ul dir="ltr">\n<li>First');
    expect(html('1. First!', language)).toContain('<ol dir="ltr">');
    expect(html('Half the sky!', language)).toContain('<p dir="ltr">');
    expect(html('::: pullquote\nHalf the sky!\n:::', language)).toContain('<blockquote class="pullquote" dir="ltr">');
    expect(html('| One | Two |\n|--|--|\n| a | b |', language)).toContain('<table dir="ltr">');
    expect(html('Text[^1].\n\n[^1]: Half the sky!', language)).toMatch(/<li[^>]*><p dir="ltr">/);
  });

  it('and code, whatever is in it', () => {
    expect(html('```\n1 + 1\n```', 'fa')).toContain('<pre tabindex="0" dir="ltr"><code>');
    expect(html('    halfsky', 'fa')).toContain('<pre tabindex="0" dir="ltr"><code>');
    expect(html('با `--now` بسازید.', 'fa')).toContain('<code dir="ltr">--now</code>');
  });

  it('and blocks within them run their own way again', () => {
    expect(html('> Women hold up half the sky!\n>\n> گفته‌ای مشهور.', 'fa')).toContain('<p dir="rtl">گفته‌ای مشهور.</p>');
  });

  it.each(['UNESCO گزارش تازه‌ای داد.', '> NGO یعنی سازمان مردم‌نهاد', '- Twitter و فیس‌بوک و اینستاگرام'])(
    'but a sentence that only begins with a name does not turn: %s',
    body => {
      expect(html(body, 'fa')).not.toContain('dir=');
    },
  );
});

describe('Persian, Arabic and Hebrew blocks in an English or Chinese article', () => {
  it.each(['زنان ایران!', 'نساء العالم.', 'נשים בעולם?'])('have a direction of their own: %s', words => {
    for (const language of ['en', 'zh-Hans']) {
      expect(html(`> ${words}`, language)).toMatch(/^<blockquote dir="rtl">/);
      expect(html(`- ${words}`, language)).toMatch(/^<ul dir="rtl">/);
      expect(html(`## ${words}`, language)).toMatch(/^<h2 id="[^"]*" dir="rtl">/);
      expect(html(`A, *${words}* b.`, language)).toContain(`dir="rtl">${words}</span></em> b.`);
    }
  });

  it('and the blocks around them stay as they are', () => {
    expect(html('One.\n\n> سلام دنیا!\n\n> Two سلام.\n', 'en')).toMatch(
      /^<p>One\.<\/p>\n<blockquote dir="rtl">[\s\S]*<blockquote>\n<p>Two /,
    );
  });

  it('what an address or code says turns nothing', () => {
    expect(html('> [One](/سلام-دنیا-سلام-دنیا/) `سلام دنیا سلام`', 'en')).toContain('<blockquote>');
  });
});

describe('words of another direction that continue across emphasis, links and line ends stay in order', () => {
  it.each([
    ['نوشتهٔ *see also* Sara Cohen, p. 12.', '<em>see also</em> Sara Cohen'],
    ['نوشتهٔ Sara **Cohen** است', 'Sara <strong>Cohen</strong> است'],
    ['به [Half the Sky](https://a.example/) Review رفت', '>Half the Sky</a> Review'],
  ])('in Persian: %s', (body, expected) => {
    expect(html(body, 'fa')).toContain(expected);
  });

  it.each([
    [
      'She wrote کتاب **بزرگ** من here.',
      '>کتاب</span> <strong><span lang="ar">بزرگ</span></strong> <span lang="ar">من<',
    ],
    ['She wrote زنان\nایران here.', '<span lang="ar">زنان</span>\n<span lang="ar">ایران</span>'],
  ])('in English: %s', (body, expected) => {
    const shown = html(body, 'en');
    expect(shown.replaceAll('lang="fa"', 'lang="ar"')).toContain(expected);
    expect(shown).not.toContain('dir=');
  });

  it.each(['ببینید: *The Second Sex*, 1949.', 'به *Half the Sky!* رفت', '*Half the Sky!*، `x` و'])(
    'and words that stand alone are set apart as before: %s',
    body => {
      expect(html(body, 'fa')).toContain('<em><bdi dir="ltr">');
    },
  );
});

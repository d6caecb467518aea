import { expect, it } from 'vitest';
import { broadcastPage } from '../../layouts/broadcast.ts';
import { makeStyle } from '../../src/build/assets.ts';
import { anArticleText, load } from '../builders.ts';
import { frameOf, scriptOf } from '../site/broadcast/written.ts';
import { findFault } from '../well-formed.ts';

const files = {
  'newsroom/site.yaml': 'name: 灯笼\nlanguages: [zh-Hans]\n',
  'articles/2017/a.md': anArticleText(
    '饕餮，占5%。\n\n## Two <b>\n\n> 引 &lt;script>alert(1)&lt;/script>\n\nThe word `x` and مرحبا.\n\n[^1]: 注\n\n有注[^1]。\n',
    'summary: S.',
  ),
};

it('a script is one HTML file that loads nothing, with pinyin above its characters and other help behind its text', async () => {
  const { catalogue } = load(files);
  const style = await makeStyle('style/broadcast.css');
  const text = broadcastPage(scriptOf(catalogue, 'zh-Hans'), frameOf(catalogue, 'zh-Hans').strings, style).toString();
  expect(text).toContain('<ruby>饕<rp>（</rp><rt>tāo</rt><rp>）</rp>餮<rp>（</rp><rt>tiè</rt><rp>）</rp></ruby>');
  expect(text).toContain('5%<small>（百分之五）</small>');
  expect(text).toContain('<span lang="ar" dir="rtl">مرحبا</span>');
  expect(text).toContain('<li>注释1：注</li>');
  expect(text).toContain(`style-src '${style.hash}'`);
  expect(text).not.toMatch(/<script|<img|<link|https?:|url\(/);
  expect(findFault(text, 'html')).toBeUndefined();
});

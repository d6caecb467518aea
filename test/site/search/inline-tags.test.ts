import { expect, it } from 'vitest';
import { withoutInlineTags } from '../../../src/site/search/inline-tags.ts';

it.each([
  ['<p>反<strong>家庭</strong>暴力法</p>', '<p>反家庭暴力法</p>'],
  ['<p><ruby>饕</ruby><ruby>餮</ruby>纹</p>', '<p>饕餮纹</p>'],
  ['<p>妇<a href="/a/" title="a > b">女</a>报</p>', '<p>妇女报</p>'],
  ["<li><em>农</em><s class='x>y'>业</s></li>", '<li>农业</li>'],
  [
    '<h2 id="a">水</h2><p><br><span lang="en">well</span></p>',
    '<h2 id="a">水</h2><p><br><span lang="en">well</span></p>',
  ],
])('a word is not divided by the tags in it: %s', (body, plain) => {
  expect(withoutInlineTags(body, 'zh-Hans')).toBe(plain);
  expect(withoutInlineTags(body, 'ja')).toBe(plain);
});

it('in other languages all tags stay', () => {
  expect(withoutInlineTags('<p>The <strong>well</strong></p>', 'en')).toBe('<p>The <strong>well</strong></p>');
});

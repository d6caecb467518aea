import { describe, expect, it } from 'vitest';
import { bracketReadings } from '../../../src/source/article/readings.ts';
import { renderAlone } from './rendered.ts';

describe('readings in the summary', () => {
  it.each([
    ['<ruby>饕餮<rt>tāotiè</rt></ruby>问题，请看。', '饕餮问题，请看。'],
    ['<ruby>饕<rp>(</rp><rt>tāo</rt><rp>)</rp>餮<rt>tiè</rt></ruby>问题', '饕餮问题'],
    ['<ruby>饕<rt>tāo<rb>餮<rt>tiè</ruby>问题', '饕餮问题'],
    ['**<ruby>饕餮<rt>`tāotiè`</rt></ruby>**问题', '饕餮问题'],
  ])('are no part of the text: %s', (written, plain) => {
    expect(renderAlone(written).firstParagraph).toBe(plain);
  });

  it('are no part of the anchor of a heading', () => {
    expect(renderAlone('## <ruby>纥<rt>hé</rt></ruby>字怎么读').html).toBe(
      '<h2 id="纥字怎么读"><ruby>纥<rt>hé</rt></ruby>字怎么读</h2>\n',
    );
  });
});

describe('readings in rendered HTML', () => {
  it('have brackets for programs that know no ruby, unless they have some', () => {
    expect(bracketReadings('<ruby>饕<rt>tāo</rt>餮<rt>tiè</rt></ruby>', 'zh-Hans')).toBe(
      '<ruby>饕<rp>（</rp><rt>tāo</rt><rp>）</rp>餮<rp>（</rp><rt>tiè</rt><rp>）</rp></ruby>',
    );
    expect(bracketReadings('<ruby>妇<rt>fù</rt></ruby>', 'en')).toBe('<ruby>妇<rp> (</rp><rt>fù</rt><rp>)</rp></ruby>');
    const own = '<ruby>妇<rp>[</rp><rt>fù</rt><rp>]</rp></ruby>';
    expect(bracketReadings(own, 'zh-Hans')).toBe(own);
  });
});

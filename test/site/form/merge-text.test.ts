/** Tests how the author's Markdown is merged with the rich-text editor's version of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts, type Versions } from '../../../src/site/form/merge-text.ts';

const first = (versions: Versions) => mergeTexts(versions).next().value;

describe('a text that an editor shows in another spelling', () => {
  it('is that of its author where the writer has changed nothing, and the writer’s where the editor respells nothing', () => {
    expect(first({ source: '*很*', shown: '_很_', edited: '_很_' })).toBe('*很*');
    expect(first({ source: '很', shown: '很', edited: '很好' })).toBe('很好');
  });

  it.each([
    [
      'lists that the editor melts together',
      { source: '* 一\n\n- 二\n\n末。', shown: '- 一\n- 二\n\n末。', edited: '- 一\n- 二\n\n末尾。' },
      '* 一\n\n- 二\n\n末尾。',
    ],
    [
      'a formula in a line that is changed',
      { source: '公式 $a*b$ 很重要', shown: '公式 $a\\*b$ 很重要', edited: '公式 $a\\*b$ 非常重要' },
      '公式 $a*b$ 非常重要',
    ],
    [
      'a paragraph before and one after the one that is changed',
      { source: '__a__\n\nb\n\n*c*', shown: '**a**\n\nb\n\n_c_', edited: '**a**\n\nB\n\n_c_' },
      '__a__\n\nB\n\n*c*',
    ],
    ['what is added at the end', { source: 'a  \n***\n', shown: 'a\n\n---', edited: 'a\n\n---\n\nb' }, undefined],
  ])('keeps %s', (_, versions, merged) => {
    if (merged === undefined) expect([...mergeTexts(versions)].at(-1)).toBe(versions.edited);
    else expect([...mergeTexts(versions)]).toContain(merged);
  });

  it('ends with what the editor would write, whatever it was', () => {
    const text = fc
      .array(fc.constantFrom('我', '*', '\n', '- ', 'ab', '\\'), { maxLength: 20 })
      .map(all => all.join(''));
    fc.assert(
      fc.property(text, text, text, (source, shown, edited) => {
        expect([...mergeTexts({ source, shown, edited })].at(-1)).toBe(edited);
        expect(first({ source, shown, edited: shown })).toBe(source);
      }),
    );
  });
});

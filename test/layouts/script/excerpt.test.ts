import { describe, expect, test } from 'vitest';
import { type Passage, withoutHeadline } from '../../../layouts/script/excerpt.ts';

/** Reads an excerpt in which brackets mark the found words. */
const read = (text: string): readonly Passage[] =>
  text
    .split(/(\[[^\]]*\])/)
    .filter(piece => piece !== '')
    .map(piece => ({ text: piece.replace(/[[\]]/g, ''), isFound: piece.startsWith('[') }));
const write = (passages: readonly Passage[]) =>
  passages.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('the excerpt of a result', () => {
  const well = 'Who got the well, and why: a village votes';

  test.each([
    ['begins after the headline', well, `${well}. The women [vote] again.`, 'The women [vote] again.'],
    [
      'begins after a headline with a found word',
      well,
      `Who got the [well], and why: a village votes. The [well] is deep.`,
      'The [well] is deep.',
    ],
    [
      'begins after the last words of the headline',
      well,
      'why: a village [votes]. The women [vote].',
      'The women [vote].',
    ],
    ['begins after a question', 'Who votes?', 'Who [votes]? Women do.', 'Women do.'],
    [
      'begins after a Chinese headline',
      '妇女节为什么是三月八日',
      '[妇女]节为什么是三月八日。妇女节有过好几个日子。',
      '妇女节有过好几个日子。',
    ],
    [
      'begins after the end of a Chinese headline',
      '妇女节为什么是三月八日',
      '什么是[三月]八日。妇女节有过好几个日子。',
      '妇女节有过好几个日子。',
    ],
    ['begins without the full stop of the sentence before it', well, '. The women [vote].', 'The women [vote].'],
    ['begins without a Chinese comma', well, '，[妇女]投票。', '[妇女]投票。'],
  ])('%s', (_, headline, excerpt, expected) => {
    expect(write(withoutHeadline(read(excerpt), headline))).toBe(expected);
  });

  test.each([
    ['is nothing but the headline', well, `${well}.`],
    ['begins with the last word of the headline alone', well, 'votes. The women [vote].'],
    ['begins with words that a sentence continues', 'A village votes', 'A village votes on its [well].'],
    ['begins with three characters of the headline', '妇女节为什么是三月八日', '月八日。她们[罢工]。'],
    ['begins elsewhere', well, 'The women of a village [vote].'],
  ])('stays whole if it %s', (_, headline, excerpt) => {
    expect(write(withoutHeadline(read(excerpt), headline))).toBe(excerpt);
  });
});

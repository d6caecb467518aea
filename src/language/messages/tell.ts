/**
 * Marks a message for authors. Its kind names the sentence in every language of `src/language/messages/`; the English stands where it is told:
 *
 *     tell('no-such-month')`there is no month ${month}`     // in the Chinese table: 'no-such-month': '没有 {1} 月'
 */
import type { Gap, Message } from '../../message.ts';

type Tell = (words: TemplateStringsArray, ...gaps: readonly Gap[]) => Message;

export const tell =
  (kind: string): Tell =>
  (words, ...gaps) => ({ kind, words: [...words], gaps });

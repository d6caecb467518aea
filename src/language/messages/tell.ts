/**
 * Makes a message for authors. The kind, such as `no-such-month`, identifies the message in JSON output and in the tables of
 * `src/language/messages/`. The caller writes the English text after the kind:
 *
 *     tell('no-such-month')`there is no month ${month}`     // in the Chinese table: 'no-such-month': '没有 {1} 月'
 */
import type { Gap, Message } from '../../message.ts';

type Tell = (words: TemplateStringsArray, ...gaps: readonly Gap[]) => Message;

export const tell =
  (kind: string): Tell =>
  (words, ...gaps) => ({ kind, words: [...words], gaps });

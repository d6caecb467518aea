/**
 * Marks a message that `src/language/messages/` translates into every language. Returns the English sentence. Problems are plain text, so
 * that they can be cached, sent between threads and compared; `translator` finds the template of a sentence again.
 *
 *     tell`there is no month ${month}`     // in the Chinese table: 'there is no month {1}': '没有{1}月'
 */
export function tell(words: TemplateStringsArray, ...gaps: readonly (string | number)[]): string {
  return String.raw({ raw: words }, ...gaps);
}

/**
 * Marks a message for authors that is told in every language of `src/language/messages/`. What comes out is the English sentence: problems are
 * plain text, so that they can be kept, sent between threads and compared; `translate` finds the sentence's template again.
 *
 *     tell`there is no month ${month}`     // in the Chinese table: 'there is no month {1}': '没有{1}月'
 */
export function tell(words: TemplateStringsArray, ...gaps: readonly (string | number)[]): string {
  return String.raw({ raw: words }, ...gaps);
}

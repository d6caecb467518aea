/** Marks the language of Chinese words in a text of another language (WCAG 2.2, 3.1.2). */
import { type Html, html } from '../html.ts';

const anyHan = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const han = /\p{Script=Han}(?:[\p{Script=Han}\u3001-\u303f\uff01-\uff65·]*\p{Script=Han})?/gu;

/** Languages whose own script has these characters. */
const writesHan = (language: string) => /^(?:zh|ja|ko|yue)\b/.test(language);

/** Text with every run of Chinese in a `<span lang="zh-Hans">`, unless the text itself is in such a language. */
export function markForeign(text: string, language: string): Html | string {
  if (writesHan(language) || !anyHan.test(text)) return text;
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(han)) {
    parts.push(text.slice(end, match.index), html`<span lang="zh-Hans">${match[0]}</span>`);
    end = match.index + match[0].length;
  }
  return html`${parts}${text.slice(end)}`;
}

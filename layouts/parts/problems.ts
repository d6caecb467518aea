/** Renders the problems of the publication on a page, for the author who uses `halfsky serve`. */
import { type Html, html } from '../../src/html.ts';

export interface ProblemNote {
  /** Language of the title and of the problem messages in `lines`. */
  readonly language: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export function problemNote({ language, title, lines }: ProblemNote): Html {
  const list = html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`;
  return html`<section class="state" role="alert" lang="${language}" dir="ltr"><p>${title}</p>${list}</section>`;
}

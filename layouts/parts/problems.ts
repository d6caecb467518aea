/** What is wrong, shown to the author on the page while serving. */
import { type Html, html } from '../../src/html.ts';
import { formatLine, type LocatedProblem } from '../../src/problem.ts';

export function problemNote(problems: readonly LocatedProblem[]): Html {
  return html`<section class="state" role="alert" lang="en" dir="ltr"><p>Not publishable yet:</p><ul>${problems.map(problem => html`<li>${formatLine(problem)}</li>`)}</ul></section>`;
}

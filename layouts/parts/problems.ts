/** What is wrong, shown to the author on the page while serving. */
import { type Html, html } from '../../src/html.ts';
import { tell } from '../../src/messages/tell.ts';
import { english, type Voice } from '../../src/messages/voice.ts';
import { type LocatedProblem, printLine, sayProblem } from '../../src/problem.ts';

export function problemNote(problems: readonly LocatedProblem[], voice: Voice = english): Html {
  const { language, say } = voice;
  const lines = problems.map(problem => printLine(sayProblem(problem, say), voice));
  return html`<section class="state" role="alert" lang="${language}" dir="ltr"><p>${say(tell`Not publishable yet:`)}</p><ul>${lines.map(line => html`<li>${line}</li>`)}</ul></section>`;
}

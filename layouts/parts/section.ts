/** Renders the heading of a section: its name on a horizontal line, with the half-disc of the logo above the line. */
import { type Html, html } from '../../src/html.ts';

export function sectionHead(title: Html, summary?: Html | string | undefined): Html {
  return html`<header class="section-head"><h2>${title}</h2>${summary && html`<p>${summary}</p>`}</header>`;
}

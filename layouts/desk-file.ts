/** A page of the editors' overview (`/desk/` in `halfsky serve`) that shows a file of the publication line by line. */
import { type Html, html } from '../src/html.ts';
import { type DeskFrame, deskDocument } from './desk-frame.ts';

export interface FileText {
  /** Path of the file, relative to the publication folder. */
  readonly file: string;
  readonly text: string;
}

export function deskFilePage(frame: DeskFrame, { file, text }: FileText): Html {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  return deskDocument(
    frame,
    { title: file },
    html`<header class="list-head"><h1><code>${file}</code></h1><p>${frame.words.readOnly}</p></header>
<ol class="source" translate="no">${lines.map(
      (line, i) => html`<li id="L${i + 1}"><code>${line}</code></li>
`,
    )}</ol>`,
  );
}

/** Returns a page that explains why a file cannot be shown (`what`) and what to do about it (`cure`). */
export function deskNoFile(frame: DeskFrame, what: string, cure: string): Html {
  return deskDocument(
    frame,
    { title: what },
    html`<header class="list-head"><h1>${what}</h1><p class="standfirst">${cure}</p></header>`,
  );
}

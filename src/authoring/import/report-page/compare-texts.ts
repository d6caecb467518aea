/** Renders the source and the new text of an article side by side, and highlights the lines that differ. */

import { type Html, html } from '../../../html.ts';
import { invisible } from '../../../language/characters.ts';
import { languageMark } from '../../../language/foreign.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Voice } from '../../../language/messages/voice.ts';
import type { ComparedTexts } from './choose-shown.ts';

const forbidden = new RegExp(invisible.source, 'gv');

/** Replaces characters that HTML forbids with `�`. */
export const shown = (text: string) => text.replaceAll(forbidden, '�');

export function compareTexts({ before, after, language }: ComparedTexts, { say, language: around }: Voice): Html {
  const [old, made] = [linesOf(before ?? ''), linesOf(after)];
  const column = (title: string, lines: readonly string[], others: readonly string[]) => html`<div>
<h4>${title}</h4>
<pre${languageMark(language, around)} translate="no">${markLines(lines, new Set(others.map(line => line.trim())))}</pre>
</div>`;
  return html`<details>
<summary>${say(tell('report-texts')`Before and after`)}</summary>
<div class="texts">
${
  before === undefined
    ? html`<p class="note">${say(tell('report-source-no-text')`The source of this article is not a text file.`)}</p>`
    : column(say(tell('report-text-before')`Before: the source`), old, made)
}
${column(say(tell('report-text-after')`After: the new file`), made, before === undefined ? made : old)}
</div>
</details>`;
}

const linesOf = (text: string) => shown(text).replaceAll('\r', '').trimEnd().split('\n');

/** Highlights each line that is not among the lines of the other text. */
const markLines = (lines: readonly string[], others: ReadonlySet<string>): readonly (Html | string)[] =>
  lines.map(line => (line.trim() === '' || others.has(line.trim()) ? `${line}\n` : html`<mark>${line}</mark>\n`));

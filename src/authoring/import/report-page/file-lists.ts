/** Renders a list of files for each kind of change, each dropped field, each replaced tag, and each reason for leaving files out. */

import { type Html, html } from '../../../html.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Voice } from '../../../language/messages/voice.ts';
import type { Message } from '../../../message.ts';
import { changes } from '../changes.ts';
import { listVisibility, type VisibilityLine } from '../count-visibility.ts';
import { type Report, reportFile } from '../report.ts';
import { groupLeftOut, listChanges } from '../report-facts.ts';
import { shown } from './compare-texts.ts';

/** Maximum number of files in one list. */
const most = 1000;

/** Renders the sections with lists. `ids` contains the HTML id of each article that the page shows, keyed by path in the archive. */
export function fileLists(report: Report, ids: ReadonlyMap<string, string>, { say }: Voice): readonly Html[] {
  const fold = (what: string, items: readonly Html[], count = items.length): Html => html`<details>
<summary>${count} · ${shown(what)}</summary>
<ul>
${items.slice(0, most).map(item => html`<li>${item}</li>\n`)}</ul>
${
  items.length > most &&
  html`<p>${say(tell('report-more-in-json')`and ${items.length - most} more, listed in ${reportFile}`)}</p>`
}
</details>
`;
  const links = (files: readonly string[] = []) =>
    files.map(file => {
      const id = ids.get(file);
      const path = html`<code>${shown(file)}</code>`;
      return id === undefined ? path : html`<a href="#${id}">${path}</a>`;
    });
  const section = (title: Message, lists: readonly Html[]): readonly Html[] =>
    lists.length === 0 ? [] : [html`<section>\n<h2>${say(title)}</h2>\n${lists}</section>\n`];
  const { droppedFields, droppedFrom, tagsMadeOne, tagsMadeOneIn } = report;
  const itemOf = ({ count, what, reasons }: VisibilityLine): Html => html`<li>${count} · ${say(what)}
${
  reasons.length > 0 &&
  html`<ul>
${reasons.map(own => html`<li>${own.count} · ${say(own.reason)}</li>\n`)}</ul>
`
}</li>
`;
  return [
    section(tell('title-visibility')`Public articles and drafts`, [
      html`<ul>\n${listVisibility(report.visibility).map(itemOf)}</ul>\n`,
    ]),
    section(
      tell('title-changes')`Changes made by the import`,
      listChanges(report).map(({ change, count, files }) => fold(say(changes[change]), links(files), count)),
    ),
    section(
      tell('title-dropped-fields')`Fields left out, because halfsky does not know them`,
      Object.keys(droppedFields).map(name => fold(name, links(droppedFrom[name]))),
    ),
    section(
      tell('title-merged-tags')`Tags with more than one spelling`,
      Object.entries(tagsMadeOne).map(([from, to]) => fold(`${from} → ${to}`, links(tagsMadeOneIn[from]))),
    ),
    section(
      tell('title-left-out')`Not imported`,
      groupLeftOut(report).map(({ reason, files }) =>
        fold(
          say(reason),
          files.map(([file, own]) => html`<code>${shown(file)}</code>: ${shown(say(own))}`),
        ),
      ),
    ),
  ].flat();
}

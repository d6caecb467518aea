/** Renders the entry of one article on the report page: its paths, and the changes that the import made to the article. */

import { type Html, html } from '../../../html.ts';
import { tell } from '../../../language/messages/tell.ts';
import type { Voice } from '../../../language/messages/voice.ts';
import type { Message } from '../../../message.ts';
import { changes, kindsOfChange } from '../changes.ts';
import type { Report } from '../report.ts';
import type { ComparedTexts } from './choose-shown.ts';
import { compareTexts, shown } from './compare-texts.ts';

/** Maximum number of addresses, names and texts that one line shows. */
const most = 50;

/** One line about an article: what the import changed or left out, and the affected addresses, names and texts. */
interface Line {
  readonly what: Message;
  readonly about: readonly string[];
}

/** Returns a function that lists the changes to the article with a path in the archive. Each kind of change is one line. */
export function listLines({ details, droppedFrom }: Report): (file: string) => readonly Line[] {
  const fields = new Map<string, string[]>();
  for (const [name, files] of Object.entries(droppedFrom))
    for (const file of files) fields.set(file, [...(fields.get(file) ?? []), name]);
  return file => {
    const dropped = fields.get(file) ?? [];
    return [
      ...kindsOfChange.flatMap(change => {
        const about = details[file]?.[change];
        return about === undefined ? [] : [{ what: changes[change], about }];
      }),
      ...(dropped.length === 0
        ? []
        : [
            {
              what: tell('report-fields-left-out')`fields left out, because halfsky does not know them`,
              about: dropped,
            },
          ]),
    ];
  };
}

/** Paths of an article: in the archive, and in the publication. */
interface Paths {
  readonly from: string;
  readonly to: string;
}

/** Renders an entry that compares the source of an article with the new text. `id` is the anchor of the entry. */
export function articleEntry(
  { from, to }: Paths,
  { id, lines, texts }: { readonly id: string; readonly lines: readonly Line[]; readonly texts: ComparedTexts },
  voice: Voice,
): Html {
  return html`<li id="${id}">
<h3><a href="${hrefOf(to)}">${shown(texts.title ?? to)}</a></h3>
<p class="note">${pathsOf({ from, to })}</p>
${listOf(lines, voice)}
${compareTexts(texts, voice)}
</li>
`;
}

/** Renders an entry that only lists the changes, without the texts. */
export const articleRow = ({ from, to }: Paths, lines: readonly Line[], voice: Voice): Html => html`<li>
${pathsOf({ from, to })}
${lines.length > 0 && listOf(lines, voice)}
</li>
`;

const pathsOf = ({ from, to }: Paths) => html`<code>${shown(from)}</code> → <code>${shown(to)}</code>`;

/** Returns the address of a file of the publication, relative to the report page. */
const hrefOf = (path: string) => path.split('/').map(encodeURIComponent).join('/');

function listOf(lines: readonly Line[], { say }: Voice): Html {
  if (lines.length === 0) return html`<p>${say(tell('report-nothing-to-check')`No changes to check.`)}</p>`;
  return html`<ul>
${lines.map(({ what, about }) => html`<li>${say(what)}${about.length > 0 && ': '}${namesOf(about, say)}</li>\n`)}</ul>`;
}

function namesOf(about: readonly string[], say: Voice['say']): readonly (Html | string)[] {
  const rest = about.length - most;
  return [
    ...about.slice(0, most).flatMap((name, i) => [i === 0 ? '' : ', ', html`<code>${shown(name)}</code>`]),
    rest > 0 ? ` ${say(tell('more-like-these')`and ${rest} more like these`)}` : '',
  ];
}

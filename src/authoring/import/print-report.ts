/** Formats the report of an import as text for the terminal. */

import { tell } from '../../language/messages/tell.ts';
import type { Voice } from '../../language/messages/voice.ts';
import type { Message } from '../../message.ts';
import { withoutControls } from '../../problem.ts';
import { changes } from './changes.ts';
import { listVisibility } from './count-visibility.ts';
import type { Report } from './report.ts';
import { factsOf, groupLeftOut, listChanges } from './report-facts.ts';

/** Formats the report. Lists at most `few` files for each kind of change, and for each reason why files were not imported. */
export function printReport(report: Report, { say }: Voice, few: number): string {
  const section = (title: Message, rows: readonly string[]) =>
    rows.length === 0 ? [] : ['', say(title), ...rows.map(row => `  ${withoutControls(row)}`)];
  const list = (files: readonly string[]) => {
    const shown = files.slice(0, few).join(', ');
    const rest = files.length - few;
    return rest > 0 ? say(tell('files-and-more')`${shown} and ${rest} more`) : shown;
  };
  const counted = (count: number, what: string, files: readonly string[]) => [
    `${String(count).padStart(6)}  ${what}`,
    ...(files.length === 0 ? [] : [`${' '.repeat(8)}${list(files)}`]),
  ];
  return [
    ...factsOf(report).map(say),
    ...section(
      tell('title-changes')`Changes made by the import`,
      listChanges(report).flatMap(({ change, count, files }) => counted(count, say(changes[change]), files)),
    ),
    ...section(
      tell('title-dropped-fields')`Fields left out, because halfsky does not know them`,
      Object.entries(report.droppedFields).flatMap(([name, count]) =>
        counted(count, name, report.droppedFrom[name] ?? []),
      ),
    ),
    ...section(
      tell('title-merged-tags')`Tags with more than one spelling`,
      Object.entries(report.tagsMadeOne).map(
        ([from, to]) => `${from} → ${to}: ${list(report.tagsMadeOneIn[from] ?? [])}`,
      ),
    ),
    ...section(
      tell('title-left-out')`Not imported`,
      groupLeftOut(report).flatMap(({ files }) => [
        ...files.slice(0, few).map(([file, reason]) => `${file}: ${say(reason)}`),
        ...(files.length > few ? [say(tell('more-like-these')`and ${files.length - few} more like these`)] : []),
      ]),
    ),
    ...section(
      tell('title-visibility')`Public articles and drafts`,
      listVisibility(report.visibility).flatMap(({ count, what, reasons }) => [
        ...counted(count, say(what), []),
        ...reasons.map(own => `${String(own.count).padStart(12)}  ${say(own.reason)}`),
      ]),
    ),
  ].join('\n');
}

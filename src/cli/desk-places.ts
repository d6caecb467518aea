/** Finds the line and column of each entry in the editors' overview (`/desk/`). */

import { locatePath } from '../build/load/locate.ts';
import type { Position } from '../problem.ts';
import type { Entry, PlacedSection, Section } from '../site/desk/section.ts';
import type { Folder } from '../source/folder.ts';

/** Returns a section of the editors' overview, limited to the first `most` entries, with the position of each entry. */
export function placeSection(
  { name, entries }: Section,
  folder: Folder,
  most = Number.POSITIVE_INFINITY,
): PlacedSection {
  const shown = entries.slice(0, most).map(entry => ({ ...entry, at: placeOf(entry, folder) }));
  return { name, count: entries.length, entries: shown };
}

/** Returns the position of an entry, or the start of the file if the file has changed or been deleted. */
function placeOf({ file, at }: Entry, folder: Folder): Position {
  try {
    if (!('text' in at)) return 'line' in at ? at : locatePath(file, at, folder);
    const text = folder.readText(file);
    return typeof text === 'string' ? findText(text, at.text, at.nth) : top;
  } catch {
    return top;
  }
}

const top: Position = { line: 1, column: 1 };

function findText(text: string, wanted: string, nth: number): Position {
  let index = text.indexOf(wanted);
  for (let i = 0; i < nth && index !== -1; i++) index = text.indexOf(wanted, index + 1);
  if (index === -1) return top;
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Finds the line and column of a field in its file. */

import { type FieldPath, isLocated, type LocatedProblem, type Position, type Problem } from '../../problem.ts';
import { parseFrontMatter } from '../../source/article/front-matter.ts';
import { locateField } from '../../source/fields/yaml-document.ts';
import type { Folder } from '../../source/folder.ts';
import { mendFrontMatter } from '../../source/mend/mend.ts';

/** Returns a problem with the line and column of its field. Does not change a problem that already has a position. */
export function locate(problem: Problem, folder: Folder): LocatedProblem {
  if (isLocated(problem)) return problem;
  const path = Array.isArray(problem.at) ? problem.at : [];
  return { ...problem, at: locatePath(problem.file, path, folder) };
}

/**
 * Returns the position of a field, or line 1, column 1 if the file cannot be parsed. Parses the file again: problems are rare, so this
 * costs less than keeping the positions of all fields in memory.
 */
export function locatePath(file: string, path: FieldPath, folder: Folder): Position {
  const text = folder.readText(file);
  if (typeof text === 'string' && file.endsWith('.yaml')) return locateField(text, path);
  const nowhere = { line: 1, column: 1 };
  if (typeof text !== 'string') return nowhere;
  const strict = parseFrontMatter(file, text);
  // If the file has no field with this exact name, the name may be spelled differently there (`Title`), or the front matter may be readable
  // only after automatic corrections.
  const isThere = 'data' in strict && String(path[0]) in strict.data;
  const mended = isThere || !file.startsWith('articles/') ? undefined : mendFrontMatter(text);
  const matter = mended ? parseFrontMatter(file, mended.text) : strict;
  if (!('data' in matter)) return nowhere;
  const at = locateField(matter.source.yaml, path);
  const line = at.line + matter.source.linesBefore;
  return { line: mended?.origin(line) ?? line, column: at.column };
}

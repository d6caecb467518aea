/**
 * Removes queries and fields of Obsidian plugins from a note. Readers of a vault see the results of queries, which the note does not contain.
 * Dataview: https://blacksmithgu.github.io/obsidian-dataview/
 */
import { oneLine } from '../../../language/white-space.ts';
import { changeProse } from '../body/mask.ts';
import { splitSegments } from '../body/segments.ts';
import type { Note } from '../changes.ts';

/** Languages of code blocks that show the result of a query instead of the code. */
const queries: ReadonlySet<string> = new Set(['dataview', 'dataviewjs', 'query', 'tasks', 'base', 'tracker']);
const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:`{3,}|~{3,})[ \t]*([\w-]+)/;

/** Matches a query in a code span, such as `= this.author` or `$= dv.current().file.name`. */
const inlineQuery = /`(?:\$=|=[ \t]*(?:this\b|\[\[|[a-z]+\())[^`\n]*`/g;

/** Removes code blocks and code spans that contain a query. */
export function dropQueries(body: string, note: Note): string {
  const drop = (query: string) => {
    note('queries-left-out', oneLine(query).slice(0, 120));
    return '';
  };
  return splitSegments(body)
    .map(({ kind, text }) => {
      if (kind === 'prose') return text.replace(inlineQuery, drop);
      const language = kind === 'code' ? fence.exec(text)?.[1] : undefined;
      return language !== undefined && queries.has(language.toLowerCase()) ? drop(text) : text;
    })
    .join('');
}

const name = String.raw`([\p{L}\p{N}](?:[\p{L}\p{M}\p{N} _/-]{0,40}[\p{L}\p{M}\p{N}])?)`;
const fieldLine = new RegExp(
  String.raw`^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:\*\*|__|[*_])?${name}(?:\*\*|__|[*_])?::(?:[ \t]+(.*))?(?:\n|$)`,
  'gmu',
);
const bracketed = new RegExp(
  String.raw`(?<![\]!\\])[[(]${name}::[ \t]*((?:[^[\]()\n]|\[\[[^[\]\n]*\]\])*)[\])](?!\()`,
  'gu',
);

/**
 * Removes lines such as `author:: Ann Poe`, and calls `take` with the name and the value of each field. For a field in brackets, such as
 * `[year:: 1950]`, keeps the value, because the field may be part of a sentence.
 */
export function takeInlineFields(body: string, take: (name: string, value: string) => void, note: Note): string {
  if (!body.includes('::')) return body;
  return changeProse(body, (shown, mask) =>
    shown
      .replace(fieldLine, (_, name, value = '') => {
        const whole = mask.reveal(value).trim();
        note('inline-fields-taken', `${name}:: ${whole}`);
        take(name, whole);
        return '';
      })
      .replace(bracketed, (_, name, value) => {
        note('inline-fields-taken', `${name}:: ${mask.reveal(value)}`);
        return value;
      }),
  );
}
